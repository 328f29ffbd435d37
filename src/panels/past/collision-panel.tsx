import type { ComponentChild } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Mark } from '../../metrics/floor-state.ts';
import type { Race } from '../../metrics/race.ts';
import { layBoard } from '../../protocol/board.ts';
import { useDeck, useWords } from '../context.ts';
import { timeOfDay } from '../format.ts';
import { Icon } from '../icons.tsx';
import { incidentKey } from '../incident-keys.ts';
import { markPlace, whoWords } from '../labels.ts';
import { incidentFacts } from '../../metrics/past/incident-facts.ts';
import { CollisionCode } from './collision-code.tsx';
import { Steps } from './collision-steps.tsx';
import { FactLines } from './fact-lines.tsx';
import { useSlowMotion } from './slow-motion.ts';

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
