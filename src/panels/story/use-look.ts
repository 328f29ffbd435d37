import { useEffect } from 'preact/hooks';
import type { Control } from '../../story/chapter.ts';

/** Makes the page light up the controls that a chapter asks for (styles/story.css), as long as the card is there. */
export function useLook(controls: readonly Control[]): void {
  const names = controls.join(' ');
  useEffect(() => {
    const page = document.querySelector<HTMLElement>('.page');
    if (!page || names === '') return;
    page.dataset['look'] = names;
    return () => {
      delete page.dataset['look'];
    };
  }, [names]);
}
