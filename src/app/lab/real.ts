import { computed, effect, signal, untracked } from '@preact/signals';
import type { Measurer } from '../../lab/machine/measurer.ts';
import type { Experiment } from '../../metrics/machine/experiments.ts';
import type { Cannot, Outcome } from '../../metrics/machine/outcome.ts';
import { type MeasurePlan, WHOLE_PLAN } from '../../metrics/machine/plan.ts';
import { type Disturbance, type Machine, type Sheet, withSheets } from '../../metrics/machine/sheet.ts';
import type { RealDeck, RealRun } from '../../panels/lab/real-deck.ts';
import { VERSION } from '../../protocol/version.ts';
import type { Session } from '../session.ts';
import { thisMachine } from './this-machine.ts';

/** The page hears of progress no more often: drawing it would disturb what is measured. */
const TELL_EVERY_MS = 250;
/** Experiments that need memory that Workers share. */
const NEED_SHARING: ReadonlySet<Experiment> = new Set(['cutlery', 'lock', 'contended', 'switch']);

/** Measures the machine that the page runs on, and keeps what comes of it. */
export class Real implements RealDeck {
  readonly machine: Machine = thisMachine();
  readonly plan = signal<MeasurePlan>(WHOLE_PLAN);
  readonly run = signal<RealRun | null>(null);
  readonly sheets;
  readonly shown;
  readonly beside;
  readonly nightsRun;
  readonly measuring = computed(() => this.run.value?.stage === 'running');
  readonly #session: Session;
  readonly #stopNights: () => void;
  readonly #shownId = signal<string | null>(null);
  readonly #besideId = signal<string | null>(null);
  #runs = 0;
  #measurer: Measurer<MessagePort> | null = null;
  /** The sheet of this visit that is written on. */
  #sheetId: string | null = null;

