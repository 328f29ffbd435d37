/**
 * Notes that kitchens pass to each other: all that one ever learns of another. A note is one integer: what it is
 * about in the lowest four bits, then six bits of `place`, then `subject` (below 2^21).
 */
export const Note = {
  /** waiter to greeter. subject: table; it is clean and free, and yours to give away */
  Free: 1,
  /** greeter to waiter. subject: table; a party sits there, it is yours */
  Seated: 2,
  /** waiter to cook or barkeeper. subject: item; make it */
  Order: 3,
  /** cook to waiter. subject: item, place: pass slot; it stands there and nobody's hand is on it */
  Plate: 4,
  /** barkeeper to waiter. subject: item, place: on the bar; likewise */
  Glass: 5,
  /** waiter to cook or barkeeper. place: pass slot or place on the bar; I have taken what stood there */
  Empty: 6,
  /** I am about to go, and there will be no more notes from me */
  Bye: 7,
} as const;
export type Note = (typeof Note)[keyof typeof Note];

export const writeNote = (kind: Note, subject: number, place = 0): number =>
  kind | (place << 4) | (subject << 10);

export const noteKind = (note: number): Note => (note & 15) as Note;
export const notePlace = (note: number): number => (note >> 4) & 63;
export const noteSubject = (note: number): number => note >> 10;
