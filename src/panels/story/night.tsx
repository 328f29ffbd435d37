import type { ComponentChild } from 'preact';
import type { Control } from '../../story/chapter.ts';
import { useDeck, useWords } from '../context.ts';
import { chapterWords } from './chapter-words.ts';
import { GoalList } from './goal-list.tsx';
import { Offers } from './offers.tsx';
import { useLook } from './use-look.ts';

/** The first part of the goal that isn't reached: what is to be done next, and where. */
function useNextPart(): { readonly control: Control | null } | null {
  const { story } = useDeck();
  const parts = story.parts.value;
  return story.chapter.value.goal.find((_, index) => (parts[index] ?? 0) < 1) ?? null;
}

/** Says that the goal can't be reached any more in the night that is shown. */
function Astray(): ComponentChild {
  const { story } = useDeck();
  const { words } = useWords();
  const astray = story.astray.value;
  if (astray === null) return null;
  return (
    <div class="story-astray" role="status" data-testid="astray">
      <p>{words.story[astray]}</p>
      <button type="button" class="button is-main" onClick={() => story.start()}>
        {words.story.again}
      </button>
    </div>
  );
}

/** During the night: the goal with its progress, what to do, and what the chapter offers for it. */
export function Night(): ComponentChild {
  const { story } = useDeck();
  const { words } = useWords();
  const chapter = story.chapter.value;
  const texts = chapterWords(words, chapter.id);
  const next = useNextPart();
  const astray = story.astray.value !== null;
  const predicted = story.predicted.value;
  useLook(astray || !next?.control || next.control === 'card' ? [] : [next.control]);
  return (
    <>
      {predicted !== null && (
        <p class="story-said">
          <span>{words.story.youSaid}</span> {texts.options[predicted]}
        </p>
      )}
      <GoalList />
      <Astray />
      <div class="story-hint">
        <h3>{words.story.todo}</h3>
        <p>{texts.hint}</p>
        {next?.control === null && !astray && <p class="fine">{words.story.waiting}</p>}
      </div>
      <Offers lit={next?.control === 'card' && !astray} />
      <div class="story-buttons">
        {!astray && (
          <button
            type="button"
            class="button is-quiet"
            data-testid="again-chapter"
            onClick={() => story.start()}
          >
            {words.story.again}
          </button>
        )}
        <button type="button" class="button is-quiet" data-testid="skip-chapter" onClick={() => story.skip()}>
          {words.story.skip}
        </button>
      </div>
    </>
  );
}