  /** `nightsRun`: whether the lab runs nights, read as a signal; `stopNights` ends them. */
  constructor(session: Session, sheets: readonly Sheet[], nightsRun: () => boolean, stopNights: () => void) {
    this.#session = session;
    this.#stopNights = stopNights;
    this.sheets = signal(sheets);
    const byId = (id: string | null): Sheet | null =>
      this.sheets.value.find((sheet) => sheet.id === id) ?? null;
    this.shown = computed(() => byId(this.#shownId.value) ?? this.sheets.value[0] ?? null);
    this.beside = computed(() => byId(this.#besideId.value));
    this.nightsRun = computed(nightsRun);
    this.#watchDisturbances();
    this.#tellOnTheFloor();
  }

  /** Takes over what is kept, from a file or another page. */
  adopt(sheets: readonly Sheet[]): void {
    this.sheets.value = sheets;
  }

  cannot(experiment: Experiment): Cannot | null {
    if (!this.machine.shares && NEED_SHARING.has(experiment)) return 'sharing';
    const readable = 'measureUserAgentSpecificMemory' in performance && globalThis.crossOriginIsolated;
    return experiment === 'memory' && !readable ? 'reading' : null;
  }

  setPlan(part: Partial<MeasurePlan>): void {
    this.plan.value = { ...this.plan.value, ...part };
  }

  start(experiments: readonly Experiment[]): void {
    if (this.measuring.value || experiments.length === 0) return;
    this.#runs += 1;
    this.run.value = { stage: 'running', experiments, at: 0, share: 0, disturbed: [] };
    void this.#measure(experiments, this.#runs);
  }

  stop(): void {
    this.#measurer?.stop();
    const run = this.run.value;
    if (run?.stage === 'running') this.run.value = { ...run, stage: 'stopped' };
  }

  stopNights(): void {
    this.#stopNights();
  }

  show(id: string): void {
    this.#shownId.value = id;
    if (this.#besideId.value === id) this.#besideId.value = null;
  }

  putBeside(id: string | null): void {
    this.#besideId.value = id;
  }

  remove(id: string): void {
    this.sheets.value = this.sheets.value.filter((sheet) => sheet.id !== id);
    if (this.#sheetId === id) this.#sheetId = null;
  }

  async #measure(experiments: readonly Experiment[], number: number): Promise<void> {
    const code = await Promise.all([
      import('../../executors/live/browser/measure-bench.ts'),
      import('../../lab/machine/measurer.ts'),
    ]).catch(() => null);
    // It may have been stopped while the code was on its way.
    const run = this.run.value;
    if (run?.stage !== 'running' || number !== this.#runs) return;
    if (code === null) {
      this.run.value = { ...run, stage: 'failed' };
      return;
    }
    const [{ browserBench }, { Measurer }] = code;
    const measurer = new Measurer(browserBench());
    this.#measurer = measurer;
    const fresh = experiments.length > 1;
    let told = -Infinity;
    let added = false;
    const whole = await measurer.run(experiments, this.plan.peek(), {
      progress: (experiment, share) => {
        const now = performance.now();
        if (share > 0 && now - told < TELL_EVERY_MS) return;
        told = now;
        const run = this.run.value;
        if (run?.stage !== 'running') return;
        this.run.value = { ...run, at: experiments.indexOf(experiment), share };
      },
      outcome: (experiment, outcome) => {
        this.#note(experiment, outcome, fresh && !added);
        added = true;
      },
    });
    if (this.#measurer === measurer) this.#measurer = null;
    const last = this.run.value;
    if (whole && last?.stage === 'running') {
      this.run.value = { ...last, stage: 'done', at: experiments.length, share: 0 };
    }
  }

  /** Writes an outcome down: on this visit's sheet if its place there is empty, else on a new one. */
  #note(experiment: Experiment, outcome: Outcome, onNewSheet: boolean): void {
    const old = this.sheets.value.find(({ id }) => id === this.#sheetId);
    const sheet = !old || onNewSheet || experiment in old.outcomes ? this.#newSheet() : old;
    const disturbed = new Set([...sheet.disturbed, ...(this.run.value?.disturbed ?? [])]);
    this.#sheetId = sheet.id;
    this.sheets.value = withSheets(this.sheets.value, [
      { ...sheet, outcomes: { ...sheet.outcomes, [experiment]: outcome }, disturbed: [...disturbed] },
    ]);
    this.#shownId.value = sheet.id;
    if (this.#besideId.value === sheet.id) this.#besideId.value = null;
  }

  #newSheet(): Sheet {
    const begun = new Date().toISOString();
    const id = `${begun}-${Math.random().toString(36).slice(2, 8)}`;
    return { id, begun, version: VERSION, machine: this.machine, outcomes: {}, disturbed: [] };
  }

  /** What is the case at any time while something is measured is noted with it. */
  #watchDisturbances(): void {
    const hidden = signal(document.hidden);
    document.addEventListener('visibilitychange', () => (hidden.value = document.hidden));
    const { phase, paused } = this.#session.state;
    effect(() => {
      const run = this.run.value;
      if (run?.stage !== 'running') return;
      const now: readonly (readonly [Disturbance, boolean])[] = [
        ['night', phase.value === 'service' && !paused.value && !this.#session.past.cursor.value],
        ['nights', this.nightsRun.value],
        ['hidden', hidden.value],
      ];
      const more = now.filter(([kind, is]) => is && !run.disturbed.includes(kind)).map(([kind]) => kind);
      if (more.length > 0)
        untracked(() => (this.run.value = { ...run, disturbed: [...run.disturbed, ...more] }));
    });
  }

  /** Whoever is elsewhere meanwhile hears why the night stands. */
  #tellOnTheFloor(): void {
    const { place } = this.#session.state;
    effect(() => {
      const tell = this.measuring.value && place.value !== 'lab';
      untracked(() => {
        if (tell) this.#session.notices.say({ kind: 'measuring' });
        else this.#session.notices.forget('measuring');
      });
    });
  }
}
