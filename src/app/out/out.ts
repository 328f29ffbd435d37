import { signal } from '@preact/signals';
import type { NightAtMoment } from '../../executors/virtual/moments.ts';
import type { LinkNews, OutDeck } from '../../panels/out/out-deck.ts';
import { toBase64url } from '../../protocol/moment/base64url.ts';
import { VERSION } from '../../protocol/version.ts';
import { download } from '../download.ts';
import { inSlices } from '../in-slices.ts';
import { momentIn } from '../../metrics/moment.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import type { Lab } from '../lab/lab.ts';
import type { Session } from '../session.ts';
import { linkTo } from './link.ts';
import { viewOf } from './page-view.ts';

/** What the shortest address bar takes (Safari's). In letters. */
const MOST_LINK = 80_000;

/** Takes the night out of the page: as files, and as a link. What is needed for it is loaded when it is first needed. */
export class Out implements OutDeck {
  readonly open = signal(false);
  readonly news = signal<LinkNews | null>(null);
  readonly #session: Session;
  readonly #lab: Lab;
  /** What was asked for last: news of anything before is not told any more. */
  #turn = 0;

  constructor(session: Session, lab: Lab) {
    this.#session = session;
    this.#lab = lab;
  }

  begin(): void {
    this.#turn += 1;
    this.news.value = null;
    this.open.value = true;
  }

  end(): void {
    this.#turn += 1;
    this.open.value = false;
  }

  saveTrace(): void {
    this.end();
    const name = this.#name('trace');
    const { setup, records, machine, speed } = this.#shown();
    void import('../../executors/live/browser/moment-worker.ts')
      .then(({ writeTrace }) => writeTrace({ setup, machine, speed, createdBy: VERSION }, records))
      .then((bytes) => download(name, bytes))
      .catch(() => this.#notSaved());
  }

  saveChrome(): void {
    this.end();
    const name = this.#name('json');
    const { setup, records, machine } = this.#shown();
    void import('../../metrics/chrome-trace/chrome-trace.ts')
      .then(({ chromeTrace }) =>
        inSlices(bytesOf(chromeTrace({ setup, machine, createdBy: VERSION }, records))),
      )
      .then((pieces) => download(name, pieces, 'application/json'))
      .catch(() => this.#notSaved());
  }

  saveMoment(): void {
    const name = this.#name('moment');
    void this.#work(async (isAsked) => {
      const bytes = await write(this.#shown());
      if (!isAsked()) return null;
      this.end();
      download(name, bytes);
      return null;
    });
  }

  makeLink(): void {
    void this.#work(async () => {
      const shown = this.#shown();
      let link = '';
      // What comes after the moment is left out only where there is no room for it.
      for (const part of [shown, upToMoment(shown)]) {
        link = linkTo(location, toBase64url(await write(part)));
        if (link.length <= MOST_LINK) return { link, copied: await copied(link) };
      }
      return { long: Math.ceil(link.length / 1000) };
    });
  }

  copyLink(): void {
    const { value: news } = this.news;
    if (news === null || typeof news === 'string' || !('link' in news)) return;
    void copied(news.link).then((done) => {
      this.news.value = { link: news.link, copied: done };
    });
  }

  /** Runs the night again, elsewhere, and tells what has come of it if nothing else has been asked for meanwhile. */
  async #work(work: (isAsked: () => boolean) => Promise<LinkNews | null>): Promise<void> {
    const turn = (this.#turn += 1);
    const isAsked = (): boolean => turn === this.#turn;
    this.news.value = 'working';
    try {
      const news = await work(isAsked);
      if (isAsked()) this.news.value = news;
    } catch {
      if (isAsked()) this.news.value = 'notShared';
    }
  }

  /** No file has come of it: says so where one was asked for. */
  #notSaved(): void {
    this.begin();
    this.news.value = 'notSaved';
  }

  #shown(): NightAtMoment {
    const { state, run, past } = this.#session;
    const records = run.book.words.slice();
    return {
      ...{ setup: run.setup, machine: run.machine, speed: state.speed.value, records },
      moment: past.cursor.value ?? momentIn(records, { tick: Infinity }),
      view: viewOf(this.#session, this.#lab),
    };
  }

  #name(kind: string): string {
    const { day, seed } = this.#session.state;
    return `${day.value}-${seed.value}.${kind}`;
  }
}

function* bytesOf(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>, void> {
  const utf8 = new TextEncoder();
  for (const text of texts) yield utf8.encode(text);
}

/** The same without what comes after the moment that is shown. */
const upToMoment = (shown: NightAtMoment): NightAtMoment => ({
  ...shown,
  records: shown.records.slice(0, shown.moment.sequence * RECORD_WORDS),
});

/** A Worker writes it: what it takes to run a whole night shall not hold the page. */
async function write(shown: NightAtMoment): Promise<Uint8Array<ArrayBuffer>> {
  const { writeMoment } = await import('../../executors/live/browser/moment-worker.ts');
  return writeMoment(shown);
}

async function copied(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false;
  }
}
