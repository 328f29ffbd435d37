import { signal, type Signal } from '@preact/signals';
import type { Mark } from '../metrics/floor-state.ts';
import { SLOW_SECONDS } from '../metrics/held-loop.ts';
import type { Day, NightSignals, Notice, Place } from '../panels/deck.ts';
import type { Language } from '../panels/i18n/dictionary.ts';
import type { LookAtNight } from '../panels/timeline/look.ts';
import type { MachineKind, NightSetup } from '../protocol/night.ts';
import type { Scenario } from '../protocol/scenario.ts';
import type { Staffing } from '../protocol/trace.ts';

/** What a session begins with. */
export interface Beginning {
  readonly language: Language;
  readonly sound: boolean;
  readonly day: Day;
  readonly seed: number;
  readonly staffing: Staffing;
  readonly speed: number;
  readonly machine: MachineKind;
  readonly scenario: Scenario;
  /** Whether the timeline is open. */
  readonly timeline: boolean;
  readonly notices: readonly Notice[];
}

type Written<T> = { readonly [K in keyof T]: T[K] extends { readonly value: infer V } ? Signal<V> : never };

/** The signals that the panels read, with the right to write them. */
export type SessionState = Written<NightSignals> & {
  readonly pointed: Signal<string | null>;
  readonly keysOpen: Signal<boolean>;
  readonly timelineOpen: Signal<boolean>;
  readonly timelineLook: Signal<LookAtNight | null>;
  /** The link whose moment is shown, as it stands in the address; null: none. */
  readonly link: Signal<string | null>;
  readonly place: Signal<Place>;
  readonly openMark: Signal<Mark | null>;
  readonly chosenParty: Signal<number | null>;
  /** What is sent in on the night's own account. */
  readonly surprises: Signal<NonNullable<NightSetup['surprises']>>;
  readonly slow: Signal<number>;
};

/** Makes the signals of a session. */
export function createState(begin: Beginning): SessionState {
  return {
    language: signal(begin.language),
    sound: signal(begin.sound),
    day: signal(begin.day),
    seed: signal(begin.seed),
    staffing: signal(begin.staffing),
    speed: signal(begin.speed),
    machine: signal(begin.machine),
    scenario: signal(begin.scenario),
    notices: signal(begin.notices),
    changingStaff: signal(false),
    paused: signal(false),
    phase: signal('opening'),
    figures: signal(null),
    glance: signal({ tick: 0, bots: [], loop: null, marks: [] }),
    log: signal([]),
    fault: signal(null),
    summary: signal(null),
    pointed: signal(null),
    keysOpen: signal(false),
    timelineOpen: signal(begin.timeline),
    timelineLook: signal(null),
    link: signal(null),
    place: signal('tonight'),
    openMark: signal(null),
    chosenParty: signal(null),
    surprises: signal([]),
    slow: signal(SLOW_SECONDS),
  };
}

/** The night that the state asks for. */
export const setupOf = ({ scenario, seed, staffing, surprises }: SessionState): NightSetup => ({
  scenario: scenario.value,
  seed: seed.value,
  staffing: staffing.value,
  surprises: surprises.value,
});
