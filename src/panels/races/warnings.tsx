import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { seconds } from '../../kernel/ticks.ts';
import type { GuardedThing, GuardsNow } from '../../metrics/guards/guards.ts';
import { layBoard } from '../../protocol/board.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { useDeck, useWords } from '../context.ts';
import { count, fullSpan } from '../format.ts';
import { thingWords } from '../step-words.ts';
import { useTimeOf } from '../past/use-past.ts';
import { guardsWords, guardWords, sentence } from './guard-words.ts';

const SHOWN = 3;

type Odd = GuardedThing & { readonly verdict: 'different' | 'sometimes' };
const isOdd = (thing: GuardedThing): thing is Odd =>
  thing.verdict === 'different' || thing.verdict === 'sometimes';

/** Things that are touched under different locks, and one lock for everything. */
export function Warnings(props: { guards: GuardsNow; look: (sequence: number) => void }): ComponentChild {
  const { guards, look } = props;
  const deck = useDeck();
  const { words, language } = useWords();
  const { races } = words;
  const time = useTimeOf();
  const scenario = deck.scenario.value;
  const board = useMemo(() => layBoard(scenario), [scenario]);
  const odd = guards.things.filter(isOdd);
  const { everything } = guards;
  if (odd.length === 0 && !everything) return null;
  const records = deck.past.records();
  return (
    <ul class="race-warnings" aria-label={races.warnings} data-testid="race-warnings">
      {everything && (
        <li>
          {races.warn.everything(
            sentence(guardWords(words, board, everything.guard)),
            count(language, everything.things.length),
            fullSpan(language, seconds(everything.waited)),
          )}
        </li>
      )}
      {odd.slice(0, SHOWN).map((thing) => (
        <li key={thing.thing}>
          {races.warn[thing.verdict](
            sentence(thingWords(words, board, thing.thing)),
            guardsWords(words, board, thing.guards),
          )}{' '}
          {thing.lostAt !== null && (
            <button type="button" class="race-look" onClick={() => look(thing.lostAt ?? 0)}>
              {races.lostAt(time(records[thing.lostAt * RECORD_WORDS] ?? 0))}
            </button>
          )}
        </li>
      ))}
      {odd.length > SHOWN && <li>{races.moreWarnings(count(language, odd.length - SHOWN))}</li>}
    </ul>
  );
}
