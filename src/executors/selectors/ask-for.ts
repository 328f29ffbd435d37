import type { Board } from '../../protocol/board.ts';
import { Op, type Operation, work } from '../../protocol/operations.ts';
import { Act, Awaited, place, PlaceKind, Role } from '../../protocol/words.ts';
import type { AskFor } from './asking-round.ts';

const HERE = 0;

/**
 * Where a PollBot goes to ask: to the guests' table, the oven, the desk or the till; to its post, from where it looks
 * round, for the bell. For its own clock, locks and semaphores it stays where it is.
 */
export function askFor(board: Board, cells: Int32Array): AskFor {
  const ovenOf = (item: number): number => {
    for (let oven = 0; oven < board.ovens; oven += 1) {
      if (cells[board.oven + oven] === item) return place(PlaceKind.Oven, oven);
    }
    return place(PlaceKind.Rail);
  };
  const placeOf = (awaited: number, subject: number): number => {
    switch (awaited) {
      case Awaited.Order:
      case Awaited.Talk:
        return place(PlaceKind.Table, subject);
      case Awaited.Oven:
        return ovenOf(subject);
      case Awaited.Layer:
        return place(PlaceKind.BarRail);
      case Awaited.Grievance:
        return place(PlaceKind.Till);
      default:
        return place(PlaceKind.Desk);
    }
  };
  return ({ code, a, b }: Operation): Operation => {
    switch (code) {
      case Op.Await:
        return work(Act.Ask, b, placeOf(a, b));
      case Op.Wait:
        return work(Act.Ask, a, a === board.bell ? place(PlaceKind.Post, Role.Poll) : HERE);
      case Op.Acquire:
      case Op.Down:
        return work(Act.Ask, a, HERE);
      default:
        return work(Act.Ask, 0, HERE);
    }
  };
}
