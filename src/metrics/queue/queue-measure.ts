import { seconds, type Tick } from '../../kernel/ticks.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { GuestStage } from '../../protocol/words.ts';
import { Activities } from '../activities.ts';
import { WORKING } from '../duty-time.ts';
import { Sample } from '../sample.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import type { QueueFigures } from './figures.ts';
import { type MeasuringWindow, StepIntegral } from './step-integral.ts';

interface Party {
  readonly size: number;
  readonly arrived: Tick;
  /** Came while the measurement was on. */
  readonly counts: boolean;
  queueing: boolean;
  takenUp: boolean;
}

/** Measures a night as a queue: see FIGURES. */
export class QueueMeasure implements Part {
  readonly #window: MeasuringWindow;
  readonly #takenUpAt: GuestStage;
  readonly #parties = new Map<number, Party>();
  readonly #inside: StepIntegral;
  readonly #queueing: StepIntegral;
  readonly #working: StepIntegral;
  readonly #onDuty: StepIntegral;
  readonly #activities: Activities;
  readonly #waits = new Sample();
  #tick: Tick = 0;
  #taken = 0;
  #arrived = 0;
  #balked = 0;
  #reneged = 0;
  #waited = 0;
  #left = 0;
  #timeInside = 0;
  #servedMeanwhile = 0;
  #incidents = 0;

  /** `takenUpAt`: the stage at which a guest's waiting time ends. */
  constructor(window: MeasuringWindow, takenUpAt: GuestStage) {
    this.#window = window;
    this.#takenUpAt = takenUpAt;
    this.#inside = new StepIntegral(window);
    this.#queueing = new StepIntegral(window);
    this.#working = new StepIntegral(window);
    this.#onDuty = new StepIntegral(window);
    const atWork = new Set<number>();
    const turnTo = (bot: number, works: boolean, tick: Tick): void => {
      if (works === atWork.has(bot)) return;
      if (works) atWork.add(bot);
      else atWork.delete(bot);
      this.#working.add(works ? 1 : -1, tick);
    };
    this.#activities = new Activities({
      comeOn: (_bot, _role, _index, tick) => {
        this.#onDuty.add(1, tick);
      },
      turnTo: (bot, activity, tick) => {
        turnTo(bot, activity === WORKING, tick);
      },
      settle: () => undefined,
      goOff: (bot, tick) => {
        turnTo(bot, false, tick);
        this.#onDuty.add(-1, tick);
      },
    });
  }

  take(record: TraceRecord): void {
    this.#tick = record.tick;
    this.#activities.take(record);
    if (record.code === RecordCode.Guest) this.#follow(record);
    else if (record.code === RecordCode.Incident && this.#isOn(record.tick)) this.#incidents += 1;
  }

  /** The figures of a night that is over. */
  figures(): QueueFigures {
    const { from, to } = this.#window;
    const end = Math.min(to, this.#tick);
    const hours = seconds(end - from) / 3600;
    const joined = this.#arrived - this.#balked;
    const average = (integral: StepIntegral): number | null => ratio(integral.upTo(end), end - from);
    const waits = this.#taken > 0 ? this.#waits : null;
    return {
      utilisation: ratio(this.#working.upTo(end), this.#onDuty.upTo(end)),
      waitMean: waits && seconds(waits.mean),
      waitP50: waits && seconds(waits.quantile(0.5)),
      waitP95: waits && seconds(waits.quantile(0.95)),
      pWait: ratio(this.#waited, joined),
      pBalk: ratio(this.#balked, this.#arrived),
      pRenege: ratio(this.#reneged, this.#arrived),
      numberInSystem: average(this.#inside),
      numberInQueue: average(this.#queueing),
      timeInSystem: ratio(seconds(this.#timeInside), this.#left),
      arrivalsPerHour: ratio(this.#arrived, hours),
      servedPerHour: ratio(this.#servedMeanwhile, hours),
      incidents: this.#incidents,
    };
  }

  #follow({ tick, a: number, b: stage, c }: TraceRecord): void {
    if (stage === GuestStage.Arrived) {
      this.#arrive(number, c, tick);
      return;
    }
    const party = this.#parties.get(number);
    if (!party) return;
    this.#queue(party, stage === GuestStage.Queued, tick);
    if (stage === this.#takenUpAt) this.#takeUp(party, tick);
    switch (stage) {
      case GuestStage.Balked:
        this.#parties.delete(number);
        this.#inside.add(-party.size, tick);
        if (party.counts) this.#balked += party.size;
        break;
      case GuestStage.Served:
        if (this.#isOn(tick)) this.#servedMeanwhile += party.size;
        this.#leave(number, party, tick);
        break;
      case GuestStage.Reneged:
        if (party.counts) {
          this.#reneged += party.size;
          if (!party.takenUp) this.#waited += party.size;
        }
        this.#leave(number, party, tick);
        break;
    }
  }

  #arrive(number: number, size: number, tick: Tick): void {
    const counts = this.#isOn(tick);
    this.#parties.set(number, { size, arrived: tick, counts, queueing: false, takenUp: false });
    this.#inside.add(size, tick);
    if (counts) this.#arrived += size;
  }

  #queue(party: Party, queueing: boolean, tick: Tick): void {
    if (queueing === party.queueing) return;
    party.queueing = queueing;
    this.#queueing.add(queueing ? party.size : -party.size, tick);
  }

  #takeUp(party: Party, tick: Tick): void {
    if (party.takenUp) return;
    party.takenUp = true;
    if (!party.counts) return;
    const wait = tick - party.arrived;
    this.#waits.add(wait, party.size);
    this.#taken += party.size;
    if (wait > 0) this.#waited += party.size;
  }

  #leave(number: number, party: Party, tick: Tick): void {
    this.#parties.delete(number);
    this.#inside.add(-party.size, tick);
    if (!party.counts) return;
    this.#left += party.size;
    this.#timeInside += (tick - party.arrived) * party.size;
  }

  #isOn(tick: Tick): boolean {
    return tick >= this.#window.from && tick < this.#window.to;
  }
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
