import type { ComponentChild } from 'preact';
import { EXPERIMENTS } from '../../../metrics/machine/experiments.ts';
import type { Sheet } from '../../../metrics/machine/sheet.ts';
import { useDeck, useWords } from '../../context.ts';
import { count, dayAndTime } from '../../format.ts';
import { Icon } from '../../icons.tsx';
import { Panel } from '../../panel.tsx';

function Row({ sheet }: { sheet: Sheet }): ComponentChild {
  const { real } = useDeck().lab;
  const { words, language } = useWords();
  const { sheets } = words.real;
  const shown = real.shown.value?.id === sheet.id;
  const beside = real.beside.value?.id === sheet.id;
  const when = dayAndTime(language, sheet.begun);
  const done = Object.keys(sheet.outcomes).length;
  return (
    <li class={`sheet${shown ? ' is-on' : ''}`} data-testid="sheet">
      <p>
        <strong>{when}</strong>{' '}
        <span class="fine">
          {sheet.machine.name} · {sheets.cores(count(language, sheet.machine.cores))} · {sheets.what}{' '}
          {sheets.holds(count(language, done), count(language, EXPERIMENTS.length))}
        </span>
      </p>
      <div class="row">
        <button
          type="button"
          class={`chip${shown ? ' is-on' : ''}`}
          aria-pressed={shown}
          aria-label={sheets.showWhat(when)}
          data-testid="sheet-show"
          onClick={() => real.show(sheet.id)}
        >
          {shown ? sheets.shown : sheets.show}
        </button>
        <button
          type="button"
          class={`chip${beside ? ' is-on' : ''}`}
          aria-pressed={beside}
          aria-disabled={shown}
          aria-label={sheets.besideWhat(when)}
          data-testid="sheet-beside"
          onClick={() => {
            if (!shown) real.putBeside(beside ? null : sheet.id);
          }}
        >
          {sheets.beside}
        </button>
        <button
          type="button"
          class="plain"
          aria-label={sheets.removeWhat(when)}
          data-tip={sheets.remove}
          data-testid="sheet-remove"
          onClick={() => {
            // The button is about to go; whoever pressed it stays with the list.
            document.getElementById('real-sheets')?.focus();
            real.remove(sheet.id);
          }}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
    </li>
  );
}

/** What was measured before: to be looked at again, put beside, saved and thrown away. */
export function RealSheets(): ComponentChild {
  const deck = useDeck();
  const { real } = deck.lab;
  const { words } = useWords();
  const { sheets } = words.real;
  const all = real.sheets.value;
  const shown = real.shown.value;
  return (
    <Panel title={sheets.title} hint={sheets.hint} testId="real-sheets" class="real-sheets">
      {all.length === 0 && <p class="empty">{sheets.empty}</p>}
      <ul id="real-sheets" class="sheet-list" tabIndex={-1} aria-label={sheets.title}>
        {all.map((sheet) => (
          <Row key={sheet.id} sheet={sheet} />
        ))}
      </ul>
      {shown && (
        <button
          type="button"
          class="button"
          data-testid="sheet-save"
          onClick={() => {
            const text = `${JSON.stringify(shown, null, 1)}\n`;
            const name = `machine-${shown.begun.slice(0, 16).replaceAll(/[:T]/g, '-')}.json`;
            deck.saveFile(name, new TextEncoder().encode(text), 'application/json');
          }}
        >
          {sheets.save}
        </button>
      )}
    </Panel>
  );
}
