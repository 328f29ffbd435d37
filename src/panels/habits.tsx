import type { ComponentChild } from 'preact';
import { PLAIN_WAYS, type Ways } from '../protocol/trace.ts';
import { useDeck, useWords } from './context.ts';
import { SEATING_KEYS } from './deck.ts';
import { fullSpan } from './format.ts';
import { Icon } from './icons.tsx';
import { PopOut } from './pop-out.tsx';

/** Delays to choose from, in seconds. */
export const DELAYS: readonly number[] = [0, 1, 2, 5, 10, 20, 30, 60];

function Delay(props: { which: 'cleanDelay' | 'seatDelay'; ways: Ways; off: boolean }): ComponentChild {
  const { which, ways, off } = props;
  const deck = useDeck();
  const { words, language } = useWords();
  const now = ways[which];
  const choices = DELAYS.includes(now) ? DELAYS : [...DELAYS, now].sort((a, b) => a - b);
  return (
    <label class="habit">
      {words.habits[which]}
      <select
        class="field"
        value={String(now)}
        disabled={off}
        data-testid={which}
        onChange={(event) => deck.setWays({ ...ways, [which]: Number(event.currentTarget.value) })}
      >
        {choices.map((seconds) => (
          <option key={seconds} value={String(seconds)}>
            {fullSpan(language, seconds)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How bots go about seating and cleaning, behind a button beside the locks. */
export function Habits(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { habits } = words;
  const { ways = PLAIN_WAYS } = deck.staffing.value;
  const off = deck.phase.value === 'saved' || deck.phase.value === 'failed';
  const changed = ways.seating !== 0 || ways.cleanDelay > 0 || ways.seatDelay > 0;
  return (
    <PopOut
      class="habits"
      button={`chip${changed ? ' is-changed' : ''}`}
      body="habits-body"
      testId="habits"
      tip={habits.label}
      summary={
        <>
          <Icon name="habits" size={17} />
          <span class="habits-name">{habits.label}</span>
          {changed && <span class="visually-hidden">, {habits.changed}</span>}
        </>
      }
    >
      <fieldset class="habit-seating">
        <legend class="group-name">{habits.seating}</legend>
        <div class="row">
          {SEATING_KEYS.map((key, code) => (
            <label key={key} class={`chip${code === ways.seating ? ' is-on' : ''}`}>
              <input
                type="radio"
                name="seating"
                class="hidden-input"
                value={key}
                checked={code === ways.seating}
                disabled={off}
                aria-describedby={code === ways.seating ? 'seating-hint' : undefined}
                onChange={() => deck.setWays({ ...ways, seating: code })}
              />
              {habits.seatings[key]}
            </label>
          ))}
        </div>
        <p class="fine" id="seating-hint">
          {habits.seatingHints[SEATING_KEYS[ways.seating] ?? 'ask-first']}
        </p>
      </fieldset>
      <Delay which="cleanDelay" ways={ways} off={off} />
      <Delay which="seatDelay" ways={ways} off={off} />
      <p class="fine">{habits.delayHint}</p>
    </PopOut>
  );
}
