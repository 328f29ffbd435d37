import { type Board, SECTIONS } from '../../protocol/board.ts';
import { type Guard, guardThing, isClaim, isOfNoThing, isPermit } from '../../protocol/guard.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { thingWords } from '../step-words.ts';

/** More than so many guards are not named one by one. */
const NAMED = 3;

/** What a lock, a claim or a section's permit is called. */
export function guardWords(words: Dictionary, board: Board, guard: Guard): string {
  if (isPermit(guard)) {
    return words.races.permitOf(words.cells.sections[SECTIONS[guardThing(guard)] ?? 'tables']);
  }
  if (guard === board.bigLock) return words.races.bigLock;
  const thing = thingWords(words, board, guardThing(guard));
  if (isOfNoThing(board, guard)) return thing;
  return isClaim(guard) ? words.cells.claim(thing) : words.races.lockOf(thing);
}

/** Several of them. */
export function guardsWords(words: Dictionary, board: Board, guards: readonly Guard[]): string {
  const named = guards.slice(0, NAMED).map((guard) => guardWords(words, board, guard));
  if (guards.length > NAMED) named.push('…');
  return named.reduce((all, one) => (all === '' ? one : words.races.and(all, one)), '');
}

/** The first letter as at the beginning of a sentence. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
