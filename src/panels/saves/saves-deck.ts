import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Language } from '../i18n/dictionary.ts';

export const SAVE_SECTIONS = ['story', 'week', 'measurements', 'settings'] as const;
export type SaveSection = (typeof SAVE_SECTIONS)[number];

/** What is told of each section: enough to recognise one's own game. */
export interface SaveFacts {
  readonly settings: {
    readonly language: Language | null;
    readonly speed: number | null;
    readonly sound: boolean;
  };
  /** Chapters that are done, and how many there are. */
  readonly story: { readonly done: number; readonly of: number };
  readonly measurements: { readonly sheets: number };
  /** `nights`: those of this week that are over. `cash` in cents. */
  readonly week: { readonly week: number; readonly nights: number; readonly cash: number };
}

/** Why a file can't be used as a saved game. */
export type SaveFileFault = 'foreign' | 'damaged' | 'newer' | 'large' | 'unreadable';

/** A saved game from a file, about to replace what is here. */
export interface SaveOffer {
  readonly name: string;
  readonly facts: Partial<SaveFacts>;
  /** Sections of the file that can't be read; they stay as they are here. */
  readonly faults: Partial<Record<SaveSection, 'damaged' | 'newer'>>;
}

/** What the page has to say about keeping the game. */
export type SaveNotice =
  | { readonly kind: 'saves'; readonly fault: 'full' | 'denied' }
  | { readonly kind: 'section'; readonly section: SaveSection; readonly fault: 'damaged' | 'newer' };

/** The last thing that was done here, to be said in a sentence. */
export type SaveNews = 'imported' | 'startedOver' | { readonly refused: SaveFileFault };

/** The saved game, as its dialog sees it. */
export interface SavesDeck {
  readonly open: Signal<boolean>;
  /** Whether the browser keeps the game. */
  readonly kept: ReadonlySignal<boolean>;
  readonly facts: ReadonlySignal<SaveFacts>;
  readonly offer: ReadonlySignal<SaveOffer | null>;
  readonly news: ReadonlySignal<SaveNews | null>;
  exportGame(): void;
  /** Reads a file; what comes of it is an offer, or news that it is refused. */
  readFile(file: File): void;
  acceptOffer(): void;
  dropOffer(): void;
  /** The dialog is left: its news are old. */
  leave(): void;
  /** Story and week begin anew; settings stay. */
  startOver(): void;
}
