import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { SaveTable } from './save-table.tsx';

/** Asks before story and week begin anew. */
export function StartOverDialog({ onClose }: { onClose: () => void }): ComponentChild {
  const { saves } = useDeck();
  const { words } = useWords();
  const text = words.saves;
  return (
    <Dialog title={text.startTitle} onClose={onClose} testId="save-confirm" class="saves">
      <p class="dialog-lead">{text.startLead}</p>
      <SaveTable offer={null} />
      <div class="dialog-buttons">
        <button
          type="button"
          class="button is-main"
          data-testid="save-start"
          onClick={() => {
            saves.startOver();
            onClose();
          }}
        >
          {text.start}
        </button>
        <button type="button" class="button" autoFocus onClick={onClose}>
          {text.keep}
        </button>
      </div>
    </Dialog>
  );
}
