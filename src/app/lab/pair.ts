import { batch, signal } from '@preact/signals';
import type { Day } from '../../panels/deck.ts';
import type { FileFault } from '../../panels/file-fault.ts';
import type {
  Both,
  ChanceRun,
  PairDeck,
  PairMoment,
  PairSide,
  PairStage,
  Unlike,
} from '../../panels/lab/pair-deck.ts';
import type { NightSetup } from '../../protocol/night.ts';
import type { Staffing } from '../../protocol/trace.ts';

import { builtInScenario } from '../../restaurant/scenarios.ts';
import { fromFile } from '../saved-night.ts';
import type { Session } from '../session.ts';
import type { PairView } from './lab-view.ts';
import type { ManyNights } from './many-nights.ts';
import { NightRecorder } from './night-recorder.ts';
import { PairClock } from './pair-clock.ts';
import { PairFloor } from './pair-floor.ts';
import { Playback } from './playback.ts';
import { type RecordedNight, unlikeness } from './unlike.ts';
import { Mode } from '../../protocol/modes.ts';

const TELL_EVERY_MS = 200;
const MOST_NEW_SEED = 1_000_000;

type Opened = { readonly name: string; readonly night: RecordedNight } | null;

/** Two whole nights, run at full speed or opened from files, and played back under one clock. */
export class Pair implements PairDeck {
  readonly day;
  readonly seed;
  readonly sides;
  readonly stage = signal<PairStage>({ kind: 'idle', fault: '' });
  readonly refused = signal<Both<{ name: string; fault: FileFault } | null>>([null, null]);
  readonly unlike = signal<readonly Unlike[]>([]);
  readonly moment = signal<PairMoment | null>(null);
  readonly end = signal(0);
  readonly opens = signal(0);
  readonly playing = signal(false);
  readonly speed = signal(60);
  readonly chance = signal<ChanceRun | null>(null);
  readonly #session: Session;
  readonly #nights: ManyNights;
  readonly #recorder = new NightRecorder();
  readonly #clock = new PairClock();
  readonly #floors: [PairFloor | null, PairFloor | null] = [null, null];
  readonly #staffings: [Staffing, Staffing];
  readonly #files: [Opened, Opened] = [null, null];
  /** Counts the files that were asked for: one that comes later than another doesn't count. */
  readonly #opening: [number, number] = [0, 0];
  #shown: Both<Playback> | null = null;
  /** Where the clock shall stand when the nights are there. */
  #from: number | null = null;
  #turn = 0;
  #frame = 0;
  #told = 0;

