import type { ComponentChild } from 'preact';
import { useWords } from '../context.ts';
import { count, exactSpan } from '../format.ts';
import { incidentKey } from '../incident-keys.ts';
import { markPlace, whoWords } from '../labels.ts';
import { FactLines } from '../past/fact-lines.tsx';
import { stepWords } from '../step-words.ts';
import type { Covered, FoundDisaster } from './disaster-deck.ts';

/** What was found, in sentences: who is held up, what comes of it, how it came about. */
export function Story(props: { disaster: FoundDisaster; covered: Covered }): ComponentChild {
  const { disaster, covered } = props;
  const { words, language } = useWords();
  const { disaster: texts } = words;
  const { mark, race, facts, board, holdUps } = disaster;
  const what = words.collisions.kinds[incidentKey(mark.kind)];
  const time = (tick: number): string => exactSpan(language, tick / 1000);
  const { last } = race;
  return (
    <div data-testid="disaster-story">
      <h3>{texts.found(what)}</h3>
      <ol class="disaster-steps">
        {holdUps.length === 0 && <li>{texts.nobody}</li>}
        {holdUps.map(({ name, begun, lasted, steps, next }, index) => (
          <li key={index}>
            {texts.held(time(begun), name, time(lasted), count(language, steps))}{' '}
            {next && texts.heldBefore(name, stepWords(words, language, board, next))}
          </li>
        ))}
        {last.task && last.wait && (
          <li>{texts.atItsWait(last.name, stepWords(words, language, board, last.wait))}</li>
        )}
        <li>{texts.then(time(mark.tick), what, markPlace(words, mark.place), whoWords(words, mark))}</li>
      </ol>
      <FactLines mark={mark} race={race} facts={facts} board={board} />
      <p class="fine">
        {(covered.exhausted < holdUps.length ? texts.perhapsShorter : texts.shortest)(
          count(language, covered.nights),
        )}
      </p>
    </div>
  );
}
