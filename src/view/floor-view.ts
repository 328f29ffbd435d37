import type { FloorState } from '../metrics/floor-state.ts';
import type { FloorSign } from '../metrics/guards/floor-sign.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { Bots } from './actors/bots.ts';
import { drawGuards } from './actors/guards.ts';
import { Items } from './actors/items.ts';
import { Marks } from './actors/marks.ts';
import type { Moment } from './actors/moment.ts';
import { Parties } from './actors/parties.ts';
import { drawStreet } from './actors/street.ts';
import { Tables } from './actors/tables.ts';
import { rasterise } from './art/atlas.ts';
import { makeCatalogue } from './art/catalogue.ts';
import { Drawings, menuArt } from './art/drawings.ts';
import { fitFloor, toFloor, type Fit } from './fit.ts';
import { Routes } from './plan/routes.ts';
import { followPointer, type FloorTarget } from './pointing.ts';
import { chooseRenderer } from './renderer.ts';
import { paintRoom } from './room/paint.ts';
import { DrawList } from './stage/draw-list.ts';
import { startGame } from './stage/scene.ts';

export interface FloorViewOptions {
  /** A positioned or block element with a size of its own; the view fills it. */
  readonly parent: HTMLElement;
  readonly scenario: Scenario;
  readonly reducedMotion: boolean;
  onSelect(target: FloorTarget): void;
  onHover(bot: number | null): void;
}

export interface FloorView {
  /**
   * Shows a state. The app owns the frame loop and calls this once every animation frame, also while
   * paused (ticksPerSecond 0): what is on its way still arrives. A frame like the last one costs next
   * to nothing. `displayTick`: the simulated moment to show; `ticksPerSecond`: simulated ticks per real second,
   * below 0 while time goes backwards.
   */
  update(state: FloorState, displayTick: number, ticksPerSecond: number): void;
  /** Shows another night: everybody is put where they belong at once. */
  setScenario(scenario: Scenario): void;
  /** What comes next doesn't follow from what was shown: everybody is put where they belong at once. */
  cut(): void;
  highlightBot(bot: number | null): void;
  /** Looks at these bots only: the others step back. Null: at all. */
  spotlight(bots: readonly number[] | null): void;
  /** Signs at things, and the place that is pointed at (null: none). Both stay until the next call. */
  showGuards(signs: readonly FloorSign[], pointed: number | null): void;
  setReducedMotion(reduced: boolean): void;
  /** Fits the floor to its parent again. Changes of the parent's size are noticed without it. */
  resize(): void;
  destroy(): void;
  /** For tests and measurements: what draws, and how many frames were drawn and skipped. */
  readonly stats: { readonly renderer: string; drawn: number; skipped: number };
}

/** Real milliseconds between two steps of small movements. */
const BEAT = 33;

