import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { LAB_SECTIONS } from './lab-deck.ts';

/** The tabs of the lab. */
export function LabTabs(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { section } = deck.lab;
  return (
    <nav class="places lab-tabs" aria-label={words.lab.sections.label}>
      {LAB_SECTIONS.map((one) => (
        <button
          key={one}
          type="button"
          class={`place${one === section.value ? ' is-on' : ''}`}
          aria-current={one === section.value ? 'page' : undefined}
          data-testid={`lab-${one}`}
          onClick={() => {
            section.value = one;
          }}
        >
          {words.lab.sections[one]}
        </button>
      ))}
    </nav>
  );
}
