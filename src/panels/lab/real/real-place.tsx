import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../../context.ts';
import { CostsPanel } from './costs-panel.tsx';
import { CrowdsPanel } from './crowds-panel.tsx';
import { CutleryPanel } from './cutlery-panel.tsx';
import { MemoryPanel } from './memory-panel.tsx';
import { RealPlan } from './real-plan.tsx';
import { RealSheets } from './real-sheets.tsx';
import { sheetWords } from './use-origin.ts';

/** The machine itself: what is lost, what things cost, how many can wait. */
export function RealPlace(): ComponentChild {
  const { real } = useDeck().lab;
  const { words, language } = useWords();
  const sheet = real.shown.value;
  const beside = real.beside.value;
  return (
    <div class="real">
      <div class="real-left">
        <RealPlan />
        <RealSheets />
      </div>
      <div class="real-found">
        {sheet && (
          <p class="real-of" data-testid="real-of">
            {sheetWords(words, language, sheet)}
            {beside && (
              <span class="fine"> · {words.real.sheets.besideIs(sheetWords(words, language, beside))}</span>
            )}
          </p>
        )}
        {sheet && sheet.disturbed.length > 0 && (
          <p class="real-warning" data-testid="real-disturbed">
            {[words.real.disturbedLead, ...sheet.disturbed.map((kind) => words.real.disturbed[kind])].join(
              ' ',
            )}
          </p>
        )}
        <CutleryPanel sheet={sheet} beside={beside} />
        <CostsPanel sheet={sheet} beside={beside} />
        <CrowdsPanel sheet={sheet} beside={beside} />
        <MemoryPanel sheet={sheet} beside={beside} />
      </div>
    </div>
  );
}
