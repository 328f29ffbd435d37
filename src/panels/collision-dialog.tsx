import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Mark } from '../metrics/floor-state.ts';
import type { Contender, Race } from '../metrics/race.ts';
import type { BotStep } from '../metrics/steps.ts';
import { layBoard } from '../protocol/board.ts';
import { useDeck, useWords } from './context.ts';
import { Dialog } from './dialog.tsx';
import { count, timeOfDay } from './format.ts';
import { Icon } from './icons.tsx';
import { incidentKey } from './incident-keys.ts';
import { markPlace, whoWords } from './labels.ts';
import { stepWords } from './step-words.ts';
import { taskWords } from './task-words.ts';

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

/** Which part of check, wait and act a step is. */
function partOf({ check, wait, act }: Contender, { sequence }: BotStep): 'check' | 'wait' | 'act' | null {
  if (sequence === check?.sequence) return 'check';
  if (sequence === wait?.sequence) return 'wait';
  return sequence === act?.sequence ? 'act' : null;
}

function Step({ side, step }: { side: Contender; step: BotStep }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { race } = words;
  const part = partOf(side, step);
  const text = stepWords(words, language, layBoard(deck.scenario.value), step);
  if (part === null) return text;
  const note = side.task ? race.whileLoop(count(language, side.others)) : race.whileThread;
  return (
    <>
      <span class={`step-part is-${part}`}>{race[part]}</span> {text}
      {part === 'wait' && <span class="step-note">{note}</span>}
    </>
  );
}

/** Who stands at the head of a column: a bot, or a task of LoopBot. */
function Head({ side }: { side: Contender }): ComponentChild {
  const { words, language } = useWords();
  const { scenario } = useDeck();
  if (!side.task) return side.name;
  const job = taskWords(words, language, scenario.value, { ...side.task, menu: -1 });
  return (
    <>
      {side.name}
      <span class="steps-task">{words.race.task(job, String(side.task.task))}</span>
    </>
  );
}

/** Both sides' steps on one time axis: a row for each step, in the column of the bot or task that took it. */
function Steps({ mark, race }: { mark: Mark; race: Race }): ComponentChild {
  const { words } = useWords();
  const sides = [race.last, race.other] as const;
  const rows = sides
    .flatMap((side, index) => side.steps.map((step) => ({ step, side, index })))
    .sort((a, b) => a.step.sequence - b.step.sequence);
  const end = useRef<HTMLTableRowElement>(null);
  const wait = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // The dialog opens after its children are there.
    requestAnimationFrame(() => {
      if (wait.current) wait.current.scrollIntoView({ block: 'center' });
      else end.current?.scrollIntoView({ block: 'nearest' });
    });
  }, [mark]);
  const key = incidentKey(mark.kind);
  return (
    <table class="steps" data-testid="steps">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words.time.clock}</span>
            <Icon name="clock" size={16} />
          </th>
          {sides.map((side, index) => (
            <th key={index} scope="col">
              <Head side={side} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={3}>{words.collisions.noSteps}</td>
          </tr>
        )}
        {rows.map(({ step, side, index }) => (
          <tr
            key={`${step.sequence}-${index}`}
            ref={step.sequence === race.last.wait?.sequence ? wait : null}
            class={partOf(side, step) ? 'is-part' : ''}
          >
            <td>
              <Moment tick={step.tick} />
            </td>
            <td>{index === 0 && <Step side={side} step={step} />}</td>
            <td>{index === 1 && <Step side={side} step={step} />}</td>
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

/** The collision in one sentence, where a wait between check and act let it happen. */
function RaceLine({ mark, race }: { mark: Mark; race: Race }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { last, other } = race;
  if (!last.check || !last.wait || !last.act) return null;
  const at = timeOfDay(language, deck.scenario.value.opens, last.check.tick, true);
  const who = last.bot === other.bot ? words.race.otherTask : other.name;
  return (
    <p class="race-line" data-testid="race-line">
      {words.race.sentence(at, markPlace(words, mark.place), who)}
    </p>
  );
}

/** What a collision was, and how it came about. */
export function CollisionDialog(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const mark = deck.openMark.value;
  const race = useMemo(() => (mark ? deck.raceBefore(mark) : null), [mark]);
  if (!mark || !race) return null;
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
        {whoWords(words, mark)}
      </p>
      <RaceLine mark={mark} race={race} />
      <p>{words.collisions.hints[key]}</p>
      <h3>{words.collisions.stepsTitle}</h3>
      <div class="steps-box" tabIndex={0} role="region" aria-label={words.collisions.stepsTitle}>
        <Steps mark={mark} race={race} />
      </div>
      <p class="fine">
        {words.collisions.stepsHint} {race.last.task && race.last.wait && words.race.stepsHint}
      </p>
      <div class="dialog-buttons">
        <button type="button" class="button is-main" onClick={close}>
          {words.collisions.close}
        </button>
      </div>
    </Dialog>
  );
}