/** Makes the floor in its parent element; answers when it can be drawn on. */
export async function createFloorView(options: FloorViewOptions): Promise<FloorView> {
  const { parent } = options;
  let { scenario } = options;
  const kind = chooseRenderer();
  const parts = makeCatalogue();
  const drawings = new Drawings(parts.map((part) => part.id));
  const measure = (): Fit =>
    fitFloor(
      { width: parent.clientWidth, height: parent.clientHeight },
      scenario.floor,
      window.devicePixelRatio,
    );
  let fit = measure();
  const { game, scene } = await startGame(parent, kind, fit);
  const { canvas } = game;
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.display = 'block';
  canvas.addEventListener('webglcontextrestored', () => void dress());
  const stats = { renderer: kind, drawn: 0, skipped: 0 };
  const list = new DrawList();
  const bots = new Bots();
  const parties = new Parties();
  const tables = new Tables();
  const items = new Items();
  const marks = new Marks();
  let moment: Moment | null = null;
  let reducedMotion = options.reducedMotion;
  let highlighted = 0;
  let lit: ReadonlySet<number> | null = null;
  let guards: readonly FloorSign[] = [];
  let pointedPlace: number | null = null;
  let torn = false;
  let last = 0;
  let time = 0;
  let stale = true;
  let destroyed = false;
  let dressing = 0;

  const dress = async (): Promise<void> => {
    const turn = ++dressing;
    const wanted = fit;
    const atlas = await rasterise(parts, wanted.zoom * wanted.characters);
    if (turn !== dressing || destroyed) return;
    scene.dress(paintRoom(scenario, atlas, wanted), atlas, drawings.names, wanted);
    stale = true;
  };

  const prepare = (state: FloorState): Moment => {
    const routes = new Routes(scenario);
    return {
      scenario,
      drawings,
      menu: menuArt(scenario, drawings),
      route: (from, to) => routes.find(from, to),
      list,
      reducedMotion,
      state,
      tick: 0,
      ticksPerSecond: 0,
      backwards: false,
      elapsed: 0,
      beat: 0,
      jumped: true,
      characters: 1,
      signs: 1,
      highlighted: 0,
      guards: [],
      pointedPlace: null,
      lit: null,
    };
  };

  let pixelRatio = window.devicePixelRatio;
  const resize = (): void => {
    pixelRatio = window.devicePixelRatio;
    const next = measure();
    if (destroyed || next.width <= 1 || next.height <= 1) return;
    if (next.width === fit.width && next.height === fit.height && next.ratio === fit.ratio) return;
    fit = next;
    game.scale.resize(fit.width, fit.height);
    game.scale.setZoom(1 / fit.ratio);
    void dress();
  };

  const stopPointing = followPointer(canvas, {
    find(left, top) {
      const { x, y } = toFloor(fit, left, top);
      const mark = marks.at(x, y, fit.signs);
      if (mark !== null) return { mark };
      const bot = bots.at(x, y, fit.characters);
      if (bot !== null) return { bot };
      const party = parties.at(x, y);
      return party === null ? null : { party };
    },
    onSelect: (target) => options.onSelect(target),
    onHover: (bot) => options.onHover(bot),
  });
  const watcher = new ResizeObserver(resize);
  watcher.observe(parent);
  await dress();

  return {
    stats,
    update(state, displayTick, ticksPerSecond) {
      if (destroyed) return;
      if (window.devicePixelRatio !== pixelRatio) resize();
      const now = performance.now();
      const elapsed = Math.min(100, last === 0 ? 16 : now - last);
      last = now;
      const rewound = moment !== null && ticksPerSecond >= 0 && displayTick < moment.tick - 2000;
      if (!moment || rewound) moment = prepare(state);
      if (torn) moment.jumped = true;
      torn = false;
      moment.state = state;
      moment.tick = displayTick;
      moment.ticksPerSecond = Math.abs(ticksPerSecond);
      moment.backwards = ticksPerSecond < 0;
      moment.elapsed = elapsed;
      if (ticksPerSecond !== 0) time += elapsed;
      // Small movements go in steps: where nobody walks, every second frame is like the one before.
      moment.beat = Math.floor(time / BEAT) * BEAT;
      moment.characters = fit.characters;
      moment.signs = fit.signs;
      moment.highlighted = highlighted;
      moment.lit = lit;
      moment.guards = guards;
      moment.pointedPlace = pointedPlace;
      list.begin();
      drawStreet(moment);
      tables.draw(moment);
      items.draw(moment);
      parties.draw(moment);
      bots.draw(moment);
      marks.draw(moment, bots);
      drawGuards(moment);
      moment.jumped = false;
      if (!list.changed() && !stale) {
        stats.skipped++;
        return;
      }
      stale = false;
      stats.drawn++;
      scene.show(list);
      game.step(now, elapsed);
    },
    setScenario(next) {
      const sameRoom = JSON.stringify(next.floor) === JSON.stringify(scenario.floor);
      scenario = next;
      moment = null;
      if (sameRoom) return;
      fit = measure();
      void dress();
    },
    cut() {
      torn = true;
    },
    spotlight(bots) {
      lit = bots === null ? null : new Set(bots);
    },
    showGuards(signs, pointed) {
      guards = signs;
      pointedPlace = pointed;
    },
    highlightBot(bot) {
      highlighted = bot ?? 0;
    },
    setReducedMotion(reduced) {
      reducedMotion = reduced;
      if (moment) moment = { ...moment, reducedMotion: reduced };
    },
    resize,
    destroy() {
      destroyed = true;
      watcher.disconnect();
      stopPointing();
      game.destroy(true);
      // Phaser tears itself down in its next step, and its own loop is stopped.
      game.step(performance.now(), 0);
    },
  };
}
