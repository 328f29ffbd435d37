import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';
import { Panel } from '../panel.tsx';
import { caseWords } from './case-words.ts';
import { commandOf } from './command.ts';
import type { LuckNight, LuckRun } from './luck-deck.ts';

const SHOWN = 24;

/** A bar that somebody has pressed. */
export interface Picked {
  /** The case, and the bar in its histogram. */
  readonly one: number;
  readonly bin: number;
  /** How many collisions the bar stands for. */
  readonly name: string;
  readonly nights: readonly LuckNight[];
}

/** The nights behind a bar: to be opened on the floor, or run on the command line. */
export function LuckSeeds({ run, picked }: { run: LuckRun; picked: Picked }): ComponentChild {
  const { one, name, nights } = picked;
  const { luck } = useDeck().lab;
  const { words, language } = useWords();
  const { lab } = words;
  const [chosen, setChosen] = useState<number | null>(null);
  const here = run.cases[one];
  const seed = nights.find((night) => night.seed === chosen)?.seed ?? nights[0]?.seed;
  if (!here) return null;
  return (
    <Panel
      title={lab.luck.behind(name)}
      hint={lab.luck.behindHint}
      aside={caseWords(words, language, run.plan, here)}
      class="luck-seeds"
      testId="luck-seeds"
    >
      {seed === undefined ? (
        <p class="empty">{lab.luck.noNight}</p>
      ) : (
        <>
          <div class="row" role="group" aria-label={lab.luck.seedsOf}>
            {nights.slice(0, SHOWN).map((night) => (
              <button
                key={night.seed}
                type="button"
                class={`chip${night.seed === seed ? ' is-on' : ''}`}
                aria-pressed={night.seed === seed}
                data-testid="luck-seed-chip"
                onClick={() => setChosen(night.seed)}
              >
                {night.seed}
              </button>
            ))}
            {nights.length > SHOWN && (
              <span class="fine">{lab.luck.more(count(language, nights.length - SHOWN))}</span>
            )}
          </div>
          <div class="row">
            <button
              type="button"
              class="button is-main"
              data-testid="luck-open"
              onClick={() => luck.open(here, seed)}
            >
              {lab.luck.open(String(seed))}
            </button>
            <span class="fine">{lab.luck.sameNight}</span>
          </div>
          <p class="fine">{lab.luck.command}</p>
          <code class="lab-command" data-testid="luck-command">
            {commandOf(run.plan.day, seed, here.staffing, here.windows)}
          </code>
        </>
      )}
    </Panel>
  );
}
