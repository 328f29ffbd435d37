import type { Scenario } from '../../protocol/scenario.ts';
import { botDrawing, guestDrawing } from './catalogue.ts';
import { BADGES, GAUGE_STEPS, LAYERS, METER_STEPS, RING_STEPS } from './gauges.ts';
import { looks } from './looks.ts';

export const Pose = { Stand: 0, Sit: 1, Wave: 2 } as const;

/** The numbers of drawings in draw lists: looked up once, so that frames make no strings. */
export class Drawings {
  readonly names: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly rings: readonly number[];
  readonly souffleRings: readonly number[];
  readonly deadlines: readonly number[];
  readonly holds: readonly number[];
  readonly fancy: readonly number[];
  readonly gauges: readonly number[];
  readonly meters: readonly number[];
  readonly badges: readonly number[];
  readonly #guests: readonly number[];
  readonly #bots = new Map<number, readonly [number, number]>();

  constructor(names: readonly string[]) {
    this.names = names;
    this.#numbers = new Map(names.map((name, number) => [name, number]));
    const steps = (prefix: string, last: number, first = 0): number[] =>
      Array.from({ length: last - first + 1 }, (_, step) => this.of(`${prefix}-${step + first}`));
    this.rings = steps('ring', RING_STEPS);
    this.souffleRings = steps('ring-souffle', RING_STEPS);
    this.deadlines = steps('deadline', RING_STEPS);
    this.holds = steps('hold', RING_STEPS);
    this.fancy = steps('fancy', LAYERS);
    this.gauges = steps('gauge', GAUGE_STEPS);
    this.meters = steps('meter', METER_STEPS);
    this.badges = [-1, ...steps('badge', BADGES, 1)];
    this.#guests = looks.flatMap((_, look) =>
      [0, 1, 2].flatMap((mood) =>
        (['stand', 'sit', 'wave'] as const).map((pose) => this.of(guestDrawing(look, mood, pose))),
      ),
    );
  }

  /** The number of a drawing; -1 (nothing is drawn) if there is none of that name. */
  of(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }

  guest(look: number, mood: number, pose: number): number {
    return this.#guests[look * 9 + mood * 3 + pose] ?? -1;
  }

  bot(role: number, index: number, dozing: boolean): number {
    const key = role * 1024 + index;
    let pair = this.#bots.get(key);
    if (!pair) {
      pair = [this.of(botDrawing(role, index, 'awake')), this.of(botDrawing(role, index, 'doze'))];
      this.#bots.set(key, pair);
    }
    return pair[dozing ? 1 : 0];
  }
}

/** The drawings of a scenario's menu, by menu index. */
export interface MenuArt {
  readonly isDrink: readonly boolean[];
  readonly isSouffle: readonly boolean[];
  /** On a plate or in a glass. */
  readonly served: readonly number[];
  /** The same, small, on a table. */
  readonly laid: readonly number[];
  /** On the hob. */
  readonly cooking: readonly number[];
}

/** Looks up a menu's drawings; dishes that have none of their own come under a cloche, drinks as water. */
export function menuArt(scenario: Scenario, drawings: Drawings): MenuArt {
  const or = (name: string, other: string): number => {
    const found = drawings.of(name);
    return found < 0 ? drawings.of(other) : found;
  };
  const { menu } = scenario;
  return {
    isDrink: menu.map((item) => item.station === 'bar'),
    isSouffle: menu.map((item) => item.icon === 'souffle'),
    served: menu.map((item) => or(item.icon, item.station === 'bar' ? 'water' : 'cloche')),
    laid: menu.map((item) => or(`laid-${item.icon}`, item.station === 'bar' ? 'laid-water' : 'laid-cloche')),
    cooking: menu.map((item) => or(`cook-${item.icon}`, 'pot')),
  };
}
