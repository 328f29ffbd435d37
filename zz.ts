import { searchDisaster } from './src/lab/disaster/search.ts';
import { builtInScenario } from './src/restaurant/scenarios.ts';
import { smallCrew, smallRestaurant } from './src/restaurant/small.ts';
import { replay } from './src/executors/virtual/replay.ts';
import { PLAIN_WAYS } from './src/protocol/trace.ts';
const big = builtInScenario('friday');
const cases = process.argv[2] ? [process.argv[2].split(',').map(Number)] : [[0,0,2],[0,0,1],[0,2,2],[1,0,1]];
for (const [mode, locks, most, seating=0] of cases as any) {
  const crew = most === 1 ? {greet:1,wait:1,chef:1,wine:1} : smallCrew(big.staff.crew);
  const setup = { scenario: smallRestaurant(big), seed: 1, staffing: { mode, locks, crew, ways: {...PLAIN_WAYS, seating} } };
  const t0 = performance.now(); const s = searchDisaster(setup, {holdUps:1, nights:1000}); let r = s.next(); let last=0;
  while (!r.done) { if (performance.now()-last>5000) { console.log(r.value); last=performance.now(); } r = s.next(); }
  const {disaster, ...rest} = r.value as any;
  console.log(mode, locks, most, rest, disaster && {holdUps: disaster.holdUps, incident: disaster.incident, seq: disaster.sequence, replay: replay(setup, disaster.records).equal}, Math.round(performance.now()-t0), 'ms');
}
