import { type Operation, work } from '../protocol/operations.ts';
import { Act, place, type PlaceKind } from '../protocol/words.ts';

/** Walks to a place. A bot that is there already arrives at once. */
export const walk = (kind: PlaceKind, index = 0): Operation => work(Act.Walk, place(kind, index), 0);
