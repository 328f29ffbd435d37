import type { ComponentChild } from 'preact';
import type { GoalPart } from '../../story/chapter.ts';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';
import { Icon } from '../icons.tsx';
import { chapterWords } from './chapter-words.ts';

/** One part of the goal, with how far it is. */
function Part({ part, progress, next }: { part: GoalPart; progress: number; next: boolean }): ComponentChild {
  const { story } = useDeck();
  const { words, language } = useWords();
  const texts = chapterWords(words, story.chapter.value.id);
  const reached = progress >= 1;
  const many = Math.min(part.of, Math.floor(progress * part.of + 1e-9));
  const amount = words.story.partDone(count(language, many), count(language, part.of));
  return (
    <li
      class={`goal-part${reached ? ' is-reached' : ''}${next ? ' is-next' : ''}`}
      data-testid={`goal-${part.id}`}
      data-reached={reached}
    >
      <span class="goal-mark">
        {reached && <Icon name="check" size={14} />}
        {reached && <span class="visually-hidden">{words.story.reached}: </span>}
      </span>
      <span class="goal-text">{texts.goal[part.id]}</span>
      {part.of > 1 && <span class="goal-amount">{amount}</span>}
      {part.of > 1 && (
        <span class="goal-bar" aria-hidden="true">
          <span style={{ width: `${progress * 100}%` }} />
        </span>
      )}
    </li>
  );
}

/** The goal of the chapter, stated, with its live progress. */
export function GoalList(): ComponentChild {
  const { story } = useDeck();
  const { words } = useWords();
  const { goal } = story.chapter.value;
  const parts = story.parts.value;
  const night = story.stage.value === 'night';
  const next = night ? goal.findIndex((_, index) => (parts[index] ?? 0) < 1) : -1;
  return (
    <div class="goal">
      <h3>{words.story.goal}</h3>
      <ol class="goal-parts" data-testid="goal">
        {goal.map((part, index) => (
          <Part key={part.id} part={part} progress={parts[index] ?? 0} next={index === next} />
        ))}
      </ol>
    </div>
  );
}
