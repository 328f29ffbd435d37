import type { TimelineModel } from './model.ts';

/** What keys can do beside what the model does. */
export interface Hands {
  focusSearch(): void;
  moveLane(by: 1 | -1): void;
  close(): void;
}

/** How much of what is in view one press moves, and how near it goes. */
const PAN = 0.15;
const ZOOM = 1.5;

type Act = (model: TimelineModel, hands: Hands) => void;

/** The timeline's keys, while the focus is in it. `Shift+` stands before what is pressed with it. */
const acts: Readonly<Record<string, Act>> = {
  w: (model) => model.zoom(ZOOM),
  s: (model) => model.zoom(1 / ZOOM),
  a: (model) => model.pan(-PAN),
  d: (model) => model.pan(PAN),
  f: (model) => model.fit(),
  z: (model) => model.zoomTo(),
  ArrowLeft: (model) => model.step(-1),
  ArrowRight: (model) => model.step(1),
  ArrowUp: (_, hands) => hands.moveLane(-1),
  ArrowDown: (_, hands) => hands.moveLane(1),
  '[': (model) => model.step(-1, true),
  ']': (model) => model.step(1, true),
  m: (model) => {
    model.mode.value = model.mode.peek() === 'measure' ? 'pan' : 'measure';
    if (model.mode.peek() === 'measure') model.measureFromSelected();
  },
  i: (model) => model.markRange(model.focusTick()),
  o: (model) => model.markRange(model.focusTick()),
  n: (model) => model.goToHit(1),
  'Shift+N': (model) => model.goToHit(-1),
  p: (model) => model.togglePin(model.active.peek()),
  Home: (model) => model.toBegin(),
  End: (model) => model.follow(),
  '/': (_, hands) => hands.focusSearch(),
  v: (_, hands) => hands.close(),
};

/**
 * Does what a key stands for. Letters and digits never get through to the page while the focus is in the timeline,
 * so that nobody changes the night by mistake; the keys for pause, speed, step and help do.
 */
export function onKey(event: KeyboardEvent, model: TimelineModel, hands: Hands): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog')) return;
  const key = event.key;
  if (key === 'Escape') {
    if (model.clear()) taken(event);
    return;
  }
  const name = event.shiftKey && key.length === 1 && key.toLowerCase() !== key ? `Shift+${key}` : key;
  const act = acts[name] ?? acts[key.toLowerCase()] ?? acts[key];
  if (act) {
    taken(event);
    act(model, hands);
  } else if (/^[a-z0-9]$/i.test(key)) taken(event);
}

function taken(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
