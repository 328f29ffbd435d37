import { seal, unsealText, type Section, type SectionFault } from './section.ts';
import type { Shelf } from './shelf.ts';

/** Where the text of a damaged section is put aside before the section is written anew. */
const asideKey = (key: string): string => `${key}.damaged`;

/**
 * One section of the saved game: its value here, and what is known of its text on the shelf. A section
 * from a newer version is never written; what happens to it here lasts as long as the page.
 */
export class Slot<T> {
  readonly key: string;
  readonly #section: Section<T>;
  readonly #shelf: Shelf;
  #value: T;
  /** What this page and the shelf last agreed on. */
  #base: T;
  #text: string | null = null;
  #fault: SectionFault | null = null;

  constructor(key: string, section: Section<T>, shelf: Shelf) {
    this.key = key;
    this.#section = section;
    this.#shelf = shelf;
    this.#value = this.#base = section.empty;
  }

  get value(): T {
    return this.#value;
  }

  /** What is the matter with the text on the shelf. */
  get fault(): SectionFault | null {
    return this.#fault;
  }

  /** Whether there is something to write. */
  isDirty(): boolean {
    return this.#fault !== 'newer' && !same(this.#value, this.#base);
  }

  set(value: T): void {
    this.#value = value;
  }

  /** Reads the shelf for the first time. Throws what the shelf throws. */
  load(): void {
    this.#text = this.#shelf.read(this.key);
    if (this.#text === null) return;
    const reading = unsealText(this.#section, this.#text);
    if ('value' in reading) this.#value = this.#base = reading.value;
    else this.#fault = reading.fault;
  }

  /**
   * Writes what has changed; what another page has written meanwhile is merged first. Answers whether the
   * value here became another one. Throws what the shelf throws; then it is still to be written.
   */
  write(): boolean {
    if (!this.isDirty()) return false;
    const stored = this.#shelf.read(this.key);
    const merged = stored !== null && stored !== this.#text && this.#meet(stored);
    if (!this.isDirty()) return merged;
    if (this.#fault === 'damaged' && this.#text !== null) {
      this.#shelf.write(asideKey(this.key), this.#text);
    }
    const text = JSON.stringify(seal(this.#section, this.#value));
    this.#shelf.write(this.key, text);
    this.#text = text;
    this.#base = this.#value;
    this.#fault = null;
    return merged;
  }

  /** Another page has written the section (null: has emptied it). Answers whether the value here changed. */
  heard(text: string | null): boolean {
    if (text === null) {
      // Somebody has cleared the site's data: they stay cleared until something new happens here.
      this.#text = null;
      return false;
    }
    return text !== this.#text && this.#meet(text);
  }

  #meet(text: string): boolean {
    const reading = unsealText(this.#section, text);
    this.#text = text;
    if (!('value' in reading)) {
      this.#fault = reading.fault;
      return false;
    }
    this.#fault = null;
    const before = this.#value;
    const theirs = reading.value;
    if (same(before, this.#base)) this.#value = theirs;
    else if (this.#section.merge) this.#value = this.#section.merge(before, theirs, this.#base);
    this.#base = theirs;
    return !same(before, this.#value);
  }
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
