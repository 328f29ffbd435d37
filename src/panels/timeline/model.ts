import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Tick } from '../../kernel/ticks.ts';
import { relationsOf } from '../../metrics/timeline/relations.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';
import type { Deck } from '../deck.ts';
import { dependOn } from './depend-on.ts';
import { laneKeysOf, stepInLane, stepOfKind } from './events.ts';
import { type Group, type Lane, lanesOf, lanesPrint } from './lanes.ts';
import type { LookAtNight, Measure } from './look.ts';
import type { Search } from './search.ts';
import {
  around,
  bringing,
  clamped,
  fitted,
  following,
  panned,
  spanOf,
  type View,
  zoomedAt,
} from './viewport.ts';

/** What dragging does. */
export type Mode = 'pan' | 'measure' | 'range';

/** How much of a night that goes on is in view at first. */
const FIRST_SPAN = 20 * 60_000;

/** What the timeline shows, and what one can do with it. The night itself is the deck's. */
export class TimelineModel {
  readonly view = signal<View>({ from: 0, to: 1 });
  readonly follows = signal(true);
  /** Key of the lane that arrows and keys are about. */
  readonly active = signal('');
  readonly pinned = signal<readonly string[]>([]);
  readonly folded = signal<ReadonlySet<Group>>(new Set());
  readonly mode = signal<Mode>('pan');
  readonly measure = signal<Measure | null>(null);
  readonly range = signal<View | null>(null);
  /** Where a stretch that is chosen by keys begins. */
  readonly rangeFrom = signal<Tick | null>(null);
  readonly search = signal<Search | null>(null);
  readonly hit = signal(-1);
  readonly lanes: ReadonlySignal<readonly Lane[]>;
  /** Key of the lane that Tab stops at: the active one, or the first. */
  readonly activeKey: ReadonlySignal<string>;
  readonly relations: ReadonlySignal<ReturnType<typeof relationsOf>>;
  /** Tells that the lanes scroll so that one of them can be seen. */
  readonly reveal = signal<string | null>(null);
  /** Gives the active lane the focus; set by whoever shows the lanes. */
  focusLane: () => void = () => undefined;
  readonly #deck: Deck;
  /** Number of the night that all of this is about. */
  #night = -1;
  #seen: number | null = null;

  constructor(deck: Deck) {
    this.#deck = deck;
    const { past } = deck;
    const print = computed(() => {
      dependOn(past.revision);
      return lanesPrint(past.timeline());
    });
    // A night of the same shape is another night none the less.
    const timeline = computed(() => {
      dependOn(past.revision);
      return past.timeline();
    });
    this.lanes = computed(() => {
      dependOn(print);
      return lanesOf(timeline.value, { pinned: new Set(this.pinned.value), folded: this.folded.value });
    });
    this.activeKey = computed(() => {
      const { value: lanes } = this.lanes;
      const { value: active } = this.active;
      return lanes.some(({ key }) => key === active)
        ? active
        : (lanes.find(({ kind }) => kind !== 'group')?.key ?? '');
    });
    this.relations = computed(() => {
      dependOn(past.revision);
      const { value: selected } = past.selected;
      return selected === null ? [] : relationsOf(past.timeline().records, selected);
    });
    const look = deck.timelineLook.peek();
    if (look) {
      this.pinned.value = look.pinned;
      this.folded.value = new Set(look.folded);
    }
    this.renew();
  }

  /** All records so far. */
  get timeline(): Timeline {
    return this.#deck.past.timeline();
  }

  get isLive(): boolean {
    const phase = this.#deck.phase.peek();
    return phase === 'service' || phase === 'opening';
  }

