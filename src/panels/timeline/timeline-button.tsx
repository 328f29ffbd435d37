import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { Icon } from '../icons.tsx';

/** Opens the timeline, and puts it away. Has the focus when it has been put away. */
export function TimelineButton(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const open = deck.timelineOpen.value;
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <button
      ref={button}
      type="button"
      class={`button timeline-button${open ? ' is-on' : ''}`}
      aria-expanded={open}
      data-tip={words.timeline.hint}
      data-keys="V"
      data-testid="open-timeline"
      onClick={() => {
        deck.timelineOpen.value = !open;
      }}
    >
      <Icon name="timeline" size={16} />
      <span>{words.timeline.title}</span>
    </button>
  );
}
