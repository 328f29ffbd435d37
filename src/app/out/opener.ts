import { fromBase64url } from '../../protocol/moment/base64url.ts';
import { MOMENT_MAGIC } from '../../protocol/moment/magic.ts';
import { PLACES } from '../../panels/deck.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { fromFile } from '../saved-night.ts';
import type { Saves } from '../saves/saves.ts';
import type { Session } from '../session.ts';
import { receiveMoment } from './receive.ts';

const HEAD_BYTES = 16;
const MOST_BYTES = 64 * 1024 * 1024;

/** Opens what comes in from outside, files and links: by what they are, not by what they are called. */
export class Opener {
  readonly #session: Session;
  readonly #saves: Saves;

  constructor(session: Session, saves: Saves) {
    this.#session = session;
    this.#saves = saves;
  }

  /** What can't be opened is told in a notice; the night goes on. */
  openFile(file: File): void {
    void this.#open(file);
  }

  async #open(file: File): Promise<void> {
    const session = this.#session;
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
      const opened = await fromFile(file, () => session.state.slow.value);
      if ('night' in opened) session.show(opened.night);
      else session.notices.say({ kind: 'file', fault: opened.fault });
    }
  }

  /** Opens the moment in a link; `otherwise` is called if that can't be done. */
  async openLink(text: string, otherwise?: () => void): Promise<void> {
    const bytes = fromBase64url(text);
    if (await this.#openMoment(bytes ?? new Uint8Array(), 'link', bytes !== null)) return;
    otherwise?.();
  }

  async #openMoment(bytes: Uint8Array, from: 'link' | 'file', whole = true): Promise<boolean> {
    const session = this.#session;
    const received = whole ? await receiveMoment(bytes) : ({ fault: 'damaged' } as const);
    if ('fault' in received) {
      session.notices.say({ kind: 'moment', fault: received.fault, from });
      return false;
    }
    session.show(received.night, received.moment);
    const { place, pointed, timeline, selected } = received.view;
    const { state, past } = session;
    const known = PLACES.find((one) => one === place);
    if (known) state.place.value = known;
    if (typeof pointed === 'string') state.pointed.value = pointed;
    if (timeline === true) state.timelineOpen.value = true;
    const records = received.night.records.length / RECORD_WORDS;
    if (isWhole(selected) && selected < records) past.selected.value = selected;
    return true;
  }
}

const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
