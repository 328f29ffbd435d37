import type { ComponentChild } from 'preact';
import { type Board, thingPlace } from '../../protocol/board.ts';
import { useDeck, useWords } from '../context.ts';
import { thingWords } from '../step-words.ts';
import { rowsOf, type ThingLook, type ThingNow } from './things.ts';

const LOOKS: readonly ThingLook[] = ['guarded', 'odd', 'bare', 'racy', 'alone', 'unused'];

interface MapProps {
  readonly board: Board;
  readonly things: ReadonlyMap<number, ThingNow>;
  readonly chosen: number | null;
  readonly choose: (thing: number) => void;
}

/** One thing; pointing at it shows it on the floor. */
function Thing(props: MapProps & { thing: number; label: string }): ComponentChild {
  const { board, things, thing, label, chosen, choose } = props;
  const { pointedPlace } = useDeck().races;
  const { words } = useWords();
  const look = things.get(thing)?.look ?? 'unused';
  const place = thingPlace(board, thing);
  const point = (): void => {
    pointedPlace.value = place;
  };
  const leave = (): void => {
    if (pointedPlace.value === place) pointedPlace.value = null;
  };
  return (
    <label
      class={`thing is-${look}${thing === chosen ? ' is-chosen' : ''}`}
      data-testid="race-thing"
      data-look={look}
      onMouseEnter={point}
      onMouseLeave={leave}
    >
      <input
        type="radio"
        name="race-thing"
        class="hidden-input"
        checked={thing === chosen}
        aria-label={`${thingWords(words, board, thing)}: ${words.races.looks[look]}`}
        onChange={() => choose(thing)}
        onFocus={point}
        onBlur={leave}
      />
      <span aria-hidden="true">{label}</span>
    </label>
  );
}

/** All things, row by row, each with how it is guarded. */
export function ThingMap(props: MapProps): ComponentChild {
  const { board, things } = props;
  const { words } = useWords();
  const { races } = words;
  const used = new Set([...things.values()].map(({ look }) => look));
  return (
    <fieldset class="thing-map" data-testid="thing-map">
      <legend>{races.things}</legend>
      {rowsOf(board).map(({ name, things: row }) => (
        <div class="thing-row" key={name}>
          <span class="thing-row-name">{races.rows[name]}</span>
          <span class="thing-chips">
            {row.map((thing, index) => (
              <Thing
                key={thing}
                {...props}
                thing={thing}
                label={row.length === 1 ? '¢' : String(index + 1)}
              />
            ))}
          </span>
        </div>
      ))}
      <ul class="thing-legend" aria-hidden="true">
        {LOOKS.filter((look) => look === 'unused' || used.has(look)).map((look) => (
          <li key={look}>
            <span class={`thing is-${look}`} /> {races.looks[look]}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
