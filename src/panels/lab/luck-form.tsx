import type { ComponentChild } from 'preact';

import { useDeck, useWords } from '../context.ts';
import { DAYS } from '../deck.ts';
import { count } from '../format.ts';
import { SeedField } from '../night-setup.tsx';
import { Panel } from '../panel.tsx';
import { Choice } from './choice.tsx';
import { NIGHTS } from './progress.ts';
import { casesOf } from './cases-of.ts';
import { VARIED } from './luck-deck.ts';
import { StaffingForm } from './staffing-form.tsx';
import { Mode } from '../../protocol/modes.ts';

/** What the luck meter is to run. */
export function LuckForm(): ComponentChild {
  const { luck } = useDeck().lab;
  const { words, language } = useWords();
  const { lab } = words;
  const plan = luck.plan.value;
  const cases = casesOf(plan).length;
  const running = luck.run.value?.progress.stage === 'running';
  return (
    <Panel title={lab.luck.plan} class="luck-plan" testId="luck-plan">
      <div class="lab-fields">
        <Choice
          label={words.night.day}
          testId="luck-day"
          value={plan.day}
          values={DAYS.map((day) => [day, words.night.days[day]])}
          onChoose={(day) => luck.setPlan({ day })}
        />
        <button type="button" class="button" data-testid="luck-tonight" onClick={() => luck.takeTonight()}>
          {lab.takeTonight}
        </button>
      </div>
      <StaffingForm
        name="luck"
        staffing={plan.staffing}
        onChange={(staffing) => luck.setPlan({ staffing })}
      />
      <div class="lab-fields">
        <Choice
          label={lab.luck.vary}
          testId="luck-vary"
          value={plan.varied}
          values={VARIED.map((varied) => [varied, lab.luck.varied[varied]])}
          onChoose={(varied) => luck.setPlan({ varied })}
        />
        <Choice
          label={lab.luck.nights}
          testId="luck-nights"
          value={plan.nights}
          values={NIGHTS.map((nights) => [nights, count(language, nights)])}
          onChoose={(nights) => luck.setPlan({ nights })}
        />
        <div class="lab-field">
          <SeedField
            seed={plan.firstSeed}
            onSeed={(firstSeed) => luck.setPlan({ firstSeed })}
            testId="luck-seed"
          />
        </div>
      </div>
      <p class="fine">
        {lab.luck.variedHints[plan.varied]}
        {plan.varied === 'bots' && plan.staffing.mode !== Mode.Threads && ` ${lab.luck.botsAreThreads}`}{' '}
        {lab.luck.seeds(String(plan.firstSeed), String(plan.firstSeed + plan.nights - 1))}
      </p>
      <button
        type="button"
        class="button is-main"
        aria-disabled={running}
        data-testid="luck-start"
        onClick={() => {
          if (!running) luck.start();
        }}
      >
        {lab.luck.start(count(language, cases * plan.nights))}
      </button>
    </Panel>
  );
}
