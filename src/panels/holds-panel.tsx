import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { LoopHold } from '../metrics/dashboard.ts';
import { longerThan } from '../metrics/held-loop.ts';

import { holdsChart } from './charts/charts.ts';
import { useDeck, useWords } from './context.ts';
import { Cures } from './cures.tsx';
import { LEAST_SLOW, MOST_SLOW } from './deck.ts';
import { count, fullSpan, timeOfDay } from './format.ts';
import { Panel } from './panel.tsx';
import { holdWords, waitersOf } from './task-words.ts';
import { botName } from '../protocol/board.ts';
import { loneRole, runsTasks } from '../protocol/modes.ts';

const SHOWN = 30;

/** A limit from what somebody typed, in whole seconds; null if it isn't one. */
export function limitFrom(text: string): number | null {
  const limit = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : NaN;
  return limit >= LEAST_SLOW && limit <= MOST_SLOW ? limit : null;
}

/** What counts as held for too long. */
function Limit(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && limitFrom(typed) === null;
  return (
    <label class="limit">
      {words.holds.limit}
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        class="field"
        size={3}
        value={typed ?? String(deck.slow.value)}
        aria-invalid={wrong}
        data-testid="slow"
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const limit = limitFrom(text);
          if (limit !== null) deck.slow.value = limit;
        }}
        onBlur={() => setTyped(null)}
      />
      {words.holds.unit}
      {wrong && (
        <span class="field-error" role="alert">
          {words.holds.limitWrong(count(language, LEAST_SLOW), count(language, MOST_SLOW))}
        </span>
      )}
    </label>
  );
}

/** The stretch under way, as soon as it is too long. */
function Now({ hold }: { hold: LoopHold }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const scenario = deck.scenario.value;
  const { many } = waitersOf(words, language, scenario, hold);
  const job = holdWords(words, language, scenario, hold);
  return (
    <p class="held-now" data-testid="held-now">
      <strong>{words.holds.now(job, fullSpan(language, hold.seconds))}</strong>
      <span class="cause"> · {words.holds.waiting(count(language, many))}</span>
    </p>
  );
}

function Entry({ hold }: { hold: LoopHold }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { holds } = words;
  const scenario = deck.scenario.value;
  const { many, names } = waitersOf(words, language, scenario, hold);
  return (
    <li data-testid="hold">
      <time>{timeOfDay(language, scenario.opens, hold.from)}</time>
      <span>
        <strong>
          {holds.one(fullSpan(language, hold.seconds), holdWords(words, language, scenario, hold))}
        </strong>
        <span class="cause">
          {many === 0 ? holds.nobody : `${holds.waited(count(language, many))}: ${names}`}
        </span>
      </span>
    </li>
  );
}

function List(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { holds } = words;
  const figures = deck.figures.value?.loop;
  const limit = deck.slow.value;
  if (!figures) return <p class="empty">{holds.empty}</p>;
  const long = longerThan(figures.holds, limit);
  const { held } = figures;
  const now = held && held.seconds > limit && deck.phase.value === 'service' ? held : null;
  return (
    <>
      {now && <Now hold={now} />}
      {!now && long.length === 0 && (
        <p class="empty" data-testid="no-holds">
          {holds.none(fullSpan(language, limit))}
        </p>
      )}
      {long.length > 0 && (
        <ol class="holds" reversed tabIndex={0} aria-label={holds.list}>
          {long
            .slice(-SHOWN)
            .reverse()
            .map((hold) => (
              <Entry key={hold.from} hold={hold} />
            ))}
        </ol>
      )}
    </>
  );
}

/** Cures, and the tasks that have held the loop for too long. */
export function HoldsPanel(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const figures = deck.figures.value?.loop;
  const alone = loneRole(deck.staffing.value.mode);
  const loop = alone !== null && runsTasks(alone);
  return (
    <Panel
      title={words.holds.title}
      hint={words.holds.hint}
      testId="holds-panel"
      class="holds-panel"
      chart={
        figures
          ? () => holdsChart(words, language, deck.scenario.value, longerThan(figures.holds, deck.slow.value))
          : undefined
      }
      aside={(loop || deck.figures.value?.loop) && <Limit />}
    >
      {loop ? (
        <Cures bot={botName(alone, 1)} />
      ) : (
        <p class="fine">{alone === null ? words.cures.threads : words.cures.alone(botName(alone, 1))}</p>
      )}
      <List />
    </Panel>
  );
}
