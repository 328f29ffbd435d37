import type { ComponentChild } from 'preact';
import { seconds } from '../../kernel/ticks.ts';
import { type Spent, spentOn } from '../../metrics/guest-path/evenings.ts';
import { type Kind, KINDS } from '../../metrics/guest-path/segment.ts';
import { ExportMenu } from '../charts/export-menu.tsx';
import { averageChart } from '../charts/path-charts.ts';
import { useWords } from '../context.ts';
import { count, inMinutes } from '../format.ts';
import type { EveningsNow } from './use-evenings.ts';

const kindsOf = ({ kinds }: Spent): readonly Kind[] => KINDS.filter((kind) => (kinds.get(kind) ?? 0) > 0);

/** What each kind of time took, shared out among so many parties. */
export function KindsLegend({ spent, parties }: { spent: Spent; parties: number }): ComponentChild {
  const { words, language } = useWords();
  return (
    <ul class="path-kinds">
      {kindsOf(spent).map((kind) => (
        <li key={kind}>
          <span class={`swatch kind-${kind}`} aria-hidden="true" />
          {words.path.kinds[kind]}{' '}
          <strong>{inMinutes(language, seconds((spent.kinds.get(kind) ?? 0) / parties))}</strong>
        </li>
      ))}
    </ul>
  );
}

/** One bar of all kinds of time, shared out among so many parties. */
function KindsBar({ spent, parties }: { spent: Spent; parties: number }): ComponentChild {
  const { words, language } = useWords();
  const length = (ticks: number): string => inMinutes(language, seconds(ticks / parties));
  return (
    <div class="path-bar" aria-hidden="true">
      {kindsOf(spent).map((kind) => (
        <span
          key={kind}
          class={`path-part kind-${kind}`}
          style={{ flexGrow: spent.kinds.get(kind) ?? 0 }}
          data-tip={`${words.path.kinds[kind]}: ${length(spent.kinds.get(kind) ?? 0)}`}
        />
      ))}
    </div>
  );
}

/** The mean over all parties that had been served by the moment that is shown. */
export function Average({ evenings, ground, shown }: EveningsNow): ComponentChild {
  const { words, language } = useWords();
  const { path } = words;
  const served = evenings.served(ground, shown);
  const many = served.length;
  const spent = spentOn(served.flatMap(({ segments }) => segments));
  return (
    <section class="path-average" aria-label={path.average} data-testid="path-average">
      <h3>
        {path.average}
        {many > 0 && <ExportMenu chart={() => averageChart(words, spent, many)} />}
      </h3>
      {many === 0 ? (
        <p class="empty">{path.noneServed}</p>
      ) : (
        <>
          <p class="path-sum">
            {path.averageLine(inMinutes(language, seconds(spent.stay / many)), count(language, many))}
            <strong class="path-saved" data-testid="path-saved">
              {path.saved(inMinutes(language, seconds(spent.avoidable / many)))}
            </strong>
          </p>
          <KindsBar spent={spent} parties={many} />
          <KindsLegend spent={spent} parties={many} />
        </>
      )}
    </section>
  );
}
