import type { LogEntry } from '../metrics/log-entry.ts';
import { Mode } from '../protocol/words.ts';
import { count } from './format.ts';
import type { Dictionary, Language } from './i18n/dictionary.ts';
import { incidentKey } from './incident-keys.ts';
import { markPlace } from './labels.ts';

/** Whether an entry is to be told even when much happens. */
export const isImportant = ({ kind }: LogEntry): boolean =>
  kind === 'collision' || kind === 'reneged' || kind === 'balked';

/** An entry of the night's log as a sentence. */
export function entryWords(words: Dictionary, language: Language, entry: LogEntry): string {
  const { events } = words;
  const n = (value: number): string => count(language, value);
  switch (entry.kind) {
    case 'opened':
    case 'lastEntry':
    case 'closed':
      return events[entry.kind];
    case 'staff': {
      const { greet, wait, chef, wine } = entry.crew;
      return entry.mode === Mode.Loop ? events.staffLoop : events.staffThreads(greet + wait + chef + wine);
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
    case 'collision': {
      const { kind, place, names } = entry.mark;
      return events.collision(
        words.collisions.kinds[incidentKey(kind)],
        markPlace(words, place),
        words.collisions.and(...names),
      );
    }
  }
}
