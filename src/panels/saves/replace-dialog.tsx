import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { SaveTable } from './save-table.tsx';
import type { SaveOffer } from './saves-deck.ts';

/** Asks whether the game from a file shall take the place of the one here, and shows both. */
export function ReplaceDialog({ offer }: { offer: SaveOffer }): ComponentChild {
  const { saves } = useDeck();
  const { words } = useWords();
  const text = words.saves;
  return (
    <Dialog title={text.replaceTitle} onClose={() => saves.dropOffer()} testId="save-replace" class="saves">
      <p class="dialog-lead">{text.replaceLead(offer.name)}</p>
      <SaveTable offer={offer} />
      <div class="dialog-buttons">
        <button
          type="button"
          class="button is-main"
          data-testid="save-accept"
          onClick={() => saves.acceptOffer()}
        >
          {text.replace}
        </button>
        <button type="button" class="button" autoFocus onClick={() => saves.dropOffer()}>
          {text.keep}
        </button>
      </div>
    </Dialog>
  );
}
