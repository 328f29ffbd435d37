import { VirtualNight } from '../src/executors/virtual/night.ts';
import type { IncidentFigures } from '../src/metrics/dashboard.ts';
import { Lab, type Night, outside } from './lab.ts';
import { type Picture, waiting } from './picture.ts';
import {
  FRIDAY_LOOP,
  FRIDAY_SEVEN,
  friday,
  MONDAY_FOUR,
  MONDAY_LOOP,
  type Restaurant,
} from './restaurants.ts';
import {
  BY_DELAY,
  FRIDAY_BY_CREW,
  FRIDAY_BY_GUESTS,
  MONDAY_BY_CREW,
  MONDAY_BY_GUESTS,
  type Step,
} from './series.ts';
import { mean } from './statistics.ts';
import { allTargets, collisions, KINDS, MANY, meanWait, nightsWith, served } from './targets.ts';

const KIND_NAMES: Readonly<Record<keyof IncidentFigures, string>> = {
  smashedPlate: 'smashed plate',
  smashedGlass: 'smashed glass',
  twoHands: 'two hands on one plate or glass',
  doubleOrder: 'double order',
  seatedWhileCleaning: 'seated while being cleaned',
  twoPartiesOneTable: 'two parties at one table',
  lostTakings: 'lost takings',
  deadlock: 'deadlock',
  total: 'all',
};

