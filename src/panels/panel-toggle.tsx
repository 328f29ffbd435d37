import type { ComponentChild } from 'preact';

/** The button in the head of a panel that opens and closes it. */
export function PanelToggle(props: {
  open: boolean;
  /** Id of what it opens. */
  controls: string;
  title: string;
  words: { readonly show: string; readonly hide: string };
  testId: string;
  onToggle: () => void;
}): ComponentChild {
  const label = props.open ? props.words.hide : props.words.show;
  return (
    <button
      type="button"
      class="path-toggle"
      aria-expanded={props.open}
      aria-controls={props.controls}
      aria-label={`${label}: ${props.title}`}
      data-testid={props.testId}
      onClick={() => props.onToggle()}
    >
      {label}
    </button>
  );
}
