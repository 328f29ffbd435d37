import { nextSpeed } from '../speeds.ts';
import type { LabDeck } from './lab-deck.ts';
import type { PairDeck } from './pair-deck.ts';

/** Keys of the two restaurants' clock: the same as those of the night's own. */
const pairKeys: Readonly<Record<string, (pair: PairDeck) => void>> = {
  Space: (pair) => pair.togglePlay(),
  r: (pair) => pair.restart(),
  n: (pair) => pair.fresh(),
  '+': (pair) => pair.setSpeed(nextSpeed(pair.speed.value, 1)),
  '-': (pair) => pair.setSpeed(nextSpeed(pair.speed.value, -1)),
};

/** What a key does in the lab; undefined if nothing. All keys of the night rest there: nobody sees it. */
export function actInLab({ section, pair }: LabDeck, event: KeyboardEvent): (() => void) | undefined {
  if (section.value !== 'pair') return undefined;
  const key = event.key === ' ' ? 'Space' : event.key.toLowerCase();
  const act = pairKeys[key === '=' ? '+' : key];
  return act && (() => act(pair));
}
