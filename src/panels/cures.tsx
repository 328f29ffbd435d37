import type { ComponentChild } from 'preact';
import { PLAIN_WAYS } from '../protocol/trace.ts';
import { useDeck, useWords } from './context.ts';
import { CURE_KEYS } from './deck.ts';
import { Explain } from './panel.tsx';

/** What the bot with many jobs in hand does about work that would hold it for minutes. */
export function Cures({ bot }: { bot: string }): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { cures } = words;
  const { ways = PLAIN_WAYS } = deck.staffing.value;
  const off = deck.phase.value === 'saved' || deck.phase.value === 'failed';
  return (
    <fieldset class="cures" data-testid="cures">
      <legend class="visually-hidden">{cures.label}</legend>
      <p class="cures-name">
        {cures.label} <Explain text={cures.hint(bot)} about={cures.label} />
      </p>
      <div class="row">
        {CURE_KEYS.map((key, code) => (
          <label
            key={key}
            class={`chip${code === ways.cure ? ' is-on' : ''}`}
            data-tip={cures.hints[key](bot)}
            data-keys="H"
          >
            <input
              type="radio"
              name="cure"
              class="hidden-input"
              value={key}
              checked={code === ways.cure}
              disabled={off}
              aria-describedby={code === ways.cure ? 'cure-hint' : undefined}
              onChange={() => deck.setWays({ ...ways, cure: code })}
            />
            {cures.names[key]}
          </label>
        ))}
      </div>
      <p class="fine" id="cure-hint">
        {cures.hints[CURE_KEYS[ways.cure] ?? 'none'](bot)}
      </p>
    </fieldset>
  );
}
