import type { ComponentChild } from 'preact';
import { LOCK_KEYS, locksKey } from '../protocol/board.ts';
import { MOST_PERMITS, permitsOf, PLAIN_WAYS, withTurns } from '../protocol/trace.ts';
import { Locks as LocksCode } from '../protocol/words.ts';
import { useDeck, useWords } from './context.ts';
import { count } from './format.ts';
import { Habits } from './habits.tsx';
import { Explain } from './panel.tsx';

/** How many may be in one part of the house at once. */
function Permits({ off }: { off: boolean }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { turns } = words;
  const { ways = PLAIN_WAYS } = deck.staffing.value;
  return (
    <label class="permits" data-tip={turns.permitsHint}>
      {turns.permits}
      <select
        class="field"
        value={String(permitsOf(ways))}
        disabled={off}
        data-testid="permits"
        onChange={(event) => deck.setWays(withTurns(ways, { permits: Number(event.currentTarget.value) }))}
      >
        {Array.from({ length: MOST_PERMITS }, (_, less) => less + 1).map((permits) => (
          <option key={permits} value={String(permits)}>
            {count(language, permits)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How bots keep out of each other's way. */
export function Locks(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { locks } = words;
  const chosen = locksKey(deck.staffing.value.locks as LocksCode);
  const off = deck.phase.value === 'saved' || deck.phase.value === 'failed';
  return (
    <fieldset class="group locks" data-testid="locks">
      <legend class="visually-hidden">{locks.label}</legend>
      <p class="group-name">
        <span class="locks-name">
          {locks.label} <Explain text={locks.hint} about={locks.label} />
        </span>
        <span class="group-note" id="locks-hint">
          {locks.hints[chosen]}
        </span>
      </p>
      <div class="row chips">
        {LOCK_KEYS.map((key, index) => (
          <label
            key={key}
            class={`chip${key === chosen ? ' is-on' : ''}`}
            data-tip={locks.hints[key]}
            data-keys={String(index + 1)}
          >
            <input
              type="radio"
              name="locks"
              class="hidden-input"
              value={key}
              checked={key === chosen}
              disabled={off}
              aria-describedby={key === chosen ? 'locks-hint' : undefined}
              onChange={() => deck.setLocks(key)}
            />
            {locks.names[key]}
          </label>
        ))}
        {deck.staffing.value.locks === LocksCode.Semaphore && <Permits off={off} />}
        <Habits />
      </div>
    </fieldset>
  );
}
