import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { useModel } from './context.ts';
import { lengthWords } from './describe.ts';
import { timeWords } from './ruler.ts';

/** In words: the distance that is measured, and where a stretch begins whose end is still to be said. */
export function Marks(): ComponentChild {
  const deck = useDeck();
  const model = useModel();
  const { words, language } = useWords();
  const { value: measure } = model.measure;
  const { value: begin } = model.rangeFrom;
  const { opens } = deck.scenario.value;
  const time = (tick: number): string => timeWords(language, opens, tick, 1);
  return (
    <div class="tl-marks" role="status" data-testid="timeline-marks">
      {begin !== null && <p>{words.timeline.rangeBegins(time(begin))}</p>}
      {measure && (
        <p>
          {words.timeline.measured(
            lengthWords(language, Math.abs(measure.to - measure.from)),
            time(Math.min(measure.from, measure.to)),
            time(Math.max(measure.from, measure.to)),
          )}
        </p>
      )}
    </div>
  );
}
