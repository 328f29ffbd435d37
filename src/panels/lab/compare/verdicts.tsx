import type { ComponentChild } from 'preact';
import { GIVEN, type Measure } from '../../../metrics/comparison/measures.ts';
import { useWords } from '../../context.ts';
import type { CompareRun } from '../compare-deck.ts';
import { wayName } from './way-words.ts';

/** Who has more of it than the one compared with, who less, and of whom that can't be said. */
export function Verdicts({ run, measure }: { run: CompareRun; measure: Measure }): ComponentChild {
  const { words, language } = useWords();
  const { compare } = words;
  const { table, plan, progress } = run;
  // While nights come in, a verdict that is read again and again would be right too often by chance.
  if (progress.stage === 'running' || GIVEN.includes(measure)) return null;
  const downloads = plan.what === 'downloads';
  const judged = table.rows.flatMap(({ mode, against }) => {
    const difference = against?.[measure];
    return difference ? [{ mode, difference }] : [];
  });
  if (judged.length === 0) return null;
  const base = wayName(words, table.base, downloads);
  const names = (wanted: (typeof judged)[number][]): string =>
    wanted.length === 0
      ? compare.nobody
      : wanted.map(({ mode }) => wayName(words, mode, downloads)).join(language === 'zh' ? '、' : ', ');
  const real = judged.filter(({ difference }) => difference.real);
  return (
    <dl class="compare-verdicts" data-testid="compare-verdicts">
      <dt>{compare.more(base)}</dt>
      <dd>{names(real.filter(({ difference }) => difference.mean > 0))}</dd>
      <dt>{compare.less(base)}</dt>
      <dd>{names(real.filter(({ difference }) => difference.mean < 0))}</dd>
      <dt>{compare.couldBe}</dt>
      <dd>{names(judged.filter(({ difference }) => !difference.real))}</dd>
    </dl>
  );
}
