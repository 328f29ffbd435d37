import type { ComponentChild } from 'preact';
import { weekBooks, type WeekBooks } from '../../business/books.ts';
import { dayAt } from '../../business/days.ts';
import { demandAt } from '../../business/demand.ts';
import { booksOf } from '../../business/week.ts';
import type { ChartData } from '../charts/chart-data.ts';
import { wholeWeek } from '../charts/origins.ts';
import { useWords } from '../context.ts';
import { count, percent, wholeMoney } from '../format.ts';
import { Panel } from '../panel.tsx';
import { Stars } from './stars.tsx';
import { useWeek } from './use-week.ts';

type Row = readonly [id: string, name: string, cents: (books: WeekBooks) => number];

/** What the guests think, and what comes of it. */
function Outlook({ books }: { books: WeekBooks }): ComponentChild {
  const { words, language } = useWords();
  const { state } = useWeek();
  const { week } = words;
  const change = demandAt(books.reputation) / demandAt(state.reputation) - 1;
  const share = percent(language, Math.abs(change), 0);
  let next = week.sameGuests;
  if (change >= 0.005) next = week.moreGuests(share);
  if (change <= -0.005) next = week.fewerGuests(share);
  return (
    <dl class="outlook">
      <div data-tip={week.comfortHint}>
        <dt>{week.comfort}</dt>
        <dd>{percent(language, books.comfort, 0)}</dd>
      </div>
      <div data-tip={week.reputationHint}>
        <dt>{week.reputation}</dt>
        <dd>
          <Stars value={state.reputation} size={15} /> → <Stars value={books.reputation} size={15} />
        </dd>
      </div>
      <div>
        <dt>{week.nextWeekIs}</dt>
        <dd data-testid="demand">{next}</dd>
      </div>
    </dl>
  );
}

/** What the week has brought and cost; beside it the night that is looked at, and the week before. */
export function BooksCard({ day }: { day: number | null }): ComponentChild {
  const { words, language } = useWords();
  const { state } = useWeek();
  const { week } = words;
  const books = booksOf(state);
  const night = day === null ? undefined : state.nights[day];
  const last = state.past.at(-1);
  const columns: readonly (readonly [string, WeekBooks])[] = [
    ...(night && day !== null ? [[words.night.days[dayAt(day)], weekBooks(state, [night])] as const] : []),
    [week.thisWeek, books],
    ...(last ? [[week.lastWeek, last] as const] : []),
  ];
  const rows: readonly Row[] = [
    ['takings', week.takings, ({ takings }) => takings],
    ['tips', week.tips, ({ tips }) => tips],
    ['wages', week.wages, ({ wages }) => -wages],
    ['goods', week.goods, ({ goods }) => -goods],
    ['spoiled', week.spoiled(count(language, books.spoiled)), ({ spoiledCost }) => -spoiledCost],
    ['broken', week.broken(count(language, books.broken)), ({ brokenCost }) => -brokenCost],
  ];
  const chart = (): ChartData => ({
    id: 'books',
    title: week.books,
    look: 'table',
    columns: [
      { key: 'item', name: week.item, unit: '' },
      ...columns.map(([name], index) => ({ key: `sum${index + 1}`, name, unit: '$' as const })),
    ],
    rows: [
      ...rows.map(([, name, cents]) => [name, ...columns.map(([, one]) => cents(one) / 100)]),
      [week.net, ...columns.map(([, one]) => one.profit / 100)],
    ],
  });
  const empty = state.nights.length === 0 && !last;
  const missing = books.rung - books.takings;
  return (
    <Panel
      title={week.books}
      hint={week.booksHint}
      class="books"
      testId="books"
      chart={empty ? undefined : chart}
      chartOf={() => wholeWeek(words, state.seed)}
    >
      {empty ? (
        <p class="empty">{week.booksEmpty}</p>
      ) : (
        <table class="books-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{week.item}</span>
              </th>
              {columns.map(([name]) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, name, cents]) => (
              <tr key={id} data-testid={`books-${id}`}>
                <th scope="row">{name}</th>
                {columns.map(([column, one]) => (
                  <td key={column}>{cents(one) === 0 ? '–' : wholeMoney(language, cents(one), true)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr data-testid="books-profit">
              <th scope="row">{week.net}</th>
              {columns.map(([column, one]) => (
                <td key={column} class={one.profit < 0 ? 'is-bad' : 'is-good'}>
                  {wholeMoney(language, one.profit, true)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      )}
      {missing > 0 && <p class="fine books-missing">{week.missing(wholeMoney(language, missing))}</p>}
      {state.nights.length > 0 && <Outlook books={books} />}
    </Panel>
  );
}
