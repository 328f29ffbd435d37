import type { ComponentChild } from 'preact';
import { useWords } from '../context.ts';
import type { LineNote } from './source-view.tsx';
import { type Prefer, StandingView } from './standing-view.tsx';
import type { Where } from './use-code.ts';

/** Where a program stands in its text, or a sentence that says why that can't be shown. */
export function WhereView(props: {
  where: Where;
  prefer: Prefer;
  notes?: readonly LineNote[];
}): ComponentChild {
  const { where, prefer, notes } = props;
  const { words } = useWords();
  if (where.kind === 'stands') {
    return <StandingView chain={where.standing.chain} prefer={prefer} notes={notes ?? []} />;
  }
  const text = where.kind === 'failed' ? words.code.failed(where.message) : words.code[where.kind];
  return <p class="empty">{text}</p>;
}
