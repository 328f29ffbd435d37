import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Mark } from '../../metrics/floor-state.ts';
import type { IncidentFacts } from '../../metrics/past/incident-facts.ts';
import type { Contender, Race } from '../../metrics/race.ts';
import type { BotStep } from '../../metrics/steps.ts';
import { layBoard } from '../../protocol/board.ts';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';
import { Icon } from '../icons.tsx';
import { incidentKey } from '../incident-keys.ts';
import { cellWords, stepWords, thingWords, valueWords } from '../step-words.ts';
import { taskWords } from '../task-words.ts';
import { nameOf } from './collision-code.tsx';
import { usePreciseTimeOf, useTimeOf } from './use-past.ts';

/** A moment of a step, to the hundredth of a second. */
function Moment({ tick }: { tick: number }): ComponentChild {
  const time = usePreciseTimeOf();
  return <time>{time(tick)}</time>;
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
  const note = side.task ? race.whileLoop(side.name, count(language, side.others)) : race.whileThread;
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

/** To the last and the next step of one side alone. */
function OneSide(props: {
  name: string;
  rows: IncidentFacts['rows'];
  side: 0 | 1;
  at: number;
  go: (index: number) => void;
}): ComponentChild {
  const { name, rows, side, at, go } = props;
  const { replay } = useWords().words;
  const before = rows.findLastIndex((row, index) => index < at && row.side === side);
  const after = rows.findIndex((row, index) => index > at && row.side === side);
  const button = (to: number, label: string, icon: 'opBack' | 'opOn', id: string): ComponentChild => (
    <button
      type="button"
      class="plain"
      disabled={to < 0}
      aria-label={label}
      data-tip={label}
      data-testid={`${id}-${side}`}
      onClick={() => go(to)}
    >
      <Icon name={icon} size={15} />
    </button>
  );
  return (
    <span class="steps-of">
      {button(before, replay.backOf(name), 'opBack', 'side-back')}
      {button(after, replay.onOf(name), 'opOn', 'side-on')}
    </span>
  );
}

/** Both sides' steps on one time axis: a row for each step, in the column of the bot or task that took it. */
export function Steps(props: {
  mark: Mark;
  race: Race;
  facts: IncidentFacts;
  at: number;
  go: (index: number) => void;
}): ComponentChild {
  const { mark, race, facts, at, go } = props;
  const deck = useDeck();
  const { words, language } = useWords();
  const time = useTimeOf();
  const board = layBoard(deck.scenario.value);
  const sides = [race.last, race.other] as const;
  const current = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // Only the table scrolls: the floor stays in sight.
    const row = current.current;
    const box = row?.closest('.incident-steps');
    if (row && box) box.scrollTop = row.offsetTop - (box.clientHeight - row.offsetHeight) / 2;
  }, [at, mark]);
  const key = incidentKey(mark.kind);
  const { shared, rows } = facts;
  const names = new Map([...mark.bots.entries()].map(([side, bot]) => [bot, mark.names[side as 0 | 1]]));
  const held = (value: number): string =>
    value === 0 ? words.values.nobody : (names.get(value) ?? `Bot ${value}`);
  const value = (of: number): string =>
    'lock' in shared ? held(of) : valueWords(words, language, board, shared.cell, of);
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
              <OneSide name={nameOf(words, side)} rows={rows} side={index as 0 | 1} at={at} go={go} />
            </th>
          ))}
          <th scope="col">
            {'lock' in shared
              ? words.replay.sharedLock(thingWords(words, board, shared.lock))
              : words.replay.shared(cellWords(words, board, shared.cell))}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ step, side, value: after }, index) => (
          <tr
            key={`${step.sequence}-${side}`}
            ref={index === at ? current : null}
            class={`${partOf(sides[side], step) ? 'is-part' : ''}${index === at ? ' is-current' : ''}`}
            aria-current={index === at ? 'step' : undefined}
          >
            <td>
              <button
                type="button"
                class="row-time"
                aria-label={words.replay.showRow(time(step.tick))}
                onClick={() => go(index)}
              >
                <Moment tick={step.tick} />
              </button>
            </td>
            <td>{side === 0 && <Step side={sides[0]} step={step} />}</td>
            <td>{side === 1 && <Step side={sides[1]} step={step} />}</td>
            <td class="steps-value">{value(after)}</td>
          </tr>
        ))}
        <tr
          ref={at >= rows.length ? current : null}
          class={`steps-end${at >= rows.length ? ' is-current' : ''}`}
          aria-current={at >= rows.length ? 'step' : undefined}
        >
          <td>
            <Moment tick={mark.tick} />
          </td>
          <td colSpan={3}>
            <Icon name={key} size={18} /> {words.collisions.kinds[key]}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
