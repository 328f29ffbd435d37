import type { ComponentChild } from 'preact';
import { useWords } from '../context.ts';
import { Panel } from '../panel.tsx';

/** What an owner does, for somebody who has never run a week. */
export function IntroCard(): ComponentChild {
  const { words } = useWords();
  const { intro, steps } = words.week;
  return (
    <Panel title={intro} class="intro" testId="intro">
      <ol class="intro-steps">
        {[steps.hire, steps.plan, steps.run, steps.read].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Panel>
  );
}
