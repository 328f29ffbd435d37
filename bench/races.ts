import { racesInList } from '../src/explore/races/list/report-list.ts';
import { racesInTrace } from '../src/explore/races/trace/report-trace.ts';
import { RECORD_WORDS } from '../src/protocol/trace.ts';
import { bigTrace } from './big-trace.ts';
import { busy, median } from './side-by-side.ts';

const MILLION = 1_000_000;
const TIMES = 3;

/** What it takes to find the races in 10^6 records of 59 bots, and in 10^6 events of 16 threads. */
export function races(say: (text: string) => void): void {
  say('\n(i) races: processor time for 10^6 records or events');
  const { setup, records } = bigTrace(MILLION);
  const list = lockedEvents(MILLION, 16);
  const cases: readonly (readonly [string, () => { readonly pairs: number }])[] = [
    [
      `a night without locks, ${records.length / RECORD_WORDS} records`,
      () => racesInTrace(setup.scenario, records, 1000, { everything: false }),
    ],
    [`a list with locks and atomics, ${list.length} events`, () => racesInList(list, 1000)],
  ];
  for (const [name, find] of cases) {
    let pairs = 0;
    const times = Array.from({ length: TIMES }, () => busy(() => void ({ pairs } = find())));
    say(`${name}: ${(median(times) / 1000).toFixed(2)} s, ${pairs} racing pairs`);
  }
}

/** Threads that take one of forty locks, touch what it guards, and now and then something else. */
function lockedEvents(many: number, threads: number): object[] {
  const events: object[] = [];
  let state = 1;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % most;
  };
  while (events.length < many) {
    const thread = below(threads);
    const lock = below(40);
    events.push({ thread, op: 'lock', lock });
    for (let touches = below(6); touches >= 0; touches -= 1) {
      events.push({ thread, op: below(3) === 0 ? 'write' : 'read', cell: lock * 10 + below(10) });
    }
    events.push({ thread, op: 'unlock', lock });
    if (below(8) === 0) events.push({ thread, op: 'rmw', cell: 400 + below(5) });
    if (below(1000) === 0) events.push({ thread, op: 'write', cell: 410 });
  }
  return events;
}
