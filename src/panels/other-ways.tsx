import type { ComponentChild } from 'preact';
import { Mode, MODE_KEYS, modeKey, modeOf } from '../protocol/modes.ts';
import { MOST_SWITCH, PLAIN_WAYS, switchSecondsOf, withTurns } from '../protocol/trace.ts';
import { useDeck, useWords } from './context.ts';
import { fullSpan } from './format.ts';
import { Icon } from './icons.tsx';
import { ModeIcon } from './mode-icon.tsx';
import { PopOut } from './pop-out.tsx';

/** The ways to staff that are not on the big switch. */
export const OTHER_WAYS: readonly Mode[] = MODE_KEYS.map(modeOf).filter(
  (mode) => mode !== Mode.Threads && mode !== Mode.Loop,
);
export const INTERVALS: readonly number[] = [1, 2, 5, 10, 30, MOST_SWITCH];

/** How long somebody waits for the global lock before its holder is asked to give it up. */
function Interval(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { ways = PLAIN_WAYS } = deck.staffing.value;
  const now = switchSecondsOf(ways);
  const choices = [...new Set([...INTERVALS, now])].sort((a, b) => a - b);
  return (
    <label class="habit way-setting">
      {words.turns.interval}
      <select
        class="field"
        value={String(now)}
        data-testid="switch-interval"
        onChange={(event) =>
          deck.setWays(withTurns(ways, { switchSeconds: Number(event.currentTarget.value) }))
        }
      >
        {choices.map((seconds) => (
          <option key={seconds} value={String(seconds)}>
            {fullSpan(language, seconds)}
          </option>
        ))}
      </select>
      <span class="fine">{words.turns.intervalHint}</span>
    </label>
  );
}

/** Ways to staff the restaurant beside the two of the big switch. */
export function OtherWays(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { modes, turns } = words;
  const { mode } = deck.staffing.value;
  const off = deck.phase.value === 'saved' || deck.phase.value === 'failed';
  const chosen = OTHER_WAYS.includes(mode as Mode);
  return (
    <PopOut
      class="ways"
      button={`ways-button${chosen ? ' is-on' : ''}`}
      body="ways-body"
      testId="other-ways"
      tip={chosen ? `${modes.names[modeKey(mode)]}. ${modes.hints[modeKey(mode)]}` : turns.waysHint}
      summary={
        chosen ? (
          <>
            <ModeIcon mode={mode} />
            <span class="ways-name" aria-hidden="true">
              {turns.stands[modeKey(mode)]}
            </span>
            <span class="visually-hidden">{modes.names[modeKey(mode)]}</span>
          </>
        ) : (
          <>
            <Icon name="more" size={18} />
            <span class="visually-hidden">{turns.ways}</span>
          </>
        )
      }
    >
      <fieldset>
        <legend class="group-name">{turns.ways}</legend>
        {OTHER_WAYS.map((one) => (
          <label key={one} class={`way${one === mode ? ' is-on' : ''}`}>
            <input
              type="radio"
              name="other-staff"
              class="hidden-input"
              value={modeKey(one)}
              checked={one === mode}
              disabled={off}
              aria-describedby={`way-${modeKey(one)}`}
              onChange={() => deck.setMode(one)}
            />
            <ModeIcon mode={one} size={26} />
            <span class="way-name">
              {modes.names[modeKey(one)]} <span class="way-stands">{turns.stands[modeKey(one)]}</span>
            </span>
            <span class="fine" id={`way-${modeKey(one)}`}>
              {modes.hints[modeKey(one)]}
            </span>
          </label>
        ))}
      </fieldset>
      {mode === Mode.Global && !off && <Interval />}
    </PopOut>
  );
}
