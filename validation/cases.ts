import type { Prediction } from '../src/metrics/theory/prediction.ts';
import { erlangA, mmck } from '../src/metrics/theory/losing-queues.ts';
import { md1, mg1, mm1, mmc } from '../src/metrics/theory/waiting-queues.ts';
import type { Distribution, QueueScenario } from '../src/protocol/scenario.ts';
import { momentsOf } from '../src/restaurant/moments.ts';
import { loadAnyScenario } from '../src/restaurant/scenarios.ts';

/** A queue whose figures are known. */
export interface Case {
  readonly name: string;
  readonly about: string;
  readonly scenario: QueueScenario;
  readonly theory: Prediction;
}

/** Guests that may be expected in a night, and how much of its beginning is not measured. */
const GUESTS = 6000;
export const WARMUP_SHARE = 0.1;
const RATE = 1 / 60;

const queue = (
  given: Pick<QueueScenario, 'service'> & Partial<Pick<QueueScenario, 'bots' | 'room' | 'patience'>>,
): QueueScenario => {
  const scenario = loadAnyScenario({
    format: 1,
    kind: 'queue',
    name: 'validation',
    title: { en: 'Validation', zh: '验证' },
    seconds: GUESTS / RATE,
    arrivals: { perHour: 3600 * RATE },
    bots: 1,
    room: null,
    patience: null,
    ...given,
  });
  if (scenario.kind !== 'queue') throw new Error('That is no queue.');
  return scenario;
};

const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean });

const general = (name: string, about: string, service: Distribution): Case => {
  const { mean, square } = momentsOf(service);
  return {
    name: `M/G/1, ${name}`,
    about,
    scenario: queue({ service }),
    theory: mg1({ rate: RATE, service: mean }, square),
  };
};

/** All queues that are compared with theory. */
export const CASES: readonly Case[] = [
  {
    name: 'M/M/1, half busy',
    about: 'one bot, exponential service with a mean of 30 s',
    scenario: queue({ service: exponential(30) }),
    theory: mm1({ rate: RATE, service: 30 }),
  },
  {
    name: 'M/M/1',
    about: 'one bot, exponential service with a mean of 48 s',
    scenario: queue({ service: exponential(48) }),
    theory: mm1({ rate: RATE, service: 48 }),
  },
  {
    name: 'M/M/3',
    about: 'three bots, exponential service with a mean of 144 s (Erlang C)',
    scenario: queue({ service: exponential(144), bots: 3 }),
    theory: mmc({ rate: RATE, service: 144 }, 3),
  },
  {
    name: 'M/M/10',
    about: 'ten bots, exponential service with a mean of 480 s (Erlang C)',
    scenario: queue({ service: exponential(480), bots: 10 }),
    theory: mmc({ rate: RATE, service: 480 }, 10),
  },
  {
    name: 'M/D/1',
    about: 'one bot, every service takes 48 s',
    scenario: queue({ service: { kind: 'constant', value: 48 } }),
    theory: md1({ rate: RATE, service: 48 }),
  },
  general('uniform', 'one bot, 20 to 70 s (Pollaczek and Khinchine)', { kind: 'uniform', min: 20, max: 70 }),
  general('Erlang', 'one bot, the sum of three exponential parts, 45 s in all', {
    kind: 'erlang',
    shape: 3,
    mean: 45,
  }),
  general('hyperexponential', 'one bot, nine in ten take 20 s and one takes 180 s, exponential each', {
    kind: 'hyperexponential',
    branches: [
      { weight: 9, mean: 20 },
      { weight: 1, mean: 180 },
    ],
  }),
  general('lognormal', 'one bot, mean 42 s, standard deviation 42 s', {
    kind: 'lognormal',
    mean: 42,
    deviation: 42,
  }),
  general('empirical', 'one bot, 15 s, 45 s or 120 s', {
    kind: 'empirical',
    values: [
      { weight: 5, value: 15 },
      { weight: 4, value: 45 },
      { weight: 1, value: 120 },
    ],
  }),
  {
    name: 'M/M/1/5',
    about: 'one bot, room for five, service 60 s: as much comes as can be done',
    scenario: queue({ service: exponential(60), room: 5 }),
    theory: mmck({ rate: RATE, service: 60 }, 1, 5),
  },
  {
    name: 'M/M/3/7',
    about: 'three bots, room for seven, service 360 s: twice as much comes as can be done',
    scenario: queue({ service: exponential(360), bots: 3, room: 7 }),
    theory: mmck({ rate: RATE, service: 360 }, 3, 7),
  },
  {
    name: 'M/M/4/4',
    about: 'four bots and nowhere to wait, service 180 s (Erlang B)',
    scenario: queue({ service: exponential(180), bots: 4, room: 4 }),
    theory: mmck({ rate: RATE, service: 180 }, 4, 4),
  },
  {
    name: 'M/M/3+M',
    about: 'three bots, service 144 s, patience 120 s (Erlang A)',
    scenario: queue({ service: exponential(144), bots: 3, patience: exponential(120) }),
    theory: erlangA({ rate: RATE, service: 144 }, 3, 120),
  },
  {
    name: 'M/M/3+M, too much',
    about: 'three bots, service 240 s, patience 300 s: a third more comes than can be done',
    scenario: queue({ service: exponential(240), bots: 3, patience: exponential(300) }),
    theory: erlangA({ rate: RATE, service: 240 }, 3, 300),
  },
];