  /** The last tick that there is anything to be shown of. */
  get now(): Tick {
    return Math.max(this.timeline.end, this.isLive ? this.#deck.glance.peek().tick : 0);
  }

  /** Where the night ends: the hour at which the doors close, until it is later. */
  get end(): Tick {
    const { opens, closes } = this.#deck.scenario.peek();
    return this.isLive ? Math.max(this.now, (closes - opens) * 60_000) : this.now;
  }

  show(view: View): void {
    this.view.value = clamped(view, this.end);
  }

  fit(): void {
    this.view.value = fitted(this.end);
    this.follows.value = this.isLive;
  }

  zoom(factor: number, at?: Tick): void {
    const view = this.view.peek();
    const cursor = this.#deck.past.cursor.peek()?.tick;
    const middle = this.follows.peek() && this.isLive ? this.now : (cursor ?? view.from + spanOf(view) / 2);
    const inView = middle >= view.from && middle <= view.to;
    this.view.value = zoomedAt(
      view,
      factor,
      at ?? (inView ? middle : view.from + spanOf(view) / 2),
      this.end,
    );
    this.#keepFollowing();
  }

  pan(share: number): void {
    this.view.value = panned(this.view.peek(), share, this.end);
    this.follows.value = false;
  }

  /** Zooms to the stretch, the distance or the event that is selected; to the cursor where there is none. */
  zoomTo(): void {
    const chosen = this.range.peek() ?? this.measure.peek();
    if (chosen) {
      this.view.value = around(chosen.from, chosen.to, this.end);
    } else {
      const { past } = this.#deck;
      const selected = past.selected.peek();
      const ticks = this.relations
        .peek()
        .flatMap(({ from, to }) => [from, to].map((at) => this.timeline.tickOf(at)));
      if (selected !== null) ticks.push(this.timeline.tickOf(selected));
      const at = past.cursor.peek()?.tick ?? this.now;
      const [from, to] = ticks.length > 0 ? [Math.min(...ticks), Math.max(...ticks)] : [at - 5000, at + 5000];
      this.view.value = around(from, Math.max(to, from + 200), this.end, 0.4);
    }
    this.follows.value = false;
  }

  toBegin(): void {
    const span = spanOf(this.view.peek());
    this.view.value = clamped({ from: 0, to: span }, this.end);
    this.follows.value = false;
  }

  /** Back to the present, and along with it. */
  follow(): void {
    this.follows.value = true;
    this.#deck.past.selected.value = null;
    this.#deck.past.toPresent();
    const span = spanOf(this.view.peek());
    if (this.now < this.view.peek().from)
      this.view.value = clamped({ from: this.now - span, to: this.now }, this.end);
    this.goOn();
  }

  /** Moves on with the night if the view follows it; called on every frame. */
  goOn(): void {
    if (!this.follows.peek() || !this.isLive || this.#deck.past.cursor.peek() !== null) return;
    const view = this.view.peek();
    const next = following(view, this.now);
    if (next !== view) this.view.value = next;
  }

  /** Selects a record, goes to its moment, and shows it. */
  select(sequence: number | null): void {
    const { past } = this.#deck;
    this.#seen = sequence;
    past.selected.value = sequence;
    if (sequence === null) return;
    past.seek({ sequence: sequence + 1 });
    const measure = this.measure.peek();
    if (measure && this.mode.peek() === 'measure') {
      this.measure.value = { from: measure.from, to: this.timeline.tickOf(sequence) };
    }
    this.bring(sequence);
  }

  /** A record that was selected elsewhere comes into view. */
  noticed(sequence: number | null): void {
    if (sequence === this.#seen) return;
    this.#seen = sequence;
    if (sequence !== null && sequence < this.timeline.count) this.bring(sequence);
  }

  bring(sequence: number): void {
    this.follows.value = false;
    this.view.value = bringing(this.view.peek(), this.timeline.tickOf(sequence), this.end);
    const lane = this.laneFor(sequence);
    if (lane && lane.key !== this.active.peek()) this.active.value = lane.key;
    if (lane) this.reveal.value = lane.key;
  }

  /** The lane in which a record is shown: the active one if it is there, too. */
  laneFor(sequence: number): Lane | null {
    const keys = laneKeysOf(this.timeline, sequence);
    const lanes = this.lanes.peek();
    const active = lanes.find(({ key }) => key === this.active.peek());
    if (active && keys.includes(active.key)) return active;
    for (const key of keys) {
      const found = lanes.find((lane) => lane.key === key);
      if (found) return found;
    }
    return null;
  }

  get activeLane(): Lane | null {
    return this.lanes.peek().find(({ key }) => key === this.activeKey.peek()) ?? null;
  }

  /** The next or previous event in the active lane: from the selected one, or from the middle of what is in view. */
  step(by: 1 | -1, sameKind = false): void {
    const lane = this.activeLane;
    if (!lane || lane.kind === 'group') return;
    const from = this.#deck.past.selected.peek() ?? this.#inView(by);
    const next = sameKind
      ? stepOfKind(this.timeline, lane, from, by)
      : stepInLane(this.timeline, lane, from, by);
    this.active.value = lane.key;
    if (next !== null) this.select(next);
  }

  /** Where a search for an event begins when none is selected. */
  #inView(by: 1 | -1): number {
    const { past } = this.#deck;
    const cursor = past.cursor.peek();
    if (cursor) return cursor.sequence - (by > 0 ? 1 : 0);
    if (this.follows.peek()) return this.timeline.count;
    const { from, to } = this.view.peek();
    const tick = (from + to) / 2;
    let low = 0;
    let high = this.timeline.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.timeline.tickOf(middle) < tick) low = middle + 1;
      else high = middle;
    }
    return low - (by > 0 ? 1 : 0);
  }

