import type { ComponentChild } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Mark } from '../../metrics/floor-state.ts';
import type { Contender, Race } from '../../metrics/race.ts';
import type { BotStep } from '../../metrics/steps.ts';
import { layBoard } from '../../protocol/board.ts';
import { useDeck, useWords } from '../context.ts';
import { count, timeOfDay } from '../format.ts';
import { Icon } from '../icons.tsx';
import { incidentKey } from '../incident-keys.ts';
import { markPlace, whoWords } from '../labels.ts';
import { type IncidentFacts, incidentFacts } from '../../metrics/past/incident-facts.ts';
import { CollisionCode } from './collision-code.tsx';
import { FactLines } from './fact-lines.tsx';
import { useSlowMotion } from './slow-motion.ts';
import { usePreciseTimeOf, useTimeOf } from './use-past.ts';
import { cellWords, stepWords, thingWords, valueWords } from '../step-words.ts';
import { taskWords } from '../task-words.ts';

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
function Steps(props: {
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

const MOST_FRAMES = 30;

/**
 * Gives the focus back to what had it, or to the collision's entry in the list, which is made anew when one
 * comes back from a moment before the collision. Neither can have it before the panel has gone.
 */
function giveBack(before: Element | null, mark: Mark, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const entry = document.querySelector(`[data-mark="${mark.sequence}"]`);
    const target = before?.isConnected && before !== document.body ? before : entry;
    if (target instanceof HTMLElement) target.focus();
    else if (frames > 0) giveBack(before, mark, frames - 1);
  });
}

/** The panel of one collision: what happened, in words, as a table and on the floor. */
function Incident({ mark, race, close }: { mark: Mark; race: Race; close: () => void }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const board = layBoard(deck.scenario.value);
  const facts = useMemo(() => incidentFacts(deck.past.records(), mark, race, board), [mark]);
  const shots = [...facts.rows.map(({ step }) => step), { sequence: mark.sequence, tick: mark.tick }];
  const motion = useSlowMotion(shots);
  const host = useRef<HTMLElement>(null);
  const title = useId();
  // Before the page is drawn anew: what is hidden under the panel loses the focus then.
  useLayoutEffect(() => {
    const before = document.activeElement;
    host.current?.focus({ preventScroll: true });
    // On small screens the floor may be out of sight.
    const frame = requestAnimationFrame(() =>
      document.querySelector('.stage')?.scrollIntoView({ block: 'start' }),
    );
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) close();
    };
    window.addEventListener('keydown', escape);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', escape);
      giveBack(before, mark);
    };
  }, []);
  const key = incidentKey(mark.kind);
  const { replay } = words;
  return (
    <section
      ref={host}
      class="incident"
      role="dialog"
      tabIndex={-1}
      aria-labelledby={title}
      data-testid="collision-dialog"
    >
      <header class="incident-head">
        <h2 id={title}>
          <Icon name={key} size={24} /> {words.collisions.kinds[key]}
        </h2>
        <div class="incident-controls" role="group" aria-label={replay.label}>
          <button
            type="button"
            class="round"
            aria-label={replay.back}
            data-tip={replay.back}
            data-testid="replay-back"
            disabled={motion.at <= 0}
            onClick={() => motion.go(motion.at - 1)}
          >
            <Icon name="opBack" />
          </button>
          <button
            type="button"
            class={`round${motion.playing ? ' is-on' : ''}`}
            aria-label={motion.playing ? replay.stop : replay.play}
            data-tip={motion.playing ? replay.stop : replay.play}
            data-testid="replay-play"
            onClick={() => motion.play(!motion.playing)}
          >
            <Icon name={motion.playing ? 'pause' : 'play'} />
          </button>
          <button
            type="button"
            class="round"
            aria-label={replay.on}
            data-tip={replay.on}
            data-testid="replay-on"
            disabled={motion.at >= shots.length - 1}
            onClick={() => motion.go(motion.at + 1)}
          >
            <Icon name="opOn" />
          </button>
        </div>
        <button type="button" class="button" onClick={close}>
          {words.collisions.close}
        </button>
      </header>
      <p class="dialog-lead">
        {timeOfDay(language, deck.scenario.value.opens, mark.tick, true)} · {markPlace(words, mark.place)} ·{' '}
        {whoWords(words, mark)}
      </p>
      <div class="incident-steps" tabIndex={0} role="region" aria-label={words.collisions.stepsTitle}>
        <Steps mark={mark} race={race} facts={facts} at={motion.at} go={(index) => motion.go(index)} />
      </div>
      <CollisionCode race={race} turn={facts.rows[motion.at]?.side ?? null} />
      <div class="incident-told">
        <p>{words.collisions.hints[key]}</p>
        <RaceLine mark={mark} race={race} />
        <FactLines mark={mark} race={race} facts={facts} />
        <p class="fine">
          {words.collisions.stepsHint} {race.last.task && race.last.wait && words.race.stepsHint}
        </p>
      </div>
    </section>
  );
}

/** A collision that is looked at: beside the floor, which shows the moment of each step. */
export function CollisionPanel(): ComponentChild {
  const deck = useDeck();
  const mark = deck.openMark.value;
  const race = useMemo(() => (mark ? deck.raceBefore(mark) : null), [mark]);
  const returns = useRef<boolean | null>(null);
  useEffect(() => {
    if (!mark) {
      returns.current = null;
      return;
    }
    returns.current ??= deck.past.cursor.peek() === null;
    deck.past.seek({ sequence: mark.sequence + 1 });
  }, [mark]);
  if (!mark || !race) return null;
  const close = (): void => {
    const present = returns.current;
    deck.openMark.value = null;
    if (present === true) deck.past.toPresent();
  };
  return <Incident key={mark.sequence} mark={mark} race={race} close={close} />;
}
