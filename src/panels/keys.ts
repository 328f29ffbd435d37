import { tinykeys, type KeyBindingMap } from 'tinykeys';
import { LOCK_KEYS } from '../protocol/board.ts';
import { PLAIN_WAYS } from '../protocol/trace.ts';
import { Mode } from '../protocol/modes.ts';
import { SURPRISES } from '../protocol/words.ts';
import { CURE_KEYS, type Deck } from './deck.ts';
import { actInLab } from './lab/lab-keys.ts';
import { nextSpeed } from './speeds.ts';
import { SURPRISE_LETTERS } from './surprises.ts';

/** Whether a key press belongs to a field or button that has the focus and not to the page. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement) || document.querySelector('dialog[open]')) return true;
  if (target.closest('select, textarea, input[type="text"]')) return true;
  if (event.key === 'End' && target.closest('input')) return true;
  const pressed = event.key === ' ' && target.closest('button, input, a, summary');
  return Boolean(pressed) && !target.closest('[data-leaves-space]');
}

/** Makes the page's keys work; answers a function that takes them away again. */
export function listenForKeys(deck: Deck): () => void {
  const map: KeyBindingMap = {};
  type Act = () => void;
  const listen = (keys: readonly string[], find: (event: KeyboardEvent) => Act | undefined): void => {
    for (const key of keys) {
      map[key] = (event) => {
        if (isTaken(event) || event.ctrlKey || event.metaKey || event.altKey) return;
        const act = find(event);
        if (!act) return;
        event.preventDefault();
        act();
      };
    }
  };
  const always = (keys: readonly string[], act: Act): void =>
    listen(keys, (event) => (event.repeat ? undefined : act));
  const bind = (keys: readonly string[], act: Act, repeated = false): void =>
    listen(keys, (event) => {
      if (event.repeat && !repeated) return undefined;
      return deck.place.value === 'lab' ? actInLab(deck.lab, event) : act;
    });
  const openHelp = (): void => {
    deck.keysOpen.value = true;
  };
  bind(['Space'], () => deck.togglePause());
  bind(['(\\.)'], () => deck.step(), true);
  const { past } = deck;
  bind(['(,)'], () => past.stepBy(-1), true);
  bind(['b'], () => past.play(past.direction.value < 0 ? 0 : -1));
  bind(['p', 'End'], () => past.toPresent());
  bind(['s'], () => deck.setMode(deck.staffing.value.mode === Mode.Loop ? Mode.Threads : Mode.Loop));
  bind(['t'], () => deck.setMode(Mode.Threads));
  bind(['l'], () => deck.setMode(Mode.Loop));
  LOCK_KEYS.forEach((locks, index) => bind([String(index + 1)], () => deck.setLocks(locks)));
  for (const surprise of SURPRISES) {
    bind([SURPRISE_LETTERS[surprise].toLowerCase()], () => deck.sendIn(surprise));
  }
  bind(['h'], () => {
    const { ways = PLAIN_WAYS } = deck.staffing.value;
    deck.setWays({ ...ways, cure: (ways.cure + 1) % CURE_KEYS.length });
  });
  bind(['(\\+|=)', 'Shift+(\\+|=)'], () => deck.setSpeed(nextSpeed(deck.speed.value, 1)), true);
  bind(['(-)'], () => deck.setSpeed(nextSpeed(deck.speed.value, -1)), true);
  bind(['r'], () => deck.restart());
  bind(['n'], () => deck.fresh());
  bind(['v'], () => {
    deck.timelineOpen.value = !deck.timelineOpen.value;
  });
  always(['m'], () => deck.toggleSound());
  always(['g'], () => deck.setLanguage(deck.language.value === 'en' ? 'zh' : 'en'));
  always(['(\\?)', 'Shift+(\\?)'], openHelp);
  return tinykeys(window, map);
}