  constructor(session: Session, nights: ManyNights) {
    const { day, seed, staffing } = session.state;
    const here = staffing.peek();
    this.#session = session;
    this.#nights = nights;
    this.day = signal<Day>(day.peek());
    this.seed = signal(seed.peek());
    this.#staffings = [here, { ...here, mode: here.mode === Mode.Loop ? Mode.Threads : Mode.Loop }];
    this.sides = signal<Both<PairSide>>([this.#sideOf(0), this.#sideOf(1)]);
  }

  setDay(day: Day): void {
    if (day === this.day.value) return;
    const { crew } = builtInScenario(day).staff;
    this.day.value = day;
    for (const side of [0, 1] as const) this.#staffings[side] = { ...this.#staffings[side], crew };
    void this.#renew();
  }

  setSeed(seed: number): void {
    this.seed.value = seed;
    void this.#renew();
  }

  fresh(): void {
    this.setSeed(1 + Math.floor(Math.random() * MOST_NEW_SEED));
  }

  setStaffing(side: 0 | 1, staffing: Staffing): void {
    this.#staffings[side] = staffing;
    void this.#renew();
  }

  takeTonight(): void {
    const { day, seed, staffing } = this.#session.state;
    this.day.value = day.value;
    this.seed.value = seed.value;
    this.#files[0] = null;
    this.#staffings[0] = staffing.value;
    void this.#renew();
  }

  openFile(side: 0 | 1, file: File): void {
    const turn = (this.#opening[side] += 1);
    void fromFile(file).then((opened) => {
      if (turn !== this.#opening[side]) return;
      const fault = 'fault' in opened ? { name: file.name, fault: opened.fault } : null;
      this.refused.value = replaced(this.refused.value, side, fault);
      if (!('night' in opened)) return;
      this.#files[side] = { name: file.name, night: opened.night };
      void this.#renew();
    });
  }

  closeFile(side: 0 | 1): void {
    this.#opening[side] += 1;
    this.#files[side] = null;
    void this.#renew();
  }

  /** What is compared, as a moment carries it. */
  get view(): PairView {
    const { day, seed } = this;
    return { day: day.value, seed: seed.value, staffings: [...this.#staffings], tick: this.#clock.tick };
  }

  /** Compares what a moment says. Saved nights are put away. */
  look({ day, seed, staffings, tick }: PairView): void {
    this.day.value = day;
    this.seed.value = seed;
    for (const side of [0, 1] as const) {
      this.#staffings[side] = staffings[side];
      this.#files[side] = null;
    }
    this.#from = tick;
    this.#shown = null;
    void this.#renew();
  }

  begin(): void {
    const { kind } = this.stage.peek();
    if (kind === 'idle' || kind === 'failed') void this.#renew();
  }

  /** Gives up the nights that are being run. They are run when they are asked for again. */
  stop(): void {
    if (this.stage.peek().kind !== 'running') return;
    this.#turn += 1;
    this.#recorder.stop();
    this.stage.value = { kind: 'idle', fault: '' };
  }

  togglePlay(): void {
    const clock = this.#clock;
    if (!this.#shown) return;
    if (!clock.playing && clock.tick >= clock.end) this.seek(0);
    clock.playing = !clock.playing;
    this.playing.value = clock.playing;
  }

  setSpeed(speed: number): void {
    this.#clock.speed = speed;
    this.speed.value = speed;
  }

  seek(tick: number): void {
    this.#clock.seek(tick);
    this.#read();
    for (const floor of this.#floors) floor?.jump();
    this.#tell();
  }

  restart(): void {
    this.seek(0);
  }

  testChance(nights: number): void {
    const setups = [this.#setupOf(0), this.#setupOf(1)] as const;
    const turn = this.#turn;
    void import('./chance-test.ts').then(({ testChance }) =>
      testChance(this.#nights, setups, nights, (run) => {
        if (turn === this.#turn) this.chance.value = run;
      }),
    );
  }

  cancelChance(): void {
    this.#nights.cancel();
  }

  /** Puts a floor into its box; answers how to take it away. */
  mount(side: 0 | 1, host: HTMLElement): () => void {
    const floor = new PairFloor(host);
    this.#floors[side] = floor;
    if (this.#frame === 0) this.#draw();
    return () => {
      floor.dispose();
      if (this.#floors[side] === floor) this.#floors[side] = null;
      if (this.#floors.some((one) => one !== null)) return;
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#clock.playing = this.playing.value = false;
      this.#recorder.rest();
    };
  }

  readonly #draw = (): void => {
    this.#frame = requestAnimationFrame(this.#draw);
    const clock = this.#clock;
    const now = performance.now();
    clock.beat(now);
    if (!this.#shown) return;
    if (clock.playing || this.playing.value) this.#read();
    this.#shown.forEach((night, side) => this.#floors[side]?.show(night, clock.tick, clock.rate));
    const stopped = this.playing.value && !clock.playing;
    if (stopped || (clock.playing && now - this.#told >= TELL_EVERY_MS)) this.#tell();
  };

  /** Reads both traces up to the clock's moment. */
  #read(): void {
    for (const night of this.#shown ?? []) night.seek(this.#clock.tick);
  }

  #tell(): void {
    if (!this.#shown) return;
    this.#told = performance.now();
    const [left, right] = this.#shown;
    batch(() => {
      this.playing.value = this.#clock.playing;
      this.moment.value = { tick: this.#clock.tick, figures: [left.figures, right.figures] };
    });
  }

  #sideOf(side: 0 | 1): PairSide {
    const opened = this.#files[side];
    if (!opened) return { kind: 'staffing', staffing: this.#staffings[side] };
    const { staffing, seed } = opened.night.setup;
    return { kind: 'file', name: opened.name, staffing, seed };
  }

  #setupOf(side: 0 | 1): NightSetup {
    const { setup } = this.#files[side]?.night ?? {};
    if (setup) return setup;
    return {
      scenario: builtInScenario(this.day.value),
      seed: this.seed.value,
      staffing: this.#staffings[side],
    };
  }

  /** Something was changed: runs what has to be run, and shows both at the moment where the clock stands. */
  async #renew(): Promise<void> {
    const turn = ++this.#turn;
    if (this.chance.value?.progress.stage === 'running') this.#nights.cancel();
    batch(() => {
      this.sides.value = [this.#sideOf(0), this.#sideOf(1)];
      this.stage.value = { kind: 'running', fault: '' };
      this.chance.value = null;
    });
    try {
      const [left, right] = await Promise.all([this.#record(0), this.#record(1)]);
      if (turn === this.#turn) this.#show(left, right);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.stage.value = { kind: 'failed', fault: error instanceof Error ? error.message : String(error) };
    }
  }

  async #record(side: 0 | 1): Promise<RecordedNight> {
    const opened = this.#files[side];
    if (opened) return opened.night;
    const setup = this.#setupOf(side);
    return { setup, records: await this.#recorder.record(setup) };
  }

  #show(left: RecordedNight, right: RecordedNight): void {
    const nights = [left, right].map(({ setup, records }) => new Playback(setup.scenario, records));
    this.#shown = nights as [Playback, Playback];
    this.#clock.end = Math.max(...nights.map((night) => night.end));
    batch(() => {
      this.unlike.value = unlikeness(left, right);
      this.end.value = this.#clock.end;
      this.opens.value = left.setup.scenario.opens;
      this.stage.value = { kind: 'ready', fault: '' };
      this.seek(this.#from ?? this.#clock.tick);
    });
    this.#from = null;
  }
}

const replaced = <T>(both: Both<T>, side: 0 | 1, value: T): Both<T> =>
  side === 0 ? [value, both[1]] : [both[0], value];
