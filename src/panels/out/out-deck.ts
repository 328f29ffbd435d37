import type { ReadonlySignal } from '@preact/signals';

/** What has come of asking for a moment: a link, and whether it was copied; or why there is none. `long` in kB. */
export type LinkNews =
  | { readonly link: string; readonly copied: boolean }
  | { readonly long: number }
  | 'working'
  | 'notShared'
  | 'notSaved';

/** What goes out of the page, as its dialog sees it. */
export interface OutDeck {
  readonly open: ReadonlySignal<boolean>;
  readonly news: ReadonlySignal<LinkNews | null>;
  begin(): void;
  end(): void;
  /** Each of these saves a file. */
  saveTrace(): void;
  saveChrome(): void;
  saveMoment(): void;
  /** Makes a link and copies it; what comes of it is news. */
  makeLink(): void;
  /** Copies the link that has been made. */
  copyLink(): void;
}
