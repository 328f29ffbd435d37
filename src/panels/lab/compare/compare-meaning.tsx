import type { ComponentChild } from 'preact';
import { useWords } from '../../context.ts';
import { count } from '../../format.ts';
import { Panel } from '../../panel.tsx';
import type { ComparePlan, CompareRun } from '../compare-deck.ts';
import { modeKeysOf } from '../compare-deck.ts';

/** What to type for the same comparison on the command line. */
export function compareCommand({ what, modes, base, seeds, firstSeed }: ComparePlan): string {
  const parts = ['npm run -s cli -- compare'];
  parts.push(what === 'downloads' ? '--scenario downloads' : `--day ${what}`);
  parts.push(`--seeds ${seeds} --seed ${firstSeed}`);
  if (modes.length < modeKeysOf(what).length) parts.push(`--modes ${modes.join(',')}`);
  parts.push(`--base ${base}`);
  return parts.join(' ');
}

/** What a comparison means and what not, and how to run it elsewhere. */
export function CompareMeaning({ run }: { run: CompareRun }): ComponentChild {
  const { words, language } = useWords();
  const { compare } = words;
  const { plan } = run;
  const times = count(language, plan.seeds);
  const downloads = plan.what === 'downloads';
  return (
    <Panel title={compare.means} class="compare-meaning" testId="compare-meaning">
      <p>{downloads ? compare.meansGoes(times) : compare.meansNights(times)}</p>
      <p>{downloads ? compare.notGoes : compare.notNights}</p>
      <p class="fine">{compare.command}</p>
      <code class="lab-command" data-testid="compare-command">
        {compareCommand(plan)}
      </code>
    </Panel>
  );
}
