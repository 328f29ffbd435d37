/** Where texts are kept from one visit to the next. Reading and writing may throw. */
export interface Shelf {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

/** Why nothing can be kept. */
export type ShelfFault = 'full' | 'denied';

/** The browser's storage for this site. A browser may deny it, then each call throws. */
export const localShelf: Shelf = {
  read: (key) => localStorage.getItem(key),
  write: (key, text) => localStorage.setItem(key, text),
};

/** What an error of a shelf means. */
export const shelfFault = (error: unknown): ShelfFault =>
  error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'denied';
