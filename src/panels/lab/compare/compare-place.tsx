import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Measure } from '../../../metrics/comparison/measures.ts';
import { useDeck, useWords } from '../../context.ts';
import { Panel } from '../../panel.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { CompareChart } from './compare-chart.tsx';
import { CompareForm } from './compare-form.tsx';
import { CompareMeaning } from './compare-meaning.tsx';
import { CompareTable } from './compare-table.tsx';

/** All ways of staffing on the same guests: plan, progress, chart, table, and what they mean. */
export function ComparePlace(): ComponentChild {
  const { compare } = useDeck().lab;
  const { words } = useWords();
  const run = compare.run.value;
  const [chosen, setChosen] = useState<Measure | null>(null);
  const some = run !== null && run.table.rows.some(({ figures }) => figures.bots?.mean !== null);
  const measures = run?.table.measures ?? [];
  const measure = chosen !== null && measures.includes(chosen) ? chosen : measures[0];
  return (
    <div class="compare">
      <CompareForm />
      <div class="compare-found">
        {run && (
          <ProgressBar
            progress={run.progress}
            testId="compare-progress"
            {...(run.plan.what === 'downloads' && { texts: words.compare.fetching })}
            onCancel={() => compare.cancel()}
          />
        )}
        {run && some && measure ? (
          <>
            <CompareChart run={run} measure={measure} onMeasure={setChosen} />
            <CompareTable run={run} />
            <CompareMeaning run={run} />
          </>
        ) : (
          <Panel title={words.compare.title} testId="compare-empty">
            <p class="lab-lead">{words.compare.lead}</p>
            <p class="empty">{run ? words.compare.soon : words.compare.empty}</p>
          </Panel>
        )}
      </div>
    </div>
  );
}
