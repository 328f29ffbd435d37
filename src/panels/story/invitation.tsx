import type { ComponentChild } from 'preact';
import { CHAPTER_IDS } from '../../story/chapter.ts';
import { useDeck, useWords } from '../context.ts';
import { Icon } from '../icons.tsx';

/** A quiet word to those who are here for the first time. */
export function StoryInvitation(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { invitation } = words.story;
  const { invited, chapters } = deck.story.progress.value;
  if (invited || CHAPTER_IDS.some((id) => chapters[id].state !== 'new')) return null;
  return (
    <aside class="invitation" aria-label={invitation.label} data-testid="invitation">
      <p>{invitation.text}</p>
      <button
        type="button"
        class="button is-main"
        onClick={() => {
          deck.story.answerInvitation();
          deck.place.value = 'story';
        }}
      >
        {invitation.go}
      </button>
      <button
        type="button"
        class="plain"
        aria-label={invitation.dismiss}
        data-tip={invitation.dismiss}
        onClick={() => deck.story.answerInvitation()}
      >
        <Icon name="close" size={16} />
      </button>
    </aside>
  );
}
