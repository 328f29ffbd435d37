import type { ComponentChild } from 'preact';
import type { MemoryOutcome, MemoryRow } from '../../../metrics/machine/outcome.ts';
import type { Sheet } from '../../../metrics/machine/sheet.ts';
import { crowdColours, memoryChart } from '../../charts/machine-charts.ts';
import { logAxis } from '../../charts/log-axis.ts';
import { useWords } from '../../context.ts';
import { bytesText, count } from '../../format.ts';
import { Panel } from '../../panel.tsx';
import { MeasureButton } from './measure-button.tsx';
import { Missing, Sentences } from './sentences.tsx';
import { useOrigin } from './use-origin.ts';

const memoryOf = (sheet: Sheet | null): MemoryOutcome | null => {
  const outcome = sheet?.outcomes.memory;
  return outcome?.kind === 'memory' ? outcome : null;
};

const each = ({ bytes, many }: MemoryRow): number => bytes / many;

function Rows({ outcome, other }: { outcome: MemoryOutcome; other: MemoryOutcome | null }): ComponentChild {
  const { words, language } = useWords();
  const { real } = words;
  const axis = logAxis([1, ...outcome.rows.map(each)]);
  const text = (bytes: number): string => (bytes > 0 ? bytesText(language, bytes) : real.memory.noise);
  return (
    <div class="box-rows">
      {outcome.rows.map((row) => {
        const before = other?.rows.find(({ what }) => what === row.what);
        return (
          <div key={row.what} class="box-row" data-testid={`memory-${row.what}`}>
            <span class="box-name">
              {real.names[row.what]} <span class="fine">× {count(language, row.many)}</span>
            </span>
            <span class="memory-track" aria-hidden="true">
              {each(row) > 0 && (
                <span
                  class="memory-dot"
                  style={{ left: `${100 * axis.at(each(row))}%`, background: crowdColours[row.what] }}
                />
              )}
            </span>
            <span class="box-value">
              {text(each(row))}
              {before && <span class="fine"> ({text(each(before))})</span>}
            </span>
          </div>
        );
      })}
      <div class="box-row box-axis" aria-hidden="true">
        <span class="box-name">{real.memory.each}</span>
        <div>
          {axis.ticks.map((tick) => (
            <span key={tick} style={{ left: `${100 * axis.at(tick)}%` }}>
              {bytesText(language, tick)}
            </span>
          ))}
        </div>
        <span class="box-value" />
      </div>
    </div>
  );
}

/** What it takes to hold a Worker, a waiting task and a waiting async function. */
export function MemoryPanel(props: { sheet: Sheet | null; beside: Sheet | null }): ComponentChild {
  const { sheet, beside } = props;
  const { words, language } = useWords();
  const { real } = words;
  const origin = useOrigin(sheet);
  const outcome = memoryOf(sheet);
  const [worker, task] = (['workers', 'tasks'] as const).map((what) => {
    const row = outcome?.rows.find((one) => one.what === what);
    return row ? each(row) : 0;
  });
  const times = worker && task && worker > 0 && task > 0 ? worker / task : 0;
  return (
    <Panel
      title={real.names.memory}
      testId="real-memory"
      aside={
        <MeasureButton
          experiments={['memory']}
          text={outcome ? real.again : real.measure}
          about={real.names.memory}
          testId="measure-memory"
        />
      }
      chart={outcome ? () => memoryChart(words, outcome) : undefined}
      chartOf={origin && (() => origin)}
    >
      {outcome ? (
        <>
          {times > 1 && (
            <p class="lab-lead">{real.memory.share(count(language, Number(times.toPrecision(2))))}</p>
          )}
          <Rows outcome={outcome} other={memoryOf(beside)} />
          <p class="fine">{real.memory.of[outcome.of]}</p>
        </>
      ) : (
        <>
          <Missing experiment="memory" outcome={sheet?.outcomes.memory} />
          <p class="fine">{real.memory.slow}</p>
        </>
      )}
      <Sentences experiment="memory" />
    </Panel>
  );
}
