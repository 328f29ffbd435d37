import type { LogEntry } from '../metrics/log-entry.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { hasCrew, Mode, modeKey } from '../protocol/modes.ts';
import { Cure, Surprise, tableOfItem } from '../protocol/words.ts';
import { count, fullSpan } from './format.ts';
import type { Dictionary, Language } from './i18n/dictionary.ts';
import { incidentKey } from './incident-keys.ts';
import { markPlace, whoWords } from './labels.ts';
import { surpriseKey } from './surprises.ts';
import { holdWords, waitersOf } from './task-words.ts';

const IMPORTANT: ReadonlySet<LogEntry['kind']> = new Set([
  'collision',
  'reneged',
  'balked',
  'holds',
  'held',
  'fell',
]);

/** Whether an entry is to be told even when much happens. */
export const isImportant = ({ kind }: LogEntry): boolean => IMPORTANT.has(kind);

/** An entry of the night's log as a sentence. */
export function entryWords(
  words: Dictionary,
  language: Language,
  entry: LogEntry,
  scenario: Pick<Scenario, 'menu'>,
): string {
  const { events } = words;
  const n = (value: number): string => count(language, value);
  switch (entry.kind) {
    case 'opened':
    case 'lastEntry':
    case 'closed':
      return events[entry.kind];
    case 'staff': {
      const { greet, wait, chef, wine } = entry.crew;
      const bots = greet + wait + chef + wine;
      if (entry.mode === Mode.Threads) return events.staffThreads(bots);
      if (entry.mode !== Mode.Loop) {
        const name = words.modes.names[modeKey(entry.mode)];
        return words.turns.staffed(hasCrew(entry.mode) ? words.turns.bots(name, n(bots)) : name);
      }
      return entry.ways.cure === Cure.Helper ? events.staffHelped : events.staffLoop;
    }
    case 'onDuty':
    case 'offDuty':
      return events[entry.kind](entry.name);
    case 'arrivals':
      return events.arrivals(n(entry.guests), n(entry.parties));
    case 'seated':
      return events.seated(entry.name, n(entry.guests), entry.table);
    case 'ordered':
      return events.ordered(entry.name, entry.table, n(entry.items));
    case 'served':
    case 'balked':
    case 'reneged':
      return events[entry.kind](n(entry.guests));
    case 'sentIn':
      return events.sentIn[surpriseKey(entry.surprise)];
    case 'holds':
    case 'letGo': {
      const { surprise, subject, name } = entry;
      const table = surprise === Surprise.Cocktail ? tableOfItem(subject) : subject;
      return events[entry.kind][surpriseKey(surprise)](name, table);
    }
    case 'helps':
      return events.helps(entry.name);
    case 'held': {
      const { many, names } = waitersOf(words, language, scenario, entry.hold);
      return events.held(
        entry.name,
        fullSpan(language, entry.hold.seconds),
        holdWords(words, language, scenario, entry.hold),
        many === 0 ? events.heldNobody : events.heldWaiting(n(many), names),
      );
    }
    case 'fell': {
      const dish = scenario.menu[entry.menu]?.name[language] ?? events.dish;
      return events.fell(dish, tableOfItem(entry.item));
    }
    case 'collision': {
      const { kind, place } = entry.mark;
      return events.collision(
        words.collisions.kinds[incidentKey(kind)],
        markPlace(words, place),
        whoWords(words, entry.mark),
      );
    }
  }
}
