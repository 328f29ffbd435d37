import { seconds, type Tick } from '../kernel/ticks.ts';
import { RecordCode } from '../protocol/trace.ts';
import { GuestStage } from '../protocol/words.ts';
import type { GuestFigures } from './dashboard.ts';
import { Sample } from './sample.ts';
import type { Part, TraceRecord } from './trace-record.ts';

interface Party {
  readonly size: number;
  readonly arrived: Tick;
  queueing: boolean;
  seated: boolean;
}

/** Counts the guests: people, not parties. A party that nobody saw arrive is nobody's guest. */
export class GuestCounts implements Part {
  readonly #parties = new Map<number, Party>();
  #waits = new Sample();
  #arrived = 0;
  #seated = 0;
  #served = 0;
  #balked = 0;
  #reneged = 0;
  #queueing = 0;
  #inside = 0;

  take(record: TraceRecord): void {
    if (record.code !== RecordCode.Guest) return;
    const { tick, a: number, b: stage, c } = record;
    const party = this.#parties.get(number);
    if (stage === GuestStage.Arrived) {
      if (!party) this.#arrive(number, Math.max(0, c), tick);
      return;
    }
    if (!party) return;
    const queues = stage === GuestStage.Queued;
    if (queues !== party.queueing) this.#queueing += queues ? party.size : -party.size;
    party.queueing = queues;
    switch (stage) {
      case GuestStage.Seated:
        if (!party.seated) this.#seat(party, tick);
        break;
      case GuestStage.Balked:
        this.#balked += party.size;
        this.#leave(number, party);
        break;
      case GuestStage.Served:
        this.#served += party.size;
        this.#leave(number, party);
        break;
      case GuestStage.Reneged:
        this.#reneged += party.size;
        this.#leave(number, party);
        break;
    }
  }

  copy(): GuestCounts {
    const copy = new GuestCounts();
    for (const [number, party] of this.#parties) copy.#parties.set(number, { ...party });
    copy.#waits = this.#waits.copy();
    copy.#arrived = this.#arrived;
    copy.#seated = this.#seated;
    copy.#served = this.#served;
    copy.#balked = this.#balked;
    copy.#reneged = this.#reneged;
    copy.#queueing = this.#queueing;
    copy.#inside = this.#inside;
    return copy;
  }

  figures(): GuestFigures {
    const waits = this.#waits;
    return {
      arrived: this.#arrived,
      seated: this.#seated,
      served: this.#served,
      balked: this.#balked,
      reneged: this.#reneged,
      queueing: this.#queueing,
      inside: this.#inside,
      waitSeconds: {
        mean: seconds(waits.mean),
        p50: seconds(waits.quantile(0.5)),
        p95: seconds(waits.quantile(0.95)),
        max: seconds(waits.max),
      },
    };
  }

  #arrive(number: number, size: number, tick: Tick): void {
    this.#parties.set(number, { size, arrived: tick, queueing: false, seated: false });
    this.#arrived += size;
    this.#inside += size;
  }

  #seat(party: Party, tick: Tick): void {
    party.seated = true;
    this.#seated += party.size;
    this.#waits.add(tick - party.arrived, party.size);
  }

  #leave(number: number, party: Party): void {
    this.#parties.delete(number);
    this.#inside -= party.size;
  }
}
