import { signal } from '@preact/signals';
import type { Notice } from '../../panels/deck.ts';
import type { SaveFacts, SaveNews, SaveOffer, SavesDeck } from '../../panels/saves/saves-deck.ts';
import { download } from '../download.ts';
import { sections, tellGame, type SavedGame } from './game.ts';
import { encodeSave, readSaveFile, SAVE_FILE_NAME, type ReadSave } from './save-file.ts';
import type { SaveStore } from './save-store.ts';

/** The page around the saved game. */
export interface SavesOwner {
  /** Takes over sections that have come from a file or a new start, or from another page. */
  adopt(game: Partial<SavedGame>, from: 'here' | 'elsewhere'): void;
  /** What a new start brings. */
  fresh(): Partial<SavedGame>;
  notice(notice: Notice): void;
}

/** The saved game as its dialog sees it: what is kept, export, import, starting over. */
export class Saves implements SavesDeck {
  readonly open = signal(false);
  readonly kept = signal(true);
  readonly facts;
  readonly offer = signal<SaveOffer | null>(null);
  readonly news = signal<SaveNews | null>(null);
  readonly #store: SaveStore<SavedGame>;
  readonly #owner: SavesOwner;
  #read: ReadSave<SavedGame> | null = null;

  constructor(store: SaveStore<SavedGame>, owner: SavesOwner) {
    this.#store = store;
    this.#owner = owner;
    this.facts = signal<SaveFacts>(tellGame(store.game));
    store.listen({
      changed: (name) => {
        owner.adopt({ [name]: store.get(name) }, 'elsewhere');
        this.#tell();
      },
      trouble: (trouble) =>
        owner.notice(
          'shelf' in trouble
            ? { kind: 'saves', fault: trouble.shelf }
            : { kind: 'section', section: trouble.section, fault: trouble.fault },
        ),
      kept: (kept) => {
        this.kept.value = kept;
      },
    });
  }

  get game(): SavedGame {
    return this.#store.game;
  }

  /** Notes what is to be kept of a section. */
  keep<K extends keyof SavedGame>(name: K, value: SavedGame[K]): void {
    this.#store.set(name, value);
    this.#tell();
  }

  #tell(): void {
    const facts = tellGame(this.#store.game);
    if (JSON.stringify(facts) !== JSON.stringify(this.facts.peek())) this.facts.value = facts;
  }

  exportGame(): void {
    const text = encodeSave(sections, this.#store.game);
    download(SAVE_FILE_NAME, new TextEncoder().encode(text), 'application/json');
  }

  readFile(file: File): void {
    void readSaveFile(sections, file).then((read) => {
      if ('fault' in read) {
        this.news.value = { refused: read.fault };
        return;
      }
      this.#read = read;
      this.news.value = null;
      this.offer.value = { name: file.name, facts: tellGame(read.game), faults: read.faults };
    });
  }

  acceptOffer(): void {
    const read = this.#read;
    this.dropOffer();
    if (!read) return;
    this.#replace(read.game);
    this.news.value = 'imported';
  }

  dropOffer(): void {
    this.#read = null;
    this.offer.value = null;
  }

  leave(): void {
    this.news.value = null;
  }

  startOver(): void {
    this.#replace(this.#owner.fresh());
    this.news.value = 'startedOver';
  }

  #replace(game: Partial<SavedGame>): void {
    for (const name of Object.keys(game) as (keyof SavedGame)[]) {
      const value = game[name];
      if (value !== undefined) this.#store.set(name, value);
    }
    this.#owner.adopt(game, 'here');
    this.#store.flush();
    this.#tell();
  }
}
