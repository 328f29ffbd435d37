import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { EXPERIMENTS } from '../../../metrics/machine/experiments.ts';
import type { MeasurePlan } from '../../../metrics/machine/plan.ts';
import { useDeck, useWords } from '../../context.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import type { RealRun } from '../real-deck.ts';
import { count, tinySpan } from '../../format.ts';
import { Panel } from '../../panel.tsx';
import { Choice } from '../choice.tsx';
import { MeasureButton } from './measure-button.tsx';

/** What can be chosen of each part of a plan. */
const CHOICES = {
  tasks: [10, 100, 1000, 10_000, 100_000, 1_000_000],
  rounds: [3, 10, 30],
  waiting: [1000, 10_000, 100_000, 1_000_000],
  workers: [8, 16, 32, 64, 128],
} as const satisfies Partial<Record<keyof MeasurePlan, readonly number[]>>;
const PARTS = ['tasks', 'rounds', 'waiting', 'workers'] as const;

/** How a run has ended, and whether what came of it is kept. */
function ended(real: Dictionary['real'], stage: Exclude<RealRun['stage'], 'running'>, kept: boolean): string {
  if (stage === 'failed') return real.failed;
  if (kept) return real[stage];
  return `${stage === 'done' ? real.doneOnly : real.stoppedOnly} ${real.notKept}`;
}

/** How far a run is, and how to stop it. */
function Progress(): ComponentChild {
  const deck = useDeck();
  const { real } = deck.lab;
  const { words, language } = useWords();
  const text = useRef<HTMLParagraphElement>(null);
  const run = real.run.value;
  if (!run) return null;
  const { stage, experiments, at, share } = run;
  const running = stage === 'running';
  const experiment = experiments[at];
  const of = experiments.length;
  const says = running
    ? experiment &&
      words.real.running(words.real.names[experiment], count(language, at + 1), count(language, of))
    : ended(words.real, stage, deck.saves.kept.value);
  return (
    <div class="lab-progress" data-testid="real-progress" data-stage={stage}>
      <progress
        max={of}
        value={running ? at + share : of}
        aria-label={words.real.progress}
        hidden={!running}
      />
      <p ref={text} class="fine" tabIndex={-1}>
        {says}
      </p>
      {running && experiment === 'memory' && <p class="fine">{words.real.memory.slow}</p>}
      <p class="visually-hidden" role="status">
        {running ? words.real.begun : says}
      </p>
      {running && (
        <button
          type="button"
          class="button"
          data-testid="real-stop"
          onClick={() => {
            // The button is about to go; whoever pressed it stays where it was.
            text.current?.focus();
            real.stop();
          }}
        >
          {words.real.stop}
        </button>
      )}
    </div>
  );
}

/** On what is measured, how much, and how far it is. */
export function RealPlan(): ComponentChild {
  const { real } = useDeck().lab;
  const { words, language } = useWords();
  const text = words.real;
  const { machine } = real;
  const plan = real.plan.value;
  return (
    <Panel title={text.title} class="real-plan" testId="real-plan">
      <p class="lab-lead">{text.lead}</p>
      <p class="real-machine" data-testid="real-machine">
        {text.machine(machine.name, count(language, machine.cores))}
      </p>
      <p class="fine">{text.clock(tinySpan(language, machine.clockStep))}</p>
      {!machine.shares && (
        <p class="real-warning" data-testid="real-no-sharing">
          {text.noSharing}
        </p>
      )}
      <div class="lab-fields" role="group" aria-label={text.plan}>
        {PARTS.map((part) => (
          <Choice<number>
            key={part}
            label={text[part]}
            testId={`real-${part}`}
            value={plan[part]}
            values={CHOICES[part].map((size) => [size, count(language, size)])}
            onChoose={(size) => real.setPlan({ [part]: size })}
          />
        ))}
      </div>
      <MeasureButton experiments={EXPERIMENTS} text={text.all} about={text.all} testId="measure-all" main />
      {real.nightsRun.value && (
        <div class="real-warning" role="status">
          <p>{text.nightsRun}</p>
          <button
            type="button"
            class="button"
            data-testid="real-stop-nights"
            onClick={() => real.stopNights()}
          >
            {text.stopNights}
          </button>
        </div>
      )}
      <Progress />
      <p class="fine">{text.quiet}</p>
      <p class="fine">{text.command}</p>
      <code class="lab-command" data-testid="real-command">
        {`npm run -s cli -- measure --tasks ${plan.tasks} --rounds ${plan.rounds} --waiting ${plan.waiting} --workers ${plan.workers}`}
      </code>
    </Panel>
  );
}
