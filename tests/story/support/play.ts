import { ticks } from '../../../src/kernel/ticks.ts';
import { RecordLog } from '../../../src/executors/record-log.ts';
import { VirtualNight } from '../../../src/executors/virtual/night.ts';
import { NightFigures } from '../../../src/metrics/night-figures.ts';
import { TraceRecord } from '../../../src/metrics/trace-record.ts';
import type { Scenario } from '../../../src/protocol/scenario.ts';
import { RECORD_WORDS, type Staffing, type Ways } from '../../../src/protocol/trace.ts';
import type { Surprise } from '../../../src/protocol/words.ts';
import { loadScenario } from '../../../src/restaurant/scenarios.ts';
import {
  type Chapter,
  type Deeds,
  isReached,
  type NightSeen,
  NO_DEEDS,
  progressOf,
} from '../../../src/story/chapter.ts';
import { FactBook } from '../../../src/story/facts.ts';
import { scenarioOf } from '../../../src/story/scenario-of.ts';

/** What a player can do in a chapter's night. */
export interface Hands {
  staff(change: Partial<Staffing>): void;
  ways(change: Partial<Ways>): void;
  sendIn(surprise: Surprise): void;
  deed(deed: Partial<Deeds>): void;
}

/** Looks at the night once a simulated minute, and does something about it. */
export type Player = (night: NightSeen, hands: Hands, minute: number) => void;

export const idler: Player = () => undefined;

export interface Played {
  readonly night: NightSeen;
  /** Simulated minutes until the goal was reached; null: it never was. */
  readonly reachedAfter: number | null;
  readonly progress: readonly number[];
}

export const sceneOf = (chapter: Chapter): Scenario => loadScenario(scenarioOf(chapter));

/** Plays a chapter's night on the virtual machine, until its goal is reached or the house closes. */
export function play(chapter: Chapter, player: Player, seed = chapter.setup.seed): Played {
  const { setup } = chapter;
  const scenario = sceneOf(chapter);
  const log = new RecordLog();
  let { staffing } = setup;
  const { surprises } = setup;
  const running = new VirtualNight({ scenario, seed, staffing, surprises }, { sink: log });
  const figures = new NightFigures(scenario);
  const facts = new FactBook();
  const record = new TraceRecord();
  let deeds = NO_DEEDS;
  let taken = 0;
  const look = (): NightSeen => {
    const words = log.slice(taken);
    taken += words.length;
    for (let at = 0; at < words.length; at += RECORD_WORDS) {
      figures.record(words, at);
      record.read(words, at);
      facts.take(record);
    }
    return { figures: figures.dashboard(running.now), facts: facts.facts, deeds };
  };
  const hands: Hands = {
    staff: (change) => {
      staffing = { ...staffing, ...change };
      running.setStaffing(staffing);
    },
    ways: (change) => hands.staff({ ways: { ...staffing.ways!, ...change } }),
    sendIn: (surprise) => running.sendIn(surprise),
    deed: (deed) => {
      deeds = { ...deeds, ...deed };
    },
  };
  for (let minute = 0; ; minute += 1) {
    player(look(), hands, minute);
    const night = look();
    const progress = progressOf(chapter, night);
    if (isReached(progress)) return { night, reachedAfter: minute, progress };
    if (running.over) return { night, reachedAfter: null, progress };
    running.advanceTo(ticks((minute + 1) * 60));
  }
}
