import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { chapterAfter, chapterNumber } from '../../story/chapters.ts';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';
import { Icon } from '../icons.tsx';
import { chapterWords, seenWords } from './chapter-words.ts';
import { CodeDialog } from './code-dialog.tsx';

/** What was predicted against what came out. */
function Verdict(): ComponentChild {
  const { story } = useDeck();
  const { words } = useWords();
  const { id, question } = story.chapter.value;
  const texts = chapterWords(words, id);
  const predicted = story.predicted.value;
  const answer = story.seen.value?.answer ?? null;
  const hit = predicted !== null && predicted === answer;
  let verdict = '';
  if (answer !== null && predicted !== null) verdict = hit ? words.story.right : words.story.wrong;
  let aside: string | null = null;
  if (answer === null) aside = words.story.untold;
  else if (answer !== question.right) aside = words.story.usual;
  return (
    <div class={`verdict${hit ? ' is-hit' : ''}`} data-testid="verdict">
      <dl>
        <div>
          <dt>{words.story.youSaid}</dt>
          <dd>{predicted === null ? words.story.youSaidNothing : texts.options[predicted]}</dd>
        </div>
        {answer !== null && (
          <div>
            <dt>{words.story.cameOut}</dt>
            <dd class="is-answer">{texts.options[answer]}</dd>
          </div>
        )}
      </dl>
      {verdict !== '' && (
        <p class="verdict-line">
          <Icon name={hit ? 'check' : 'other'} size={16} /> {verdict}
        </p>
      )}
      {aside !== null && (
        <p class="fine">
          {aside} {texts.options[question.right]}
        </p>
      )}
    </div>
  );
}

/** After the night: what was seen, the word for it, the same as code, and on to the next chapter. */
export function Outcome(): ComponentChild {
  const deck = useDeck();
  const { story } = deck;
  const { words, language } = useWords();
  const [code, setCode] = useState(false);
  const { id } = story.chapter.value;
  const texts = chapterWords(words, id);
  const next = chapterAfter(id);
  return (
    <>
      <Verdict />
      <div class="story-seen">
        <h3>{words.story.seen}</h3>
        <p data-testid="seen">{seenWords(words, language, id, story.seen.value?.amounts ?? [])}</p>
      </div>
      <div class="story-word" data-testid="word">
        <h3>{words.story.word}</h3>
        <p class="the-word">{texts.word}</p>
        <p>{texts.meaning}</p>
      </div>
      <button type="button" class="code-open" data-testid="code" onClick={() => setCode(true)}>
        <Icon name="code" size={20} />
        <span>
          <strong>{words.story.code}</strong>
          <span>{texts.code}</span>
        </span>
      </button>
      {code && <CodeDialog chapter={id} onClose={() => setCode(false)} />}
      {next === null && <p class="story-end">{words.story.finished}</p>}
      <div class="story-buttons">
        {next === null ? (
          <button
            type="button"
            class="button is-main"
            onClick={() => {
              deck.place.value = 'tonight';
            }}
          >
            {words.story.toTonight}
          </button>
        ) : (
          <button
            type="button"
            class="button is-main"
            data-testid="next-chapter"
            onClick={() => story.open(next)}
          >
            {words.story.next(count(language, chapterNumber(next)), chapterWords(words, next).title)}
          </button>
        )}
        <button
          type="button"
          class="button is-quiet"
          data-testid="replay-chapter"
          onClick={() => story.open(id)}
        >
          {words.story.replay}
        </button>
      </div>
    </>
  );
}
