import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BotIcon } from './bot-icon.tsx';
import type { LogEntry } from '../metrics/log-entry.ts';
import { useDeck, useWords } from './context.ts';
import { timeOfDay } from './format.ts';
import { entryWords, isImportant } from './entry-words.ts';
import { stateWords } from './labels.ts';
import { Panel } from './panel.tsx';
import { usePointing } from './use-pointing.ts';

const SPOKEN_EVERY_MS = 6000;
const SPOKEN_LINES = 2;
const SHOWN = 40;

/** The lines to be spoken next: important ones first, and never many. */
export function toSpeak(log: readonly LogEntry[], after: number): readonly LogEntry[] {
  const fresh = log.filter((line) => line.number > after);
  const important = fresh.filter(isImportant);
  return (important.length > 0 ? important : fresh).slice(-SPOKEN_LINES);
}

/** Says what happens to screen readers, a sentence or two every few seconds. */
export function LiveLog(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const [spoken, setSpoken] = useState<readonly LogEntry[]>([]);
  useEffect(() => {
    let last = -1;
    const timer = setInterval(() => {
      const log = deck.log.peek();
      const newest = log[log.length - 1]?.number ?? -1;
      if (newest < last) last = -1;
      if (newest === last) return;
      setSpoken(toSpeak(log, last));
      last = newest;
    }, SPOKEN_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="visually-hidden" role="log" aria-live="polite" data-testid="live-log">
      {spoken.map((line) => (
        <p key={line.number}>{entryWords(words, language, line, deck.scenario.value)}</p>
      ))}
    </div>
  );
}

function Bots(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const point = usePointing();
  const bots = [...deck.glance.value.bots].sort((a, b) => a.role - b.role || a.index - b.index);
  const nameOf = (number: number): string | null => bots.find((bot) => bot.bot === number)?.name ?? null;
  if (bots.length === 0) return <p class="empty">{words.words.noBots}</p>;
  return (
    <ul class="bot-words" data-testid="bot-words">
      {bots.map((bot) => (
        <li key={bot.bot} class={deck.pointed.value === bot.name ? 'is-pointed' : ''} {...point(bot.name)}>
          <BotIcon role={bot.role} index={bot.index} size={16} />
          <span>
            <strong>{bot.name}</strong> {stateWords(words, bot, nameOf)}
            {bot.leaving && <span class="cause"> · {words.states.leaving}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The floor in words: what each bot does, and what happens. */
export function WordsPanel(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const scenario = deck.scenario.value;
  const log = deck.log.value.slice(-SHOWN).reverse();
  return (
    <Panel title={words.words.title} testId="words-panel" class="words">
      <div id="words" tabIndex={-1} class="words-columns">
        <div>
          <h3>{words.words.bots}</h3>
          <Bots />
        </div>
        <div>
          <h3 id="words-log">{words.words.log}</h3>
          {log.length === 0 ? (
            <p class="empty">{words.words.empty}</p>
          ) : (
            <ol class="happenings" reversed tabIndex={0} aria-labelledby="words-log">
              {log.map((line) => (
                <li key={line.number} class={isImportant(line) ? 'is-important' : ''}>
                  <time>{timeOfDay(language, scenario.opens, line.tick)}</time>{' '}
                  {entryWords(words, language, line, scenario)}
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
    </Panel>
  );
}
