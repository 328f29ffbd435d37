import { ROLES } from '../business/contracts.ts';
import { botName } from '../protocol/board.ts';
import { Role } from '../protocol/words.ts';
import type { NightReport } from './night-report.ts';
import { botLines, money, percent } from './print-report.ts';
import type { BusinessReport, WeekPart, WeekReport } from './week-report.ts';

/** The report of a business as text for people. */
export function printedWeek(report: WeekReport): string {
  const { staff, locks, seed, earlier, days, business } = report;
  const who = staff === 'loop' ? 'LoopBot' : 'ThreadBots';
  const heading = `${who}, locks: ${locks}, virtual machine, seed ${seed}`;
  return [heading, ...[...earlier, { days, business }].map(weekText)].join('\n\n');
}

function weekText({ days, business }: WeekPart): string {
  return [
    `Week ${business.week}, under contract: ${contractsText(business.contracts)}`,
    '',
    ...dayLines(days),
    '',
    ...bookLines(business),
    '',
    'Data-collection module, all seven nights',
    ...botLines(business.bots),
  ].join('\n');
}

function contractsText(contracts: BusinessReport['contracts']): string {
  return ROLES.flatMap((role, index) => {
    const many = contracts[role];
    const [name] = botName((index + 1) as Role, 1).split(' ');
    return many === 0 ? [] : [`${many} ${name}${many === 1 ? '' : 's'}`];
  }).join(', ');
}

type Column = readonly [heading: string, width: number, cell: (day: NightReport) => string];

const DAY_COLUMNS: readonly Column[] = [
  ['staff', 9, ({ staff }) => staff],
  ['guests', 8, ({ guests }) => String(guests.arrived)],
  ['served', 8, ({ guests }) => String(guests.served)],
  ['lost', 6, ({ guests }) => String(guests.balked + guests.reneged)],
  ['wait', 9, ({ guests }) => `${guests.waitSeconds.mean.toFixed(1)} s`],
  ['collisions', 12, ({ incidents }) => String(incidents.total)],
  ['takings', 11, ({ till }) => money(till.counted)],
  ['least idle', 12, ({ bots }) => percent(1 - Math.max(0, ...bots.map(({ working }) => working)))],
];

function dayLines(days: readonly NightReport[]): string[] {
  const heading = DAY_COLUMNS.map(([name, width]) => name.padStart(width)).join('');
  const rows = days.map(
    (day) => day.day.padEnd(10) + DAY_COLUMNS.map(([, width, cell]) => cell(day).padStart(width)).join(''),
  );
  return ['Night'.padEnd(10) + heading, ...rows];
}

function bookLines(books: BusinessReport): string[] {
  const missing = books.rung - books.takings;
  const line = (name: string, cents: number, note = ''): string =>
    `${name.padEnd(14)}${money(cents).padStart(12)}${note === '' ? '' : `  ${note}`}`;
  return [
    'Books',
    line('Takings', books.takings, missing === 0 ? '' : `${money(missing)} missing from the till`),
    line('Tips', books.tips),
    line('Wages', -books.wages),
    line('Ingredients', -books.goods),
    line(
      'Spoiled food',
      -books.spoiledCost,
      `${books.spoiled} thrown away, ${books.fallen} of them soufflés`,
    ),
    line('Breakage', -books.brokenCost, `${books.broken} plates and glasses`),
    line('Profit', books.profit),
    line('Cash', books.cash, `${money(books.cashBefore)} at the beginning`),
    '',
    `Comfort       ${percent(books.comfort).padStart(12)}`,
    `Reputation    ${percent(books.reputation).padStart(12)}  ${percent(books.reputationBefore)} at the beginning`,
  ];
}
