import type { FloorSign, GuardLook } from '../../metrics/guards/floor-sign.ts';
import type { GuardedThing } from '../../metrics/guards/guards.ts';
import { type Board, thingOfCell, thingPlace } from '../../protocol/board.ts';
import type { CellRaces, RacesNow } from './races-deck.ts';

/** How a thing looks in the panel. */
export type ThingLook = GuardLook | 'alone' | 'unused';

/** What is known of a thing. */
export interface ThingNow {
  readonly thing: number;
  readonly look: ThingLook;
  /** Null: nobody has touched it. */
  readonly guarded: GuardedThing | null;
  /** Null: there are none. */
  readonly races: CellRaces | null;
}

export type RowName = 'tables' | 'pass' | 'bar' | 'till';
/** The things of a restaurant, row by row. */
export function rowsOf(
  board: Board,
): readonly { readonly name: RowName; readonly things: readonly number[] }[] {
  const row = (first: number, many: number): number[] => Array.from({ length: many }, (_, i) => first + i);
  return [
    { name: 'tables', things: row(board.tableThing + 1, board.tables) },
    { name: 'pass', things: row(board.passThing, board.passSlots) },
    { name: 'bar', things: row(board.barThing, board.barPlaces) },
    { name: 'till', things: [board.tillThing] },
  ];
}

/** What is known of each thing, by its number. */
export function thingsNow(board: Board, now: RacesNow): ReadonlyMap<number, ThingNow> {
  const things = new Map<number, ThingNow>();
  for (const guarded of now.guards.things) {
    things.set(guarded.thing, { thing: guarded.thing, look: lookOf(guarded), guarded, races: null });
  }
  for (const races of now.cells) {
    const thing = thingOfCell(board, races.cell);
    if (thing === null) continue;
    things.set(thing, { thing, look: 'racy', guarded: things.get(thing)?.guarded ?? null, races });
  }
  return things;
}

/** The signs that the floor shows. */
export function signsOf(board: Board, things: ReadonlyMap<number, ThingNow>): FloorSign[] {
  return [...things.values()].flatMap(({ thing, look }) => {
    const place = thingPlace(board, thing);
    return place === null || look === 'alone' || look === 'unused' ? [] : [{ place, look }];
  });
}

function lookOf({ verdict }: GuardedThing): ThingLook {
  return verdict === 'different' || verdict === 'sometimes' ? 'odd' : verdict;
}
