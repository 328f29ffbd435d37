import type { ComponentChild } from 'preact';
import type { Board } from '../../protocol/board.ts';
import { isPermit } from '../../protocol/guard.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { useTimeOf } from '../past/use-past.ts';
import { thingWords } from '../step-words.ts';
import { guardsWords, sentence } from './guard-words.ts';
import type { RaceSeen, RaceSide } from './races-deck.ts';
import type { ThingNow } from './things.ts';

const SHOWN = 40;

/** What guards a thing, in a sentence. */
function verdictWords(
  words: Dictionary,
  language: Language,
  board: Board,
  known: ThingNow | undefined,
  permits: number,
): string {
  const { verdicts } = words.races;
  const guarded = known?.guarded;
  if (!guarded) return verdicts.unused;
  const touches = count(language, guarded.touches);
  const guards = guardsWords(words, board, guarded.guards);
  switch (guarded.verdict) {
    case 'sometimes':
      return verdicts.sometimes(guards, touches, count(language, guarded.bare));
    case 'guarded': {
      const verdict = guarded.guards.every(isPermit) ? 'permit' : 'guarded';
      return verdicts[verdict](guards, touches);
    }
    case 'different':
      return verdicts.different(guards, touches);
    case 'bare':
      return permits > 1 ? verdicts.permits(count(language, permits), touches) : verdicts.bare(touches);
    case 'alone':
      return verdicts.alone(touches);
  }
}

function locksWords(words: Dictionary, board: Board, { first, second }: RaceSeen): string {
  const { races } = words;
  const held = (side: RaceSide): string => guardsWords(words, board, side.guards);
  if (first.guards.length === 0 && second.guards.length === 0) return races.noLocks;
  if (first.guards.length === 0) return races.oneHolds(second.name, held(second), first.name);
  if (second.guards.length === 0) return races.oneHolds(first.name, held(first), second.name);
  return races.bothHold(first.name, held(first), second.name, held(second));
}

/** One race: who does what, which locks were held, which order is missing; a click goes to either access. */
function OneRace(props: { board: Board; race: RaceSeen; look: (sequence: number) => void }): ComponentChild {
  const { board, race, look } = props;
  const deck = useDeck();
  const { words, language } = useWords();
  const { races } = words;
  const time = useTimeOf();
  const records = deck.past.records();
  const at = (sequence: number): string => time(records[sequence * RECORD_WORDS] ?? 0);
  const does = ({ name, writes }: RaceSide): string => (writes ? races.writes(name) : races.reads(name));
  const { first, second, known } = race;
  return (
    <li class="race" data-testid="race">
      <p class="race-sides">
        {[first, second].map((side) => (
          <button
            key={side.sequence}
            type="button"
            class="race-look"
            data-testid="race-look"
            data-sequence={side.sequence}
            aria-current={deck.past.selected.value === side.sequence}
            onClick={() => look(side.sequence)}
          >
            {races.lookAt(at(side.sequence), does(side))}
          </button>
        ))}
        <span class="race-times">{races.times(count(language, race.pairs))}</span>
      </p>
      <p class="fine">
        {races.sentences(
          locksWords(words, board, race),
          known === null
            ? races.noOrder(second.name, first.name)
            : races.order(second.name, first.name, at(known)),
        )}
      </p>
    </li>
  );
}

/** What is known of the thing that was chosen: what guards it, and its races. */
export function ThingStory(props: {
  board: Board;
  thing: number | null;
  known: ThingNow | undefined;
  /** How many each section has; 0 for none. */
  permits: number;
  look: (sequence: number) => void;
}): ComponentChild {
  const { board, thing, known, permits, look } = props;
  const { words, language } = useWords();
  const { races } = words;
  if (thing === null) return <p class="empty">{races.choose}</p>;
  const name = thingWords(words, board, thing);
  const unshown = known?.races?.races.slice(SHOWN) ?? [];
  return (
    <div class="thing-story" data-testid="thing-story">
      <p>
        <strong>{sentence(name)}</strong> · {verdictWords(words, language, board, known, permits)}
      </p>
      {known?.races ? (
        <ul class="race-list" aria-label={races.list(name)} tabIndex={0}>
          {known.races.races.slice(0, SHOWN).map((race) => (
            <OneRace
              key={`${race.first.sequence}/${race.second.sequence}`}
              board={board}
              race={race}
              look={look}
            />
          ))}
          {unshown.length > 0 && (
            <li class="fine" data-testid="more-races">
              {races.moreRaces(
                count(language, unshown.length),
                count(
                  language,
                  unshown.reduce((sum, { pairs }) => sum + pairs, 0),
                ),
              )}
            </li>
          )}
        </ul>
      ) : (
        known && <p class="fine">{known.guarded?.verdict === 'bare' ? races.noRacesBare : races.noRaces}</p>
      )}
    </div>
  );
}
