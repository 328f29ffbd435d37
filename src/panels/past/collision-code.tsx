import type { ComponentChild } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Contender, Race } from '../../metrics/race.ts';
import type { StepsOf } from '../../metrics/steps.ts';
import type { LineNote } from '../code/source-view.tsx';
import { preferred } from '../code/standing-view.tsx';
import { useCode } from '../code/use-code.ts';
import { WhereView } from '../code/where-view.tsx';
import { useDeck, useWords } from '../context.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { useMedia } from '../use-media.ts';

const SIDES = [0, 1] as const;
type Side = (typeof SIDES)[number];
const PARTS = ['check', 'wait', 'act'] as const;

const stepsOf = ({ bot, task }: Contender): StepsOf => ({ bot, task: task?.task ?? 0 });

/** From here on there is room for the lines of both beside the table; see past.css. */
const WIDE = '(min-width: 1360px)';

/** A bot, or a task of LoopBot. */
export const nameOf = (words: Dictionary, { name, task }: Contender): string =>
  task ? `${name} · ${words.code.task(String(task.task))}` : name;

/** The lines of one side's duty, at the moment that is shown, with check, wait and act. */
function Lines({ side }: { side: Contender }): ComponentChild {
  const { past } = useDeck();
  const whereIs = useCode();
  const sequence = past.cursor.value?.sequence ?? 0;
  const notes = PARTS.flatMap((part): LineNote[] => {
    const step = side[part];
    const where = step && whereIs(stepsOf(side), step.sequence + 1);
    const site = where?.kind === 'stands' ? preferred(where.standing.chain, 'duty') : undefined;
    return site ? [{ part, site }] : [];
  });
  return <WhereView where={whereIs(stepsOf(side), sequence)} prefer="duty" notes={notes} />;
}

/** Both sides' lines under each other; the one whose step is shown is lit. */
function BothLines({
  sides,
  turn,
}: {
  sides: readonly [Contender, Contender];
  turn: Side | null;
}): ComponentChild {
  const { words } = useWords();
  return SIDES.map((one) => (
    <section
      key={one}
      class={`code-side${one === turn ? ' is-on' : ''}`}
      aria-label={nameOf(words, sides[one])}
      data-testid="code-side"
    >
      <h3>{nameOf(words, sides[one])}</h3>
      <Lines side={sides[one]} />
    </section>
  ));
}

/** One side's lines, and tabs for both. */
function TabbedLines({
  sides,
  turn,
}: {
  sides: readonly [Contender, Contender];
  turn: Side | null;
}): ComponentChild {
  const { past } = useDeck();
  const { words } = useWords();
  const [shown, show] = useState<Side>(turn ?? 0);
  const id = useId();
  useEffect(() => {
    if (turn !== null) show(turn);
  }, [turn, past.cursor.value]);
  const turnTo = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const next = shown === 0 ? 1 : 0;
    show(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <>
      <div class="code-tabs" role="tablist" aria-label={words.code.duties} onKeyDown={turnTo}>
        {SIDES.map((one) => (
          <button
            key={one}
            id={`${id}-${one}`}
            type="button"
            role="tab"
            class={`code-tab${one === shown ? ' is-on' : ''}`}
            aria-selected={one === shown}
            aria-controls={`${id}-lines`}
            tabIndex={one === shown ? 0 : -1}
            data-testid="code-tab"
            onClick={() => show(one)}
          >
            {nameOf(words, sides[one])}
          </button>
        ))}
      </div>
      <div id={`${id}-lines`} role="tabpanel" aria-labelledby={`${id}-${shown}`}>
        <Lines key={shown} side={sides[shown]} />
      </div>
    </>
  );
}

/** The lines of both sides' duties; `turn`: whose step is shown, if it is one's. */
export function CollisionCode({ race, turn }: { race: Race; turn: Side | null }): ComponentChild {
  const { words } = useWords();
  const Shown = useMedia(WIDE) ? BothLines : TabbedLines;
  return (
    <section class="collision-code" aria-label={words.code.duties} data-testid="collision-code">
      <Shown sides={[race.last, race.other]} turn={turn} />
    </section>
  );
}
