import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { IncidentKind } from '../../metrics/incident-kinds.ts';
import { luckOf, type Luck } from '../../metrics/luck.ts';
import { useWords } from '../context.ts';
import { count, percent, span } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { Panel } from '../panel.tsx';
import { caseWords, share } from './case-words.ts';
import { Choice } from './choice.tsx';
import { luckChart, ofLuck } from './lab-charts.ts';
import type { LuckRun } from './luck-deck.ts';

/** How often one would have to test to be nearly sure to see it. */
function triesWords(words: Dictionary, language: Language, { passed, tries }: Luck): string {
  const { luck } = words.lab;
  const number = (value: number): string => (Number.isFinite(value) ? count(language, value) : luck.noEnd);
  if (passed.hits === passed.count) return luck.triesAtLeast(number(tries.least));
  if (passed.hits === 0) return tries.most <= 1 ? luck.triesOne : luck.triesAtMost(number(tries.most));
  if (tries.least === tries.most) return luck.tries(number(tries.likely));
  return luck.triesBetween(number(tries.likely), number(tries.least), number(tries.most));
}

/** What it is worth that a test has passed: a number, and how sure it is. */
export function LuckVerdict(props: {
  run: LuckRun;
  kind: IncidentKind;
  seconds: number | null;
}): ComponentChild {
  const { run, kind, seconds } = props;
  const { words, language } = useWords();
  const { lab } = words;
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, run.cases.length - 1);
  const nights = run.nights[index] ?? [];
  const luck = luckOf(
    nights.map(({ sample }) => sample),
    kind,
    seconds,
  );
  const { passed } = luck;
  const thing = kind === 'total' ? lab.luck.nothingBroke : lab.luck.noSuch(words.collisions.kinds[kind]);
  const tested =
    seconds === null ? lab.luck.testedNight(thing) : lab.luck.testedFor(span(language, seconds), thing);
  const many = count(language, passed.count);
  const { low, high } = passed.interval;
  let says = lab.luck.chance(
    share(language, passed.share),
    share(language, low),
    share(language, high),
    many,
  );
  if (passed.hits === 0) says = lab.luck.never(many, percent(language, high, 2));
  if (passed.hits === passed.count) says = lab.luck.always(many, percent(language, 1 - low, 2));
  return (
    <Panel
      title={lab.luck.passed}
      hint={lab.luck.passedHint}
      class="luck-verdict"
      testId="luck-verdict"
      chart={() => luckChart(words, language, run, kind, seconds)}
      chartOf={() => ofLuck(words, language, run)}
    >
      {run.cases.length > 1 && (
        <Choice
          label={lab.luck.which}
          testId="luck-which"
          value={index}
          values={run.cases.map((one, at) => [at, caseWords(words, language, run.plan, one)])}
          onChoose={setChosen}
        />
      )}
      {passed.count === 0 ? (
        <p class="empty">{lab.luck.noneYet}</p>
      ) : (
        <>
          <p class="luck-number" aria-hidden="true">
            {share(language, passed.share)}
          </p>
          <p class="lab-lead" data-testid="luck-says">
            {tested} {says}
          </p>
          <p data-testid="luck-tries">{triesWords(words, language, luck)}</p>
        </>
      )}
    </Panel>
  );
}
