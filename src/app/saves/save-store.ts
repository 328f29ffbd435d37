import type { SectionFault, Sections } from './section.ts';
import { shelfFault, type Shelf, type ShelfFault } from './shelf.ts';
import { Slot } from './slot.ts';

/** Something that the player has to be told about the saved game. */
export type SaveTrouble<G> =
  { readonly shelf: ShelfFault } | { readonly section: keyof G; readonly fault: SectionFault };

/** Who wants to know about the saved game. */
export interface SaveListener<G> {
  /** Another page has changed a section. */
  changed(name: keyof G): void;
  /** Told once; a full or denied shelf is told again only after something could be written meanwhile. */
  trouble(trouble: SaveTrouble<G>): void;
  /** Whether the game is kept on the shelf. */
  kept(kept: boolean): void;
}

const PREFIX = 'robot-restaurant.';
const DELAY_MS = 400;

/**
 * The saved game: a value for each section, each under a key of its own on a shelf. Never throws: where
 * nothing can be kept, the values last as long as the page. Writes are gathered for `delayMs`.
 */
export class SaveStore<G extends object> {
  readonly #slots: { readonly [K in keyof G]: Slot<G[K]> };
  readonly #names: readonly (keyof G)[];
  readonly #delayMs: number;
  #listener: SaveListener<G> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #shelfFault: ShelfFault | null = null;
  readonly #told = new Set<string>();

  constructor(sections: Sections<G>, shelf: Shelf, delayMs = DELAY_MS) {
    this.#names = Object.keys(sections) as (keyof G)[];
    this.#delayMs = delayMs;
    this.#slots = Object.fromEntries(
      this.#names.map((name) => [name, new Slot(`${PREFIX}${String(name)}`, sections[name], shelf)]),
    ) as { [K in keyof G]: Slot<G[K]> };
    this.#try(() => {
      for (const name of this.#names) this.#slots[name].load();
    });
  }

  /** Who is told from now on, and of what went wrong so far. */
  listen(listener: SaveListener<G>): void {
    this.#listener = listener;
    this.#tell();
  }

  get<K extends keyof G>(name: K): G[K] {
    return this.#slots[name].value;
  }

  /** The whole game as it is here. */
  get game(): G {
    return Object.fromEntries(this.#names.map((name) => [name, this.#slots[name].value])) as G;
  }

  set<K extends keyof G>(name: K, value: G[K]): void {
    const slot = this.#slots[name];
    slot.set(value);
    if (slot.isDirty()) this.#timer ??= setTimeout(() => this.flush(), this.#delayMs);
  }

  /** Writes at once whatever has changed. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#isDirty()) return;
    const changed: (keyof G)[] = [];
    for (const name of this.#names) {
      this.#try(() => {
        if (this.#slots[name].write()) changed.push(name);
      });
    }
    if (!this.#isDirty()) {
      this.#shelfFault = null;
      this.#told.delete('shelf');
    }
    this.#tell();
    for (const name of changed) this.#listener?.changed(name);
  }

  #isDirty(): boolean {
    return this.#names.some((name) => this.#slots[name].isDirty());
  }

  /** What a `storage` event says: another page has written under a key. */
  heard(key: string | null, text: string | null): void {
    const name = this.#names.find((one) => this.#slots[one].key === key);
    if (name === undefined) return;
    if (this.#slots[name].heard(text)) this.#listener?.changed(name);
    this.#tell();
  }

  #try(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#shelfFault = shelfFault(error);
    }
  }

  #tell(): void {
    const listener = this.#listener;
    if (!listener) return;
    const once = (what: string, trouble: SaveTrouble<G>): void => {
      if (this.#told.has(what)) return;
      this.#told.add(what);
      listener.trouble(trouble);
    };
    if (this.#shelfFault !== null) once('shelf', { shelf: this.#shelfFault });
    for (const name of this.#names) {
      const { fault } = this.#slots[name];
      if (fault !== null) once(`${String(name)} ${fault}`, { section: name, fault });
    }
    listener.kept(this.#shelfFault === null);
  }
}
