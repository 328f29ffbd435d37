import type { QueueScenario } from '../../src/protocol/scenario.ts';
import { loadAnyScenario } from '../../src/restaurant/scenarios.ts';

/** A stand with one bot, a guest a minute, 40 seconds each, open for two hours; or what the changes make of it. */
export function plainQueue(changes: Partial<QueueScenario>): QueueScenario {
  const scenario = loadAnyScenario({
    format: 1,
    kind: 'queue',
    name: 'plain',
    title: { en: 'Plain', zh: '普通' },
    seconds: 7200,
    arrivals: { perHour: 60 },
    service: { kind: 'exponential', mean: 40 },
    bots: 1,
    room: null,
    patience: null,
    ...changes,
  });
  if (scenario.kind !== 'queue') throw new Error('That is no queue.');
  return scenario;
}
