import { tinykeys, type KeyBindingMap } from 'tinykeys';
import { LOCK_KEYS } from '../protocol/board.ts';
import { PLAIN_WAYS } from '../protocol/trace.ts';
import { Mode, SURPRISES } from '../protocol/words.ts';
import { CURE_KEYS, SPEEDS, type Deck } from './deck.ts';
import { SURPRISE_LETTERS } from './surprises.ts';
import { speedIndex } from './transport.tsx';

/** The next speed up (+1) or down (-1) the list. */
export const nextSpeed = (speed: number, by: number): number =>
  SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, speedIndex(speed) + by))] ?? speed;

/** Whether a key press belongs to a field or button that has the focus and not to the page. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement) || document.querySelector('dialog[open]')) return true;
  if (target.closest('select, textarea, input[type="text"]')) return true;
  const pressed = event.key === ' ' && target.closest('button, input, a, summary');
  return Boolean(pressed);
}

/** Makes the page's keys work; answers a function that takes them away again. */
export function listenForKeys(deck: Deck): () => void {
  const map: KeyBindingMap = {};
  const bind = (keys: readonly string[], act: () => void, repeated = false): void => {
    for (const key of keys) {
      map[key] = (event) => {
        if (event.repeat && !repeated) return;
        if (isTaken(event) || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        act();
      };
    }
  };
  const openHelp = (): void => {
    deck.keysOpen.value = true;
  };
  // In the lab the keys of the clock move its clock, and the others would change a night that nobody sees.
  const { pair } = deck.lab;
  const night = (act: () => void, inLab?: () => void) => (): void => {
    if (deck.place.value !== 'lab') act();
    else if (deck.lab.section.value === 'pair') inLab?.();
  };
  const faster = (by: number): (() => void) =>
    night(
      () => deck.setSpeed(nextSpeed(deck.speed.value, by)),
      () => pair.setSpeed(nextSpeed(pair.speed.value, by)),
    );
  bind(
    ['Space'],
    night(
      () => deck.togglePause(),
      () => pair.togglePlay(),
    ),
  );
  bind(
    ['(\\.)'],
    night(() => deck.step()),
    true,
  );
  bind(
    ['s'],
    night(() => deck.setMode(1 - deck.staffing.value.mode)),
  );
  bind(
    ['t'],
    night(() => deck.setMode(Mode.Threads)),
  );
  bind(
    ['l'],
    night(() => deck.setMode(Mode.Loop)),
  );
  LOCK_KEYS.forEach((locks, index) =>
    bind(
      [String(index + 1)],
      night(() => deck.setLocks(locks)),
    ),
  );
  for (const surprise of SURPRISES) {
    bind(
      [SURPRISE_LETTERS[surprise].toLowerCase()],
      night(() => deck.sendIn(surprise)),
    );
  }
  bind(
    ['h'],
    night(() => {
      const { ways = PLAIN_WAYS } = deck.staffing.value;
      deck.setWays({ ...ways, cure: (ways.cure + 1) % CURE_KEYS.length });
    }),
  );
  bind(['(\\+|=)', 'Shift+(\\+|=)'], faster(1), true);
  bind(['(-)'], faster(-1), true);
  bind(
    ['r'],
    night(
      () => deck.restart(),
      () => pair.restart(),
    ),
  );
  bind(
    ['n'],
    night(
      () => deck.fresh(),
      () => pair.fresh(),
    ),
  );
  bind(['m'], () => deck.toggleSound());
  bind(['g'], () => deck.setLanguage(deck.language.value === 'en' ? 'zh' : 'en'));
  bind(['(\\?)', 'Shift+(\\?)'], openHelp);
  return tinykeys(window, map);
}
