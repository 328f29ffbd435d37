import { listWarnings, nightWarnings } from './guard-warnings.ts';
import type { FileRaces } from './read-races.ts';

/** So many warnings are printed. */
const WARNINGS = 20;

/** Prints the races of a file in sentences. */
export function printRaces(file: string, found: FileRaces, say: (line: string) => void): void {
  const { events, threads, pairs, races, racyCells, source } = found;
  const what = source === 'trace' ? 'records' : 'events';
  say(`${file}: ${events} ${what}, ${count(threads.length, 'thread')}.`);
  if (pairs === 0) say('No data races: everything that could collide is ordered or atomic.');
  else
    say(
      `${count(pairs, 'pair')} of accesses race, on ${count(racyCells.length, 'cell')}: ${racyCells.join(', ')}.`,
    );
  races.forEach(({ text, cell }, index) => {
    say('');
    say(`${index + 1}. ${cell}`);
    say(`   ${text}`);
  });
  if (pairs > found.listed) {
    say('');
    say(`${count(pairs - found.listed, 'more pair')} not listed; --limit lists more.`);
  }
  const warnings = source === 'trace' ? nightWarnings(found.guards) : listWarnings(found.guards);
  for (const warning of warnings.slice(0, WARNINGS)) say(`\n${warning}`);
  if (warnings.length > WARNINGS)
    say(`\n${count(warnings.length - WARNINGS, 'more warning')}; --json has all.`);
  if (source === 'trace' && found.betweenTasks > 0) {
    say('');
    say(
      `${count(found.betweenTasks, 'collision')} between tasks of one event loop: race conditions without a data race.` +
        ' The tasks take turns, so each step is ordered, and still one acts on what has changed while it waited.',
    );
  }
}

const count = (many: number, of: string): string => `${many} ${of}${many === 1 ? '' : 's'}`;
