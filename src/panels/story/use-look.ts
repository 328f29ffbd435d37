import { useEffect } from 'preact/hooks';
import type { Control } from '../../story/chapter.ts';

function useMark(name: 'look' | 'near', controls: readonly Control[]): void {
  const value = controls.join(' ');
  useEffect(() => {
    const page = document.querySelector<HTMLElement>('.page');
    if (!page || value === '') return;
    page.setAttribute(`data-${name}`, value);
    return () => page.removeAttribute(`data-${name}`);
  }, [name, value]);
}

/** Lights up the control that is to be used next, as long as the card is there (styles/story-look.css). */
export const useLook = (controls: readonly Control[]): void => useMark('look', controls);

/** Keeps the controls of a chapter near its card. */
export const useNear = (controls: readonly Control[]): void => useMark('near', controls);
