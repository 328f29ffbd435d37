import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import { SaveTable } from './save-table.tsx';
import type { SaveNews } from './saves-deck.ts';
import { StartOverDialog } from './start-over-dialog.tsx';

/** What has just come of it, in a sentence. */
function newsWords({ saves }: Dictionary, news: SaveNews): string {
  return typeof news === 'string' ? saves[news] : saves.refused(saves.faults[news.refused]);
}

/** What has just been done. A refusal is told at once, the rest when there is a pause. */
function News(): ComponentChild {
  const { words } = useWords();
  const news = useDeck().saves.news.value;
  const bad = news !== null && typeof news !== 'string';
  return (
    <>
      <p class="save-news" role="status" data-testid="save-news">
        {news !== null && !bad && newsWords(words, news)}
      </p>
      <p class="save-news is-bad" role="alert" data-testid="save-refused">
        {bad && newsWords(words, news)}
      </p>
    </>
  );
}

/** The saved game: what is kept, as a file and back, and a new beginning. */
export function SavesDialog(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [startingOver, setStartingOver] = useState(false);
  const [dragged, setDragged] = useState(false);
  const { saves } = deck;
  if (!saves.open.value) return null;
  const text = words.saves;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDragged(false);
    const file = event.dataTransfer?.files[0];
    if (file) saves.readFile(file);
  };
  const close = (): void => {
    saves.open.value = false;
    saves.leave();
  };
  return (
    <Dialog title={text.title} onClose={close} testId="saves-dialog" class="saves">
      <div
        class={`save-drop${dragged ? ' is-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setDragged(true);
        }}
        onDragLeave={() => setDragged(false)}
        onDrop={drop}
      >
        <p class={saves.kept.value ? 'fine' : 'save-news is-bad'} data-testid="save-kept">
          {saves.kept.value ? text.kept : text.notKept}
        </p>
        <SaveTable offer={null} />
        <News />
        <div class="dialog-buttons">
          <button
            type="button"
            class="button is-main"
            autoFocus
            data-testid="save-export"
            onClick={() => saves.exportGame()}
          >
            {text.toFile}
          </button>
          <button
            type="button"
            class="button"
            data-testid="save-import"
            onClick={() => chooser.current?.click()}
          >
            {text.fromFile}
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".json,application/json"
            hidden
            tabIndex={-1}
            aria-label={text.fromFile}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) saves.readFile(file);
            }}
          />
          <button
            type="button"
            class="button"
            data-testid="save-start-over"
            onClick={() => setStartingOver(true)}
          >
            {text.startOver}
          </button>
          <button type="button" class="button is-quiet" onClick={close}>
            {text.close}
          </button>
        </div>
        <p class="fine save-hint">{text.drop}</p>
      </div>
      {saves.offer.value && <ReplaceDialog offer={saves.offer.value} />}
      {startingOver && <StartOverDialog onClose={() => setStartingOver(false)} />}
    </Dialog>
  );
}
