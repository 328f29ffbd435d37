import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Mark } from '../metrics/floor-state.ts';
import type { BotStep } from '../metrics/steps.ts';
import { layBoard } from '../protocol/board.ts';
import { useDeck, useWords } from './context.ts';
import { Dialog } from './dialog.tsx';
import { timeOfDay } from './format.ts';
import { Icon } from './icons.tsx';
import { incidentKey } from './incident-keys.ts';
import { markPlace } from './labels.ts';
import { stepWords } from './step-words.ts';

/** A moment of a step, to the hundredth of a second. */
function Moment({ tick }: { tick: number }): ComponentChild {
  const { opens } = useDeck().scenario.value;
  const { language } = useWords();
  const fraction = String(Math.floor((tick % 1000) / 10)).padStart(2, '0');
  return (
    <time>
      {timeOfDay(language, opens, tick, true)}.{fraction}
    </time>
  );
}

/** Both bots' steps on one time axis: a row for each step, in the column of the bot that took it. */
function Steps({ mark }: { mark: Mark }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const rows = useMemo(() => {
    const both = mark.bots.map((bot, side) => deck.stepsBefore(mark, bot).map((step) => ({ step, side })));
    return both.flat().sort((a, b) => a.step.sequence - b.step.sequence);
  }, [mark]);
  const end = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // The dialog opens after its children are there.
    requestAnimationFrame(() => end.current?.scrollIntoView({ block: 'nearest' }));
  }, [mark]);
  const key = incidentKey(mark.kind);
  const board = layBoard(deck.scenario.value);
  const cell = (step: BotStep): ComponentChild => stepWords(words, language, board, step);
  return (
    <table class="steps" data-testid="steps">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words.time.clock}</span>
            <Icon name="clock" size={16} />
          </th>
          <th scope="col">{mark.names[0]}</th>
          <th scope="col">{mark.names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={3}>{words.collisions.noSteps}</td>
          </tr>
        )}
        {rows.map(({ step, side }) => (
          <tr key={`${step.sequence}-${side}`}>
            <td>
              <Moment tick={step.tick} />
            </td>
            <td>{side === 0 && cell(step)}</td>
            <td>{side === 1 && cell(step)}</td>
          </tr>
        ))}
        <tr ref={end} class="steps-end">
          <td>
            <Moment tick={mark.tick} />
          </td>
          <td colSpan={2}>
            <Icon name={key} size={18} /> {words.collisions.kinds[key]}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** What a collision was, and how it came about. */
export function CollisionDialog(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const mark = deck.openMark.value;
  if (!mark) return null;
  const key = incidentKey(mark.kind);
  const close = (): void => {
    deck.openMark.value = null;
  };
  return (
    <Dialog
      key={mark.sequence}
      testId="collision-dialog"
      onClose={close}
      title={
        <>
          <Icon name={key} size={26} /> {words.collisions.kinds[key]}
        </>
      }
    >
      <p class="dialog-lead">
        {timeOfDay(language, deck.scenario.value.opens, mark.tick, true)} · {markPlace(words, mark.place)} ·{' '}
        {words.collisions.and(...mark.names)}
      </p>
      <p>{words.collisions.hints[key]}</p>
      <h3>{words.collisions.stepsTitle}</h3>
      <div class="steps-box" tabIndex={0} role="region" aria-label={words.collisions.stepsTitle}>
        <Steps mark={mark} />
      </div>
      <p class="fine">{words.collisions.stepsHint}</p>
      <div class="dialog-buttons">
        <button type="button" class="button is-main" onClick={close}>
          {words.collisions.close}
        </button>
      </div>
    </Dialog>
  );
}
