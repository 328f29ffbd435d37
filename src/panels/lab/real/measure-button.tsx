import type { ComponentChild } from 'preact';
import type { Experiment } from '../../../metrics/machine/experiments.ts';
import { useDeck, useWords } from '../../context.ts';

/** Starts experiments; while they are under way it stops them, and while others are it can be reached and does nothing. */
export function MeasureButton(props: {
  experiments: readonly Experiment[];
  /** What the button says, and what it measures, for those who don't see where it stands. */
  text: string;
  about: string;
  testId: string;
  main?: boolean;
}): ComponentChild {
  const { experiments, text, about, testId, main = false } = props;
  const { real } = useDeck().lab;
  const { words } = useWords();
  const can = experiments.filter((experiment) => real.cannot(experiment) === null);
  const run = real.run.value;
  const now = run?.stage === 'running' ? run.experiments[run.at] : undefined;
  const mine = now !== undefined && experiments.includes(now);
  const rests = !mine && (now !== undefined || real.nightsRun.value || can.length === 0);
  return (
    <button
      type="button"
      class={`button${main ? ' is-main' : ''}`}
      aria-label={mine ? words.real.stopWhat(about) : words.real.measureWhat(about)}
      aria-disabled={rests}
      data-testid={testId}
      onClick={() => {
        if (mine) real.stop();
        else if (!rests) real.start(experiments);
      }}
    >
      {mine ? words.real.stop : text}
    </button>
  );
}
