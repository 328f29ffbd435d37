import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDeck, useWords } from './context.ts';
import { DAYS, MOST_SEED, type Day } from './deck.ts';
import { Icon } from './icons.tsx';

/** A seed from what somebody typed; null if it isn't one. */
export function seedFrom(text: string): number | null {
  const plain = text.replace(/[\s,_]/g, '');
  if (!/^\d{1,10}$/.test(plain)) return null;
  const seed = Number(plain);
  return seed <= MOST_SEED ? seed : null;
}

/** A field for a seed. `onSeed` hears another one when somebody presses Enter. */
export function SeedField(props: {
  seed: number;
  onSeed: (seed: number) => void;
  testId: string;
}): ComponentChild {
  const { seed } = props;
  const { words } = useWords();
  // What is being typed; null: the seed of the night stands there.
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const rest = (): void => {
    setTyped(null);
    setWrong(false);
  };
  const commit = (text: string): void => {
    const next = seedFrom(text);
    if (next === null) {
      setWrong(true);
      return;
    }
    rest();
    if (next !== seed) props.onSeed(next);
  };
  useEffect(rest, [seed]);
  return (
    // What is wrong is said where the explanation would be.
    <label class="seed" data-tip={wrong ? undefined : words.night.seedHint}>
      <span class="field-name">{words.night.seed}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellcheck={false}
        class="field"
        size={8}
        value={typed ?? String(seed)}
        aria-invalid={wrong}
        data-testid={props.testId}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value);
        }}
        onBlur={rest}
      />
      {wrong && (
        <span class="field-error" role="alert">
          {words.night.seedWrong}
        </span>
      )}
    </label>
  );
}

/** Which night: day and seed, once more or another. */
export function NightSetup(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { night } = words;
  return (
    <div class="group" role="group" aria-label={night.label}>
      <p class="group-name">{night.label}</p>
      <div class="row">
        <label>
          <span class="visually-hidden">{night.day}</span>
          <select
            class="field"
            value={deck.day.value}
            data-testid="day"
            onChange={(event) => deck.setDay(event.currentTarget.value as Day)}
          >
            {DAYS.map((day) => (
              <option key={day} value={day}>
                {night.days[day]}
              </option>
            ))}
          </select>
        </label>
        <SeedField seed={deck.seed.value} onSeed={(seed) => deck.setSeed(seed)} testId="seed" />
        <button
          type="button"
          class="round small"
          aria-label={night.restart}
          data-tip={night.restart}
          data-keys="R"
          data-testid="restart"
          onClick={() => deck.restart()}
        >
          <Icon name="restart" size={18} />
        </button>
        <button
          type="button"
          class="round small"
          aria-label={night.fresh}
          data-tip={night.fresh}
          data-keys="N"
          data-testid="fresh"
          onClick={() => deck.fresh()}
        >
          <Icon name="fresh" size={18} />
        </button>
      </div>
    </div>
  );
}
