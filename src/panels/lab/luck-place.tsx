import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { INCIDENT_KEYS, type IncidentKind } from '../../metrics/incident-kinds.ts';
import { useDeck, useWords } from '../context.ts';
import { span } from '../format.ts';
import { Panel } from '../panel.tsx';
import { Choice } from './choice.tsx';
import { LuckCases } from './luck-cases.tsx';
import { LuckForm } from './luck-form.tsx';
import type { LuckPlan } from './luck-deck.ts';
import { LuckSeeds, type Picked } from './luck-seeds.tsx';
import { LuckVerdict } from './luck-verdict.tsx';
import { ProgressBar } from './progress-bar.tsx';

/** Lengths of a test to choose from, in seconds from opening; 0: the whole night. */
const TESTS: readonly number[] = [300, 900, 1800, 3600, 7200, 0];

/** The luck meter: plan, progress, histograms, and what a passed test is worth. */
export function LuckPlace(): ComponentChild {
  const { luck } = useDeck().lab;
  const { words, language } = useWords();
  const { lab } = words;
  const run = luck.run.value;
  const [kind, setKind] = useState<IncidentKind>('total');
  const [test, setTest] = useState(0);
  const [picked, setPicked] = useState<{ readonly plan: LuckPlan; readonly bar: Picked } | null>(null);
  // A bar belongs to the run in which it was pressed, and to what was counted then.
  const bar = run && picked?.plan === run.plan ? picked.bar : null;
  const seconds = test === 0 ? null : test;
  const kinds = [...INCIDENT_KEYS.map((key) => [key, words.collisions.kinds[key]] as const)];
  const some = run !== null && run.nights.some((nights) => nights.length > 0);
  return (
    <div class="luck">
      <div class="luck-left">
        <LuckForm />
        {run && bar && <LuckSeeds run={run} picked={bar} />}
      </div>
      <div class="luck-found">
        {run && <ProgressBar progress={run.progress} testId="luck-progress" onCancel={() => luck.cancel()} />}
        {run && some ? (
          <>
            <div class="lab-fields">
              <Choice
                label={lab.luck.kind}
                testId="luck-kind"
                value={kind}
                values={[['total', lab.luck.anyKind] as const, ...kinds]}
                onChoose={(next) => {
                  setKind(next);
                  setPicked(null);
                }}
              />
              <Choice
                label={lab.luck.test}
                testId="luck-test"
                value={test}
                values={TESTS.map((one) => [
                  one,
                  one === 0 ? lab.luck.wholeNight : lab.luck.first(span(language, one)),
                ])}
                onChoose={setTest}
              />
            </div>
            <LuckVerdict run={run} kind={kind} seconds={seconds} />
            <LuckCases
              run={run}
              kind={kind}
              seconds={seconds}
              picked={bar}
              onPick={(next) => setPicked({ plan: run.plan, bar: next })}
            />
          </>
        ) : (
          <Panel title={lab.luck.title} testId="luck-empty">
            <p class="lab-lead">{lab.luck.lead}</p>
            <p class="empty">{run ? lab.luck.soon : lab.luck.empty}</p>
          </Panel>
        )}
      </div>
    </div>
  );
}