  /** The next or previous hit of the search. */
  goToHit(by: 1 | -1): void {
    const search = this.search.peek();
    if (!search) return;
    search.catchUp();
    const from = this.#deck.past.selected.peek() ?? (by > 0 ? -1 : this.timeline.count);
    const near = search.near(from, by);
    const hit = near >= 0 ? near : by > 0 ? 0 : search.hits.length - 1;
    const sequence = search.hits[hit];
    this.hit.value = sequence === undefined ? -1 : hit;
    if (sequence !== undefined) this.select(sequence);
  }

  togglePin(key: string): void {
    const now = this.pinned.peek();
    this.pinned.value = now.includes(key) ? now.filter((one) => one !== key) : [...now, key];
  }

  toggleFold(group: Group): void {
    const folded = new Set(this.folded.peek());
    if (!folded.delete(group)) folded.add(group);
    this.folded.value = folded;
  }

  /** Sets the beginning of a stretch, or its end if it has begun. */
  markRange(tick: Tick): void {
    const from = this.rangeFrom.peek();
    if (from === null) {
      this.rangeFrom.value = tick;
      return;
    }
    this.rangeFrom.value = null;
    if (from !== tick) this.range.value = { from: Math.min(from, tick), to: Math.max(from, tick) };
  }

  /** The moment that keys are about: of the selected event, of the cursor, or the middle of what is in view. */
  focusTick(): Tick {
    const { past } = this.#deck;
    const selected = past.selected.peek();
    if (selected !== null) return this.timeline.tickOf(selected);
    const { from, to } = this.view.peek();
    return past.cursor.peek()?.tick ?? Math.round((from + to) / 2);
  }

  /** Measures from the selected event: the next one that is selected is the other end. */
  measureFromSelected(): void {
    const tick = this.focusTick();
    this.measure.value = { from: tick, to: tick };
  }

  /** Puts away one thing after the other; answers whether there was any. */
  clear(): boolean {
    const { past } = this.#deck;
    if (this.mode.peek() !== 'pan') this.mode.value = 'pan';
    else if (this.rangeFrom.peek() !== null) this.rangeFrom.value = null;
    else if (this.measure.peek()) this.measure.value = null;
    else if (this.range.peek()) this.range.value = null;
    else if (this.search.peek()) this.search.value = null;
    else if (past.selected.peek() !== null) past.selected.value = null;
    else return false;
    return true;
  }

  /** Another night: nothing of the last one is marked any more. One that was looked at before is shown as it was. */
  renew(): void {
    const { night } = this.#deck.past;
    const look = this.#deck.timelineLook.peek();
    this.#night = night;
    if (look?.night === night) this.#restore(look);
    else this.#begin();
  }

  /** Keeps the moment that is shown everywhere in view, unless one has looked away while it is played; answers how to stop. */
  attend(): () => void {
    let before = this.#deck.past.cursor.peek()?.tick ?? null;
    return effect(() => {
      const tick = this.#deck.past.cursor.value?.tick ?? null;
      if (tick === before) return;
      const { from, to } = this.view.peek();
      const isInView = (at: Tick | null): boolean => at !== null && at >= from && at <= to;
      const hasLookedAway = this.#deck.past.direction.peek() !== 0 && !isInView(before);
      before = tick;
      if (tick === null || hasLookedAway || isInView(tick)) return;
      this.view.value = bringing(this.view.peek(), tick, this.end);
    });
  }

  /** Keeps how the night is looked at up to date for when the timeline is opened again; answers how to stop. */
  keep(): () => void {
    return effect(() => {
      this.#deck.timelineLook.value = {
        night: this.#night,
        shown: this.#deck.past.cursor.value?.tick ?? null,
        view: this.view.value,
        follows: this.follows.value,
        pinned: this.pinned.value,
        folded: [...this.folded.value],
        range: this.range.value,
        measure: this.measure.value,
      };
    });
  }

  #restore({ view, follows, pinned, folded, range, measure, shown }: LookAtNight): void {
    this.pinned.value = pinned;
    this.folded.value = new Set(folded);
    this.range.value = range;
    this.measure.value = measure;
    this.follows.value = follows && this.isLive;
    this.show(view);
    const tick = this.#deck.past.cursor.peek()?.tick ?? null;
    // Another moment has been chosen since.
    if (tick !== null && shown !== undefined && shown !== tick) {
      this.view.value = bringing(this.view.peek(), tick, this.end);
    }
    this.goOn();
  }

  #begin(): void {
    this.measure.value = null;
    this.range.value = null;
    this.rangeFrom.value = null;
    this.search.value = null;
    this.fit();
    if (!this.isLive) return;
    const first = { from: 0, to: Math.min(FIRST_SPAN, this.end) };
    const cursor = this.#deck.past.cursor.peek();
    this.view.value = cursor ? bringing(first, cursor.tick, this.end) : following(first, this.now);
  }

  /** A view that shows the present goes on with it. */
  #keepFollowing(): void {
    const { from, to } = this.view.peek();
    if (this.now < from || this.now > to) this.follows.value = false;
  }
}
