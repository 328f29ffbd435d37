import type { BotOnFloor } from '../metrics/floor-state.ts';
import type { FloorView } from '../view/floor-view.ts';
import type { NightRun } from './night-run.ts';
import type { Session } from './session.ts';

function botNamed(run: NightRun, name: string | null): BotOnFloor | null {
  if (name === null) return null;
  for (const bot of run.book.floor.bots.values()) if (bot.name === name) return bot;
  return null;
}

/** Draws the night under way on every animation frame; answers how to stop. */
function drive(view: FloorView, session: Session): () => void {
  const { state } = session;
  let shown = session.run;
  let frame = 0;
  const draw = (): void => {
    frame = requestAnimationFrame(draw);
    const { run } = session;
    if (run !== shown) {
      shown = run;
      view.setScenario(run.setup.scenario);
    }
    const { floor } = run.book;
    const tick = Math.max(run.display.at(performance.now()), floor.tick);
    view.highlightBot(botNamed(run, state.pointed.value)?.bot ?? null);
    view.update(floor, tick, run.display.rate);
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
      state.pointed.value = bot === null ? null : (session.run.book.floor.bots.get(bot)?.name ?? null);
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
