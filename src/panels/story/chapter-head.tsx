import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { CHAPTER_IDS, type ChapterId } from '../../story/chapter.ts';
import { chapterNumber } from '../../story/chapters.ts';
import { chaptersDone } from '../../story/progress.ts';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';
import { Icon } from '../icons.tsx';
import { chapterWords } from './chapter-words.ts';
import { GlossaryDialog } from './glossary-dialog.tsx';

/** All chapters: which are done or passed over, and which one is open. Any can be opened. */
function ChapterList({ onOpen }: { onOpen: () => void }): ComponentChild {
  const { story } = useDeck();
  const { words } = useWords();
  const { chapters } = story.progress.value;
  const current = story.chapter.value.id;
  const row = (id: ChapterId): ComponentChild => {
    const { state } = chapters[id];
    return (
      <li key={id}>
        <button
          type="button"
          class={`chapter-row is-${state}`}
          aria-current={id === current ? 'step' : undefined}
          data-testid={`chapter-${id}`}
          onClick={() => {
            story.open(id);
            onOpen();
          }}
        >
          <span class="chapter-number">{chapterNumber(id)}</span>
          <span class="chapter-name">{chapterWords(words, id).title}</span>
          <span class="chapter-state">
            {id === current && state === 'new' ? words.story.currentState : words.story.states[state]}
          </span>
        </button>
      </li>
    );
  };
  return (
    <ol class="chapter-list" id="chapter-list" aria-label={words.story.chapters}>
      {CHAPTER_IDS.map(row)}
    </ol>
  );
}

/** A short stroke for each chapter. */
function Rail(): ComponentChild {
  const { story } = useDeck();
  const { chapters } = story.progress.value;
  const current = story.chapter.value.id;
  return (
    <div class="chapter-rail" aria-hidden="true">
      {CHAPTER_IDS.map((id) => (
        <span key={id} class={`is-${chapters[id].state}${id === current ? ' is-current' : ''}`} />
      ))}
    </div>
  );
}

/** Number and title of the chapter, the list of all, and the glossary. */
export function ChapterHead(): ComponentChild {
  const { story } = useDeck();
  const { words, language } = useWords();
  const [listed, setListed] = useState(false);
  const [glossary, setGlossary] = useState(false);
  const { id } = story.chapter.value;
  const of = count(language, CHAPTER_IDS.length);
  return (
    <header class="story-head">
      <Rail />
      <div class="story-line">
        <p class="story-number">
          {words.story.chapter(count(language, chapterNumber(id)), of)}
          <span class="visually-hidden">
            {' '}
            {words.story.chaptersDone(count(language, chaptersDone(story.progress.value)), of)}
          </span>
        </p>
        <div class="story-tools">
          <button
            type="button"
            class="story-tool"
            aria-expanded={listed}
            aria-controls="chapter-list"
            data-testid="chapters"
            onClick={() => setListed(!listed)}
          >
            <Icon name="list" size={16} /> {words.story.chapters}
          </button>
          <button type="button" class="story-tool" data-testid="glossary" onClick={() => setGlossary(true)}>
            <Icon name="book" size={16} /> {words.story.words}
          </button>
        </div>
      </div>
      <h2 id="story-title" tabIndex={-1}>
        {chapterWords(words, id).title}
      </h2>
      {listed && <ChapterList onOpen={() => setListed(false)} />}
      {glossary && <GlossaryDialog onClose={() => setGlossary(false)} />}
    </header>
  );
}
