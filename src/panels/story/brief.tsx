import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { Icon } from '../icons.tsx';
import { chapterWords } from './chapter-words.ts';
import { GoalList } from './goal-list.tsx';

/** Before the night: the question, and the goal. */
export function Brief(): ComponentChild {
  const { story } = useDeck();
  const { words } = useWords();
  const chapter = story.chapter.value;
  const texts = chapterWords(words, chapter.id);
  const predicted = story.predicted.value;
  const passed = story.passed.value;
  const ready = predicted !== null || passed;
  return (
    <>
      <fieldset class="question" data-testid="question">
        <legend>{texts.question}</legend>
        {chapter.question.options.map((option) => (
          <label key={option} class={`option${option === predicted ? ' is-on' : ''}`}>
            <input
              type="radio"
              name={`question-${chapter.id}`}
              value={option}
              checked={option === predicted}
              onChange={() => story.predict(option)}
            />
            <span>{texts.options[option]}</span>
          </label>
        ))}
      </fieldset>
      <GoalList />
      <div class="story-buttons">
        <button
          type="button"
          class="button is-main"
          aria-disabled={!ready}
          aria-describedby={ready ? undefined : 'start-hint'}
          data-testid="start-chapter"
          onClick={() => {
            if (ready) story.start();
          }}
        >
          <Icon name="play" size={16} /> {words.story.start}
        </button>
        <button
          type="button"
          class="button is-quiet"
          aria-pressed={passed}
          data-testid="pass-question"
          onClick={() => story.predict(null)}
        >
          {passed ? words.story.passed : words.story.passQuestion}
        </button>
        <button type="button" class="button is-quiet" data-testid="skip-chapter" onClick={() => story.skip()}>
          {words.story.skip}
        </button>
      </div>
      {!ready && (
        <p class="fine" id="start-hint">
          {words.story.startHint}
        </p>
      )}
    </>
  );
}
