import type { ComponentChild } from 'preact';
import { LOCK_KEYS, locksKey } from '../protocol/board.ts';
import type { Locks as LocksCode } from '../protocol/words.ts';
import { useDeck, useWords } from './context.ts';
import { Habits } from './habits.tsx';
import { Explain } from './panel.tsx';

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
        <Habits />
      </div>
    </fieldset>
  );
}
