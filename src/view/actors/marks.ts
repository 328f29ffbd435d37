import type { Mark } from '../../metrics/floor-state.ts';
import type { Point } from '../../protocol/scenario.ts';
import { crashPoint, pinMark } from '../plan/pins.ts';
import type { Bots } from './bots.ts';
import { BURSTS, type Moment } from './moment.ts';

const BURST = 1000;
/** So many marks are drawn; older ones give way. */
const MOST_MARKS = 80;

interface MarkOnScreen extends Point {
  readonly mark: Mark;
  /** Where it happened. The mark stays at (x, y), beside the thing, with those that were there before. */
  readonly from: Point;
  age: number;
}

/** Collisions: a burst with shards when one happens, and a mark that stays. */
export class Marks {
  readonly #shown: MarkOnScreen[] = [];
  readonly #kinds: number[] = [];
  #taken = 0;

  draw(moment: Moment, bots: Bots): void {
    const { marks } = moment.state;
    if (moment.jumped) {
      this.#shown.length = 0;
      this.#taken = 0;
    }
    // Backwards, what happened last goes first.
    if (marks.length < this.#taken) {
      this.#shown.length = marks.length;
      this.#taken = marks.length;
    }
    for (; this.#taken < marks.length; this.#taken++) {
      const mark = marks[this.#taken]!;
      const from =
        mark.place < 0 ? bots.where(mark.bots[0], moment) : crashPoint(moment.scenario, mark.place);
      const at = pinMark(from, mark.place, 20 * markSize(moment.signs), this.#shown);
      this.#shown.push({ mark, from: { x: from.x, y: from.y }, age: moment.jumped ? BURST : 0, ...at });
    }
    for (let i = Math.max(0, this.#shown.length - MOST_MARKS); i < this.#shown.length; i++) {
      const shown = this.#shown[i]!;
      if (shown.age < BURST) {
        shown.age += moment.elapsed;
        this.#drawBurst(shown, moment);
      }
      const grown = Math.min(1, shown.age / 300);
      // The mark comes up in the burst and goes to its pin.
      const settled = moment.reducedMotion ? 1 : Math.min(1, Math.max(0, shown.age / BURST - 0.5) * 2);
      const x = shown.from.x + (shown.x - shown.from.x) * settled;
      const y = shown.from.y + (shown.y - shown.from.y) * settled;
      const depth = settled < 1 ? BURSTS + 2 : y;
      moment.list.put(this.#drawing(shown.mark, moment), x, y, depth, 0.62 * markSize(moment.signs) * grown);
    }
  }

  /** The newest mark at a point, or null. */
  at(x: number, y: number, signs: number): number | null {
    for (let i = this.#shown.length - 1; i >= Math.max(0, this.#shown.length - MOST_MARKS); i--) {
      const shown = this.#shown[i]!;
      if (Math.hypot(shown.x - x, shown.y - y) < 13 * markSize(signs)) return shown.mark.sequence;
    }
    return null;
  }

  #drawing(mark: Mark, { drawings }: Moment): number {
    return (this.#kinds[mark.kind] ??= drawings.of(`mark-${mark.kind}`));
  }

  #drawBurst(
    { from: { x, y }, age, mark }: MarkOnScreen,
    { list, drawings, reducedMotion, signs }: Moment,
  ): void {
    const share = Math.min(1, age / BURST);
    const fade = 1 - share;
    if (reducedMotion) {
      list.put(drawings.of('burst'), x, y, BURSTS, 0.9 * signs, 0.9 * signs, fade);
      return;
    }
    const flash = Math.min(1, share * 5);
    list.put(
      drawings.of('ring'),
      x,
      y,
      BURSTS - 1,
      (0.3 + share * 1.5) * signs,
      (0.2 + share) * signs,
      fade * 0.9,
    );
    const size = (0.3 + 1.1 * flash - share * 0.5) * signs;
    list.put(drawings.of('burst'), x, y, BURSTS, size, size, Math.min(1, fade * 2), share * 0.5);
    for (let i = 0; i < 9; i++) {
      const angle = (i / 9) * Math.PI * 2 + (mark.sequence % 7);
      const reach = (20 + (i % 3) * 14) * (1 - (1 - share) ** 3) * signs;
      const fall = share * share * 26;
      const drawing = drawings.of(i % 3 === 0 ? 'shard-a' : i % 3 === 1 ? 'shard-b' : 'shard-c');
      const at = { x: x + Math.cos(angle) * reach, y: y + Math.sin(angle) * reach * 0.7 + fall - share * 14 };
      list.put(
        drawing,
        at.x,
        at.y,
        BURSTS + 1,
        0.9 * signs,
        0.9 * signs,
        Math.min(1, fade * 2.5),
        angle + share * 6,
      );
    }
  }
}

/** Marks grow less than other signs on small screens: there may be many. */
const markSize = (signs: number): number => 1 + (signs - 1) * 0.5;
