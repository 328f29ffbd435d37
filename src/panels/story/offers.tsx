import type { ComponentChild } from 'preact';
import { PLAIN_WAYS, type Ways } from '../../protocol/trace.ts';
import { Cure, Seating } from '../../protocol/words.ts';
import type { Offer } from '../../story/chapter.ts';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';

const DELAYS = [0, 5, 10, 30];

/** A choice among a few ways of going about the duties. */
function Choice(props: {
  name: string;
  legend: string;
  values: readonly number[];
  chosen: number;
  text: (value: number) => string;
  choose: (value: number) => void;
}): ComponentChild {
  const deck = useDeck();
  return (
    <fieldset class="offer" data-testid={`offer-${props.name}`}>
      <legend>{props.legend}</legend>
      <div class="offer-chips">
        {props.values.map((value) => (
          <label key={value} class={`chip${value === props.chosen ? ' is-on' : ''}`}>
            <input
              type="radio"
              name={`offer-${props.name}`}
              class="hidden-input"
              value={value}
              checked={value === props.chosen}
              disabled={deck.phase.value === 'failed'}
              onChange={() => props.choose(value)}
            />
            {props.text(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function OfferOf({ offer }: { offer: Offer }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { offers } = words.story;
  const ways: Ways = deck.staffing.value.ways ?? PLAIN_WAYS;
  const set = (change: Partial<Ways>): void => deck.setWays({ ...ways, ...change });
  switch (offer.kind) {
    case 'sendIn':
      return (
        <button
          type="button"
          class="button"
          disabled={deck.phase.value !== 'service'}
          data-testid={`send-in-${offer.surprise}`}
          onClick={() => deck.sendIn(offer.surprise)}
        >
          {offers.sendIn[offer.surprise]}
        </button>
      );
    case 'delays':
      return (
        <Choice
          name="delays"
          legend={offers.delays}
          values={DELAYS}
          chosen={Math.max(ways.cleanDelay, ways.seatDelay)}
          text={(value) => (value === 0 ? offers.noDelay : offers.delay(count(language, value)))}
          choose={(value) => set({ cleanDelay: value, seatDelay: value })}
        />
      );
    case 'cure':
      return (
        <Choice
          name="cure"
          legend={offers.cure}
          values={Object.values(Cure)}
          chosen={ways.cure}
          text={(value) => offers.cures[value as Cure]}
          choose={(cure) => set({ cure })}
        />
      );
    case 'seating':
      return (
        <Choice
          name="seating"
          legend={offers.seating}
          values={Object.values(Seating)}
          chosen={ways.seating}
          text={(value) => offers.seatings[value as Seating]}
          choose={(seating) => set({ seating })}
        />
      );
  }
}

/** What a chapter offers besides the controls of the page. `lit`: it is what is to be used next. */
export function Offers({ lit }: { lit: boolean }): ComponentChild {
  const { story } = useDeck();
  const { words } = useWords();
  const { offers } = story.chapter.value;
  if (offers.length === 0) return null;
  return (
    <div class={`offers${lit ? ' is-lit' : ''}`} role="group" aria-label={words.story.offers.label}>
      {offers.map((offer, index) => (
        <OfferOf key={index} offer={offer} />
      ))}
    </div>
  );
}
