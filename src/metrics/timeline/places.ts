import type { TraceRecord } from '../trace-record.ts';
import type { Spans } from './spans.ts';

/** Spans that go on side by side, each in the lowest place that was free when it began. */
export class Places {
  readonly #spans: Spans;
  /** By place: index of the span that goes on there, -1 for none. */
  readonly #going: number[] = [];

  constructor(spans: Spans) {
    this.#spans = spans;
  }

  get isEmpty(): boolean {
    return this.#going.every((span) => span < 0);
  }

  /** How many have gone on at the same time, at most. */
  get most(): number {
    return this.#going.length;
  }

  /** Begins a span of the record's bot and task, in place of one that they have. */
  begin(record: TraceRecord): void {
    const { tick, actor, task, sequence } = record;
    this.end(record, actor, task);
    const free = this.#going.indexOf(-1);
    const place = free < 0 ? this.#going.length : free;
    this.#going[place] = this.#spans.begin(tick, actor, task, sequence, place);
  }

  /** Ends the span of a bot and task at a record; does nothing if they have none. */
  end(at: TraceRecord, bot: number, task: number): void {
    this.#endThose(at, (span) => this.#spans.bot(span) === bot && this.#spans.task(span) === task);
  }

  /** Ends all spans of the record's bot. */
  leave(at: TraceRecord): void {
    this.#endThose(at, (span) => this.#spans.bot(span) === at.actor);
  }

  endAll(at: TraceRecord): void {
    this.#endThose(at, () => true);
  }

  #endThose({ tick, sequence }: TraceRecord, those: (span: number) => boolean): void {
    for (const [place, span] of this.#going.entries()) {
      if (span < 0 || !those(span)) continue;
      this.#spans.end(span, tick, sequence);
      this.#going[place] = -1;
    }
  }
}
