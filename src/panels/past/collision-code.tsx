import type { ComponentChild } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Contender, Race } from '../../metrics/race.ts';
import type { StepsOf } from '../../metrics/steps.ts';
import type { LineNote } from '../code/source-view.tsx';
import { preferred } from '../code/standing-view.tsx';
import { useCode } from '../code/use-code.ts';
import { WhereView } from '../code/where-view.tsx';
import { useDeck, useWords } from '../context.ts';

const SIDES = [0, 1] as const;
type Side = (typeof SIDES)[number];
const PARTS = ['check', 'wait', 'act'] as const;

const stepsOf = ({ bot, task }: Contender): StepsOf => ({ bot, task: task?.task ?? 0 });

/** The lines of both sides' duties, at the moment that is shown; `turn`: whose step that is, if it is one's. */
export function CollisionCode({ race, turn }: { race: Race; turn: Side | null }): ComponentChild {
  const { past } = useDeck();
  const { words } = useWords();
  const whereIs = useCode();
  const [shown, show] = useState<Side>(turn ?? 0);
  const id = useId();
  useEffect(() => {
    if (turn !== null) show(turn);
  }, [turn, past.cursor.value]);
  const sides = [race.last, race.other] as const;
  const side = sides[shown];
  const sequence = past.cursor.value?.sequence ?? 0;
  const notes = PARTS.flatMap((part): LineNote[] => {
    const step = side[part];
    const where = step && whereIs(stepsOf(side), step.sequence + 1);
    const site = where?.kind === 'stands' ? preferred(where.standing.chain, 'duty') : undefined;
    return site ? [{ part, site }] : [];
  });
  const label = ({ name, task }: Contender): string =>
    task ? `${name} · ${words.code.task(String(task.task))}` : name;
  const turnTo = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const next = shown === 0 ? 1 : 0;
    show(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <section class="collision-code" aria-label={words.code.duties} data-testid="collision-code">
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
            {label(sides[one])}
          </button>
        ))}
      </div>
      <div id={`${id}-lines`} role="tabpanel" aria-labelledby={`${id}-${shown}`}>
        <WhereView key={shown} where={whereIs(stepsOf(side), sequence)} prefer="duty" notes={notes} />
      </div>
    </section>
  );
}
