import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page, unless an open dialog has a place of its own for them. */
export function DropZone(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Somebody below the pointer takes it.
      setOver(!event.defaultPrevented);
      event.preventDefault();
    };
    const leave = (event: DragEvent): void => {
      // Nothing is entered next when the pointer leaves the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 1) deck.tell({ kind: 'oneFile' });
      else if (files[0]) deck.openFile(files[0]);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div class="drop-zone" data-testid="drop-zone">
      <p>{words.reach.drop}</p>
    </div>
  );
}
