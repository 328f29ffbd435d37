import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Place } from './deck.ts';
import { useDeck, useWords } from './context.ts';
import { PLACES } from './deck.ts';
import type { LabDeck } from './lab/lab-deck.ts';

/** The tabs stand elsewhere in another place: whoever has gone there keeps the focus on them. */
export function useKeptFocus(place: Place): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('.place.is-on')?.focus();
    }
    before.current = place;
  }, [place]);
}

/** Whether the lab is busy with many nights. */
const nightsRun = ({ luck, pair }: LabDeck): boolean =>
  [luck.run.value, pair.chance.value].some((run) => run?.progress.stage === 'running');

/** The places of the game, as tabs: the night itself, the owner's week, the story, the lab. */
export function Places(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const here = deck.place.value;
  const news = here !== 'story' && deck.story.stage.value === 'seen';
  return (
    <nav class="places" aria-label={words.page.places.label}>
      {PLACES.map((place) => (
        <button
          key={place}
          type="button"
          class={`place${place === here ? ' is-on' : ''}`}
          aria-current={place === here ? 'page' : undefined}
          data-testid={`place-${place}`}
          onClick={() => {
            deck.place.value = place;
          }}
        >
          {words.page.places[place]}
          {place === 'lab' && here !== 'lab' && nightsRun(deck.lab) && (
            <span class="place-news">
              <span class="visually-hidden">{words.lab.running}</span>
            </span>
          )}
          {place === 'story' && news && (
            <span class="place-news">
              <span class="visually-hidden">{words.story.goalReached}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
