import { type Board, isRole } from '../protocol/board.ts';
import { Act, place, placeIndex, placeKind, PlaceKind } from '../protocol/words.ts';

/**
 * The place at which an act happens, as far as its record tells: null where the bot simply stays where it
 * is (it writes a ticket or puts a dish into an oven wherever the house finds one).
 */
export function placeOfAct(act: number, subject: number, object: number): number | null {
  switch (act) {
    case Act.Walk:
      return subject;
    case Act.Seat:
    case Act.Serve:
      return place(PlaceKind.Table, object);
    case Act.Ask:
      return object === 0 ? null : object;
    case Act.Clear:
    case Act.Wipe:
    case Act.Listen:
      return place(PlaceKind.Table, subject);
    case Act.TakeOut:
      return place(PlaceKind.Oven, object);
    case Act.PutPlate:
    case Act.TakePlate:
      return place(PlaceKind.PassSlot, object);
    case Act.PutGlass:
    case Act.TakeGlass:
      return place(PlaceKind.BarPlace, object);
    case Act.Greet:
    case Act.MakeBill:
    case Act.Goodnight:
      return place(PlaceKind.Desk);
    case Act.CountTill:
    case Act.HearOut:
      return place(PlaceKind.Till);
    default:
      return null;
  }
}

/** Whether the floor plan has such a place. */
export function hasPlace(board: Board, id: number): boolean {
  const index = placeIndex(id);
  switch (placeKind(id)) {
    case PlaceKind.Table:
      return index >= 1 && index <= board.tables;
    case PlaceKind.PassSlot:
      return index < board.passSlots;
    case PlaceKind.BarPlace:
      return index < board.barPlaces;
    case PlaceKind.Oven:
      return index < board.ovens;
    case PlaceKind.Post:
      return isRole(index);
    case PlaceKind.Desk:
    case PlaceKind.Rail:
    case PlaceKind.BarRail:
    case PlaceKind.Till:
    case PlaceKind.Door:
      return index === 0;
    default:
      return false;
  }
}
