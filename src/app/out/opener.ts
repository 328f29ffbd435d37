import { fromBase64url } from '../../protocol/moment/base64url.ts';
import { MOMENT_MAGIC } from '../../protocol/moment/magic.ts';
import type { Lab } from '../lab/lab.ts';
import { fromFile } from '../saved-night.ts';
import type { Saves } from '../saves/saves.ts';
import type { Session } from '../session.ts';
import { lookAs } from './page-view.ts';

const HEAD_BYTES = 16;
const MOST_BYTES = 64 * 1024 * 1024;

/** Opens what comes in from outside, files and links: by what they are, not by what they are called. */
export class Opener {
  readonly #session: Session;
  readonly #saves: Saves;
  readonly #lab: Lab;
  /** What was asked for last: a night that comes later than another is not shown. */
  #turn = 0;

  constructor(session: Session, saves: Saves, lab: Lab) {
    this.#session = session;
    this.#saves = saves;
    this.#lab = lab;
  }

  /** What can't be opened is told in a notice; the night goes on. */
  openFile(file: File): void {
    void this.#open(file);
  }

  async #open(file: File): Promise<void> {
    const session = this.#session;
    // What was said of another file isn't said of this one.
    session.notices.forget('file', 'moment');
    let head: Uint8Array;
    try {
      head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    } catch {
      session.notices.say({ kind: 'file', fault: 'unreadable' });
      return;
    }
    if (head[0] === '{'.charCodeAt(0)) {
      this.#saves.open.value = true;
      this.#saves.readFile(file);
    } else if (MOMENT_MAGIC.every((byte, at) => head[at] === byte)) {
      if (file.size > MOST_BYTES) session.notices.say({ kind: 'moment', fault: 'sense', from: 'file' });
      else await this.#openMoment(new Uint8Array(await file.arrayBuffer()), 'file');
    } else {
      const turn = (this.#turn += 1);
      const opened = await fromFile(file, () => session.state.slow.value);
      if (turn !== this.#turn) return;
      if ('night' in opened) session.show(opened.night);
      else session.notices.say({ kind: 'file', fault: opened.fault });
    }
  }

  /** Opens the moment in a link; `otherwise` is called if that can't be done. */
  async openLink(text: string, otherwise?: () => void): Promise<void> {
    this.#session.notices.forget('file', 'moment');
    const bytes = fromBase64url(text);
    const opened = await this.#openMoment(bytes ?? new Uint8Array(), 'link', bytes !== null);
    if (opened === 'shown') this.#session.state.link.value = text;
    if (opened === 'refused') otherwise?.();
  }

  async #openMoment(bytes: Uint8Array, from: 'link' | 'file', whole = true): Promise<Opened> {
    const session = this.#session;
    const turn = (this.#turn += 1);
    const read = whole ? await readMoment(bytes) : ({ fault: 'damaged' } as const);
    if (turn !== this.#turn) return 'late';
    if ('fault' in read) {
      session.notices.say({ kind: 'moment', fault: read.fault, from });
      return 'refused';
    }
    const { moment, view, ...night } = read;
    session.show({ ...night, book: null }, moment);
    lookAs(view, session, this.#lab);
    return 'shown';
  }
}

/** `late`: something else was asked for meanwhile. */
type Opened = 'shown' | 'refused' | 'late';

type Read = Awaited<ReturnType<typeof import('../../executors/live/browser/moment-worker.ts').readMoment>>;

/** A Worker reads it: what it takes to run a whole night shall not hold the page. */
async function readMoment(bytes: Uint8Array): Promise<Read | { readonly fault: 'failed' }> {
  try {
    const worker = await import('../../executors/live/browser/moment-worker.ts');
    return await worker.readMoment(bytes);
  } catch {
    return { fault: 'failed' };
  }
}
