import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../../context.ts';
import { DAYS } from '../../deck.ts';
import { count } from '../../format.ts';
import { SeedField } from '../../night-setup.tsx';
import { Panel } from '../../panel.tsx';
import { Choice } from '../choice.tsx';
import { type Compared, modeKeysOf } from '../compare-deck.ts';
import { NIGHTS } from '../progress.ts';
import { wayColour, wayHint, wayName } from './way-words.ts';

/** What the comparison is to run. */
export function CompareForm(): ComponentChild {
  const { compare } = useDeck().lab;
  const { words, language } = useWords();
  const { compare: texts } = words;
  const plan = compare.plan.value;
  const downloads = plan.what === 'downloads';
  const running = compare.run.value?.progress.stage === 'running';
  const total = count(language, plan.modes.length * plan.seeds);
  const nothing = plan.modes.length === 0;
  return (
    <Panel title={texts.plan} class="compare-plan" testId="compare-plan">
      <div class="lab-fields">
        <Choice<Compared>
          label={texts.what}
          testId="compare-what"
          value={plan.what}
          values={[
            ...DAYS.map((day) => [day, words.night.days[day]] as const),
            ['downloads', texts.downloads] as const,
          ]}
          onChoose={(what) => compare.setPlan({ what })}
        />
        <Choice
          label={downloads ? texts.goes : texts.nights}
          testId="compare-nights"
          value={plan.seeds}
          values={NIGHTS.map((nights) => [nights, count(language, nights)])}
          onChoose={(seeds) => compare.setPlan({ seeds })}
        />
        <div class="lab-field">
          <SeedField
            seed={plan.firstSeed}
            onSeed={(firstSeed) => compare.setPlan({ firstSeed })}
            testId="compare-seed"
          />
        </div>
      </div>
      <Ways />
      {!nothing && (
        <Choice
          label={texts.base}
          testId="compare-base"
          value={plan.base}
          values={plan.modes.map((key) => [key, wayName(words, key, downloads)])}
          onChoose={(base) => compare.setPlan({ base })}
        />
      )}
      <p class="fine">
        {nothing ? texts.none : texts.seeds(String(plan.firstSeed), String(plan.firstSeed + plan.seeds - 1))}
      </p>
      <button
        type="button"
        class="button is-main"
        aria-disabled={running || nothing}
        data-testid="compare-start"
        onClick={() => {
          if (!running && !nothing) compare.start();
        }}
      >
        {downloads ? texts.startGoes(total) : texts.start(total)}
      </button>
    </Panel>
  );
}

/** Which ways are compared: each can be left out. */
function Ways(): ComponentChild {
  const { compare } = useDeck().lab;
  const { words } = useWords();
  const { compare: texts } = words;
  const { what, modes } = compare.plan.value;
  const downloads = what === 'downloads';
  const all = modeKeysOf(what);
  const label = downloads ? texts.waysOfFetching : texts.ways;
  return (
    <fieldset class="compare-ways" data-testid="compare-ways">
      <legend class="field-name">{label}</legend>
      {all.map((key) => {
        const on = modes.includes(key);
        return (
          <label key={key} class="compare-way" data-tip={wayHint(words, key, downloads)}>
            <input
              type="checkbox"
              checked={on}
              data-testid={`compare-way-${key}`}
              onChange={() => {
                compare.setPlan({ modes: on ? modes.filter((one) => one !== key) : [...modes, key] });
              }}
            />
            <span class="compare-swatch" style={{ background: wayColour(key, downloads) }} />
            {wayName(words, key, downloads)}
          </label>
        );
      })}
      {modes.length < all.length && (
        <button
          type="button"
          class="chip compare-all"
          data-testid="compare-all"
          onClick={() => compare.setPlan({ modes: all })}
        >
          {texts.all}
        </button>
      )}
    </fieldset>
  );
}