function table(head: readonly string[], align: string, rows: readonly (readonly string[])[]): string {
  const rules = Array.from(align, (side) => (side === 'r' ? '--:' : '---'));
  return [head, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const targetTable = (lab: Lab): string =>
  table(
    ['target', 'measured', 'nights, least to most', 'holds'],
    'lrrl',
    allTargets(lab).map(({ target, measured, nights, holds }) => [
      target,
      measured,
      nights,
      holds ? 'yes' : '**no**',
    ]),
  );

function kindTable(lab: Lab): string {
  const nights = lab.nights(FRIDAY_SEVEN, MANY);
  const rows = KINDS.map((kind) => {
    const counts = nights.map(({ figures }) => figures.incidents[kind]);
    const first = counts.findIndex((count) => count > 0) + 1;
    return [
      KIND_NAMES[kind],
      mean(counts).toFixed(2),
      String(nightsWith(nights, kind)),
      first > 0 ? String(first) : 'none',
    ];
  });
  return table(['kind', 'mean a night', `nights of ${MANY} that see it`, 'first seed'], 'lrrr', rows);
}

function growthTable(lab: Lab, head: string, [friday, monday]: readonly [readonly Step[], readonly Step[]]) {
  const cells = ({ restaurant }: Step): string[] => {
    const nights = lab.nights(restaurant);
    return [mean(nights.map(collisions)).toFixed(1), mean(nights.map(served)).toFixed(0)];
  };
  return table(
    [head, 'Friday: collisions', 'guests served', 'Monday: collisions', 'guests served'],
    'lrrrr',
    friday.map((step, i) => [step.name, ...cells(step), ...cells(monday[i]!)]),
  );
}

const ofKind = (nights: readonly Night[], kind: keyof IncidentFigures): string =>
  mean(nights.map(({ figures }) => figures.incidents[kind])).toFixed(2);

const delayTable = (lab: Lab): string =>
  table(
    [
      'before cleaning, before seating',
      'collisions',
      'seated while being cleaned',
      'two parties at one table',
      'mean wait',
    ],
    'lrrrr',
    BY_DELAY.map(({ name, restaurant }) => {
      const nights = lab.nights(restaurant);
      return [
        name,
        mean(nights.map(collisions)).toFixed(1),
        ofKind(nights, 'seatedWhileCleaning'),
        ofKind(nights, 'twoPartiesOneTable'),
        `${mean(nights.map(meanWait)).toFixed(0)} s`,
      ];
    }),
  );

function clock(tick: number): string {
  const minutes = friday.opens + Math.floor(tick / 60_000);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const shown = (picture: Picture): string[] => [
  clock(picture.tick),
  ...[picture.cooking, picture.standing, waiting(picture), outside(picture)].map(String),
];

const pictureTable = (lab: Lab): string =>
  table(
    [
      ...['seed', 'best moment', 'dishes cooking', 'drinks standing', 'bots waiting', 'at guests, gateway'],
      ...['with three at guests', 'cooking', 'standing', 'waiting', 'at guests, gateway'],
      ...['most cooking', 'most standing'],
    ],
    'rrrrrrrrrrrrr',
    lab
      .nights(FRIDAY_SEVEN)
      .map(({ frozen, asked, mostCooking, mostStanding }, i) => [
        String(i + 1),
        ...shown(frozen),
        ...shown(asked),
        String(mostCooking),
        String(mostStanding),
      ]),
  );

/** Trace hashes of the first nights: when one of them changes, the page is to be made anew. */
export function hashes(): string[] {
  return [FRIDAY_SEVEN, FRIDAY_LOOP, MONDAY_FOUR, MONDAY_LOOP].map((restaurant: Restaurant) => {
    const night = new VirtualNight({ ...restaurant, seed: 1 });
    night.finish();
    return night.log.hash();
  });
}

/** docs/calibration.md, before Prettier. */
export function page(seeds: number): string {
  const lab = new Lab(seeds);
  const targets = targetTable(lab);
  return `# Calibration

<!-- Written by a script: npm run -s calibrate -->
<!-- nights: ${hashes().join(' ')} -->

What the nights should look like, and what they do look like. Everything here follows from the durations, the
rhythms and the demand in [\`friday.json\`](../src/restaurant/scenarios/friday.json) and
[\`monday.json\`](../src/restaurant/scenarios/monday.json); no result is multiplied by anything. This page is
written by a script, from nights on the virtual machine with the seeds 1 to ${seeds} (where it says so, 1 to
${MANY}):

\`\`\`sh
npm run -s calibrate -- --seeds ${seeds}
\`\`\`

With \`--check\` the script writes nothing and fails if the page would change. \`tests/calibration.test.ts\`
holds 20 seeds to most of the targets in every run of the tests.

## Targets

"Busiest" is the bot with the least idle time of a night. A mean is the mean of all nights.

${targets}

## Kinds of incident

Friday, seven ThreadBots, no locks.

${kindTable(lab)}

Deadlocks need locks that are taken carelessly: see the table above.

## Growth

No locks. Means a night. Crews are GreetBots + WaitBots + ChefBots + WineBots. Where guests change, Friday has
seven bots and Monday four; all arrivals change alike. On a Friday the twenty-four tables are as good as full:
of more guests most are turned away, and collisions grow no faster than guests served. A Monday has so few
that twenty-five nights leave the mean uncertain by a quarter.

${growthTable(lab, 'bots', [FRIDAY_BY_CREW, MONDAY_BY_CREW])}

${growthTable(lab, 'guests', [FRIDAY_BY_GUESTS, MONDAY_BY_GUESTS])}

## Delays

Friday, seven ThreadBots, no locks; the bots let some seconds pass before they clean a table, or before they
lead a party to the one that they have picked. Means a night. A pause between the choice of a table and the
way there outlasts the wiping, and guests are hardly ever seated while a table is wiped then. All other kinds
stay, and so does their sum; guests wait longer.

${delayTable(lab)}

## The frozen moment

Friday, seven ThreadBots, no locks. Of all moments of a night at which all seven bots wait, the one at which
the lesser of "dishes cooking of 35" and "drinks standing of 17" is greatest; then the same of the moments at
which at least three bots wait for guests or for the gateway; and the most dishes and drinks at any moment of
the night. Who waits neither for guests nor for the gateway waits for the oven (ChefBot) or for work.

${pictureTable(lab)}
`;
}
