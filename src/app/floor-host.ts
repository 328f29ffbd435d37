import type { BotOnFloor, FloorState } from '../metrics/floor-state.ts';
import type { FloorView } from '../view/floor-view.ts';
import type { Session } from './session.ts';

/** The floor as it is seen: now, or at the moment of the past that is shown. */
const seen = ({ past, run }: Session): FloorState => past.shown()?.floor ?? run.book.floor;

function botNamed(session: Session, name: string | null): BotOnFloor | null {
  if (name === null) return null;
  for (const bot of seen(session).bots.values()) if (bot.name === name) return bot;
  return null;
}

/** Draws the night under way on every animation frame; answers how to stop. */
function drive(view: FloorView, session: Session): () => void {
  const { state } = session;
  const { past } = session;
  let drawn = session.run;
  let { cuts } = past;
  let frame = 0;
  const draw = (): void => {
    frame = requestAnimationFrame(draw);
    const { run } = session;
    if (run !== drawn) {
      drawn = run;
      view.setScenario(run.setup.scenario);
    }
    view.highlightBot(botNamed(session, state.pointed.value)?.bot ?? null);
    view.spotlight(state.openMark.value?.bots ?? null);
    view.showGuards(session.races.signs.value, session.races.pointedPlace.value);
    if (cuts !== past.cuts) view.cut();
    cuts = past.cuts;
    const shown = past.shown();
    if (shown) {
      view.update(shown.floor, shown.tick, shown.rate);
      return;
    }
    const { floor } = run.book;
    view.update(floor, Math.max(run.display.at(performance.now()), floor.tick), run.display.rate);
  };
  frame = requestAnimationFrame(draw);
  return () => cancelAnimationFrame(frame);
}

async function open(host: HTMLElement, session: Session): Promise<() => void> {
  const { state } = session;
  const { createFloorView } = await import('../view/floor-view.ts');
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const view = await createFloorView({
    parent: host,
    scenario: state.scenario.value,
    reducedMotion: motion.matches,
    onSelect: (target) => {
      if (target && 'party' in target) state.chosenParty.value = target.party;
      if (!target || !('mark' in target)) return;
      const { marks } = session.run.book.floor;
      state.openMark.value = marks.find((mark) => mark.sequence === target.mark) ?? null;
    },
    onHover: (bot) => {
      state.pointed.value = bot === null ? null : (seen(session).bots.get(bot)?.name ?? null);
    },
  });
  const still = (event: MediaQueryListEvent): void => view.setReducedMotion(event.matches);
  motion.addEventListener('change', still);
  const stop = drive(view, session);
  host.dataset['renderer'] = view.stats.renderer;
  return () => {
    stop();
    motion.removeEventListener('change', still);
    view.destroy();
  };
}

/** Puts the floor into its box; answers how to take it away. Where it can't be drawn, the page says so. */
export function mountFloor(host: HTMLElement, session: Session): () => void {
  const { notices } = session.state;
  let close = (): void => undefined;
  let gone = false;
  open(host, session).then(
    (done) => {
      if (gone) done();
      else close = done;
    },
    (error: unknown) => {
      console.warn('The floor can’t be drawn.', error);
      notices.value = [...notices.value, { kind: 'floor' }];
    },
  );
  return () => {
    gone = true;
    close();
  };
}
