import type { BotLane } from '../../metrics/timeline/bot-lanes.ts';
import type { LockLane } from '../../metrics/timeline/lock-lane.ts';
import type { StepColumn } from '../../metrics/timeline/step-column.ts';
import type { TaskRow } from '../../metrics/timeline/task-rows.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';

export const GROUPS = ['pinned', 'bots', 'tasks', 'locks', 'tables', 'house'] as const;
export type Group = (typeof GROUPS)[number];

/** What a lane shows. */
export type LaneContent =
  | { readonly kind: 'group'; readonly group: Group; readonly count: number; readonly open: boolean }
  | { readonly kind: 'bot'; readonly bot: BotLane }
  | { readonly kind: 'task'; readonly row: TaskRow; readonly number: number }
  | { readonly kind: 'lock'; readonly lock: LockLane }
  | { readonly kind: 'table'; readonly table: number; readonly column: StepColumn }
  | { readonly kind: 'house' };

/** A lane where it lies: pixels from the top of all lanes. Keys stay the same for the whole night. */
export type Lane = LaneContent & { readonly key: string; readonly y: number; readonly height: number };

const HEIGHTS = { group: 24, bot: 36, task: 18, lock: 26, table: 18, house: 20 } as const;

export interface LanesAsked {
  readonly pinned: ReadonlySet<string>;
  readonly folded: ReadonlySet<Group>;
}

type Unplaced = LaneContent & { readonly key: string };

/** All lanes in the order in which they are shown: pinned ones first, then each group under its heading. */
export function lanesOf(timeline: Timeline, { pinned, folded }: LanesAsked): readonly Lane[] {
  const groups: Record<Exclude<Group, 'pinned'>, Unplaced[]> = {
    bots: [...timeline.bots.list]
      .sort((a, b) => a.role - b.role || a.index - b.index)
      .map((bot) => ({ kind: 'bot', key: botKey(bot), bot })),
    tasks: timeline.tasks.rows.map((row, number) => ({ kind: 'task', key: `task ${number}`, row, number })),
    locks: timeline.locks.list.map((lock) => ({ kind: 'lock', key: lockKey(lock), lock })),
    tables: timeline.guests.tables.flatMap((column, table): Unplaced[] =>
      column.length === 0 ? [] : [{ kind: 'table', key: `table ${table}`, table, column }],
    ),
    house: timeline.house.length === 0 ? [] : [{ kind: 'house', key: 'house' }],
  };
  const all = Object.values(groups).flat();
  const pins = [...pinned].flatMap((key) => all.find((lane) => lane.key === key) ?? []);
  const list: Unplaced[] = [];
  const add = (group: Group, lanes: readonly Unplaced[]): void => {
    if (lanes.length === 0) return;
    const open = !folded.has(group);
    list.push({ kind: 'group', key: `group ${group}`, group, count: lanes.length, open });
    if (open) list.push(...lanes);
  };
  add('pinned', pins);
  for (const group of ['bots', 'tasks', 'locks', 'tables', 'house'] as const) {
    add(
      group,
      groups[group].filter(({ key }) => !pinned.has(key)),
    );
  }
  let y = 0;
  return list.map((lane) => {
    const height = HEIGHTS[lane.kind];
    y += height;
    return { ...lane, y: y - height, height };
  });
}

export const botKey = ({ name }: Pick<BotLane, 'name'>): string => `bot ${name}`;
export const lockKey = ({ kind, thing }: Pick<LockLane, 'kind' | 'thing'>): string => `${kind} ${thing}`;

/** Whether what can be seen of the lanes has changed, so that they have to be placed anew. */
export const lanesPrint = ({ bots, tasks, locks, guests, house }: Timeline): string =>
  [
    bots.list.length,
    tasks.rows.length,
    locks.list.length,
    guests.tables.filter(({ length }) => length > 0).length,
    house.length > 0,
  ].join();

export const heightOf = (lanes: readonly Lane[]): number => {
  const last = lanes.at(-1);
  return last ? last.y + last.height : 0;
};

/** The lane at so many pixels from the top of all; null beside them. */
export function laneAt(lanes: readonly Lane[], y: number): Lane | null {
  return lanes.find((lane) => y >= lane.y && y < lane.y + lane.height) ?? null;
}
