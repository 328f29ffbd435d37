import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { Brief } from './brief.tsx';
import { ChapterHead } from './chapter-head.tsx';
import { chapterWords } from './chapter-words.ts';
import { Night } from './night.tsx';
import { Outcome } from './outcome.tsx';
import { useNear } from './use-look.ts';

/** The story, chapter by chapter, beside the night that it is told with. */
export function StoryPlace(): ComponentChild {
  const { story } = useDeck();
  const { words } = useWords();
  const card = useRef<HTMLElement>(null);
  const first = useRef(true);
  const { id, goal } = story.chapter.value;
  const stage = story.stage.value;
  useNear(goal.flatMap(({ control }) => (control === null || control === 'card' ? [] : [control])));
  useEffect(() => {
    // Whoever has pressed a button that is gone now goes on at the top of the card.
    if (!first.current && (document.activeElement === document.body || stage === 'brief')) {
      card.current?.querySelector('h2')?.focus({ preventScroll: true });
    }
    if (!first.current) card.current?.scrollIntoView({ block: 'nearest' });
    first.current = false;
  }, [id, stage]);
  return (
    <section
      ref={card}
      class={`panel story is-${stage}`}
      aria-labelledby="story-title"
      data-testid="story-card"
      data-chapter={id}
    >
      <ChapterHead />
      <p class="visually-hidden" role="status">
        {stage === 'seen' ? words.story.goalReached : ''}
      </p>
      {stage !== 'seen' && <p class="story-situation">{chapterWords(words, id).situation}</p>}
      {stage === 'brief' && <Brief />}
      {stage === 'night' && <Night />}
      {stage === 'seen' && <Outcome />}
    </section>
  );
}
