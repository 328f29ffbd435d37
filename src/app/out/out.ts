import { signal } from '@preact/signals';
import type { LinkNews, OutDeck } from '../../panels/out/out-deck.ts';
import { toBase64url } from '../../protocol/moment/base64url.ts';
import { VERSION } from '../../protocol/version.ts';
import { download } from '../download.ts';
import type { Session } from '../session.ts';
import { linkTo } from './link.ts';
import { shareMoment, upToMoment } from './share.ts';

/** What the shortest address bar takes (Safari's). In letters. */
export const MOST_LINK = 80_000;

/** Takes the night out of the page: as files, and as a link. What is needed for it is loaded when it is first needed. */
export class Out implements OutDeck {
  readonly open = signal(false);
  readonly news = signal<LinkNews | null>(null);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  begin(): void {
    this.news.value = null;
    this.open.value = true;
  }

  end(): void {
    this.open.value = false;
  }

  saveTrace(): void {
    this.end();
    const { setup, records, machine, speed } = this.#shown();
    void import('../../protocol/trace-file.ts').then(({ encodeTrace }) => {
      const bytes = encodeTrace({ setup, machine, speed, createdBy: VERSION }, records);
      download(this.#name('trace'), new Uint8Array(bytes));
    });
  }

  saveChrome(): void {
    this.end();
    const { setup, records, machine } = this.#shown();
    void import('../../metrics/chrome-trace/chrome-trace.ts').then(({ chromeTrace }) => {
      const pieces = [...chromeTrace({ setup, machine, createdBy: VERSION }, records)];
      download(this.#name('json'), pieces, 'application/json');
    });
  }

  saveMoment(): void {
    shareMoment(this.#shown()).then(
      (bytes) => {
        this.end();
        download(this.#name('moment'), new Uint8Array(bytes));
      },
      () => {
        this.news.value = 'notShared';
      },
    );
  }

  makeLink(): void {
    this.news.value = null;
    void this.#link().then((news) => {
      this.news.value = news;
    });
  }

  async #link(): Promise<LinkNews> {
    const shown = this.#shown();
    let link = '';
    try {
      // What comes after the moment is left out only where there is no room for it.
      for (const part of [shown, upToMoment(shown)]) {
        link = linkTo(location, toBase64url(await shareMoment(part)));
        if (link.length <= MOST_LINK) break;
      }
    } catch {
      return 'notShared';
    }
    if (link.length > MOST_LINK) return { long: Math.ceil(link.length / 1000) };
    try {
      await navigator.clipboard.writeText(link);
      return { link, copied: true };
    } catch {
      return { link, copied: false };
    }
  }

  #shown() {
    const { state, run, past } = this.#session;
    const { speed, place, pointed, timelineOpen } = state;
    return {
      setup: run.setup,
      machine: run.machine,
      speed: speed.value,
      records: run.book.words.slice(),
      cursor: past.cursor.value,
      view: {
        place: place.value,
        pointed: pointed.value,
        timeline: timelineOpen.value,
        selected: past.selected.value,
      },
    };
  }

  #name(kind: string): string {
    const { day, seed } = this.#session.state;
    return `${day.value}-${seed.value}.${kind}`;
  }
}
