import type { ComponentChild } from 'preact';
import { standingDeadlock } from '../metrics/deadlock.ts';

import { useDeck, useWords } from './context.ts';
import { Icon } from './icons.tsx';
import { Mode } from '../protocol/modes.ts';

/** Says that bots are in a deadlock, which they can't leave by themselves, and offers what helps. */
export function DeadlockNotice(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { marks, bots } = deck.glance.value;
  const mark = deck.phase.value === 'service' ? standingDeadlock(marks, bots) : null;
  if (!mark) return null;
  const { title, text, inOrder, loop } = words.notices.deadlock;
  return (
    <div class="notice is-bad" data-testid="notice-deadlock">
      <Icon name="deadlock" size={22} />
      <p>
        <strong>{title}</strong> {text(words.collisions.and(...mark.names))}
      </p>
      <div class="notice-buttons">
        <button type="button" class="button is-main" onClick={() => deck.setLocks('each')}>
          {inOrder}
        </button>
        <button type="button" class="button" onClick={() => deck.setMode(Mode.Loop)}>
          {loop}
        </button>
      </div>
    </div>
  );
}
