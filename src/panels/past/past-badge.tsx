import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { useTimeOf } from './use-past.ts';

/** Over the floor: says that one looks at the past, and at which moment. */
export function PastBadge(): ComponentChild {
  const cursor = useDeck().past.cursor.value;
  const { words } = useWords();
  const time = useTimeOf();
  if (!cursor) return null;
  const tenth = Math.floor((cursor.tick % 1000) / 100);
  return (
    <p class="past-badge" aria-hidden="true">
      {words.past.badge(`${time(cursor.tick)}.${tenth}`)}
    </p>
  );
}
