import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { useWords } from '../context.ts';
import { count, span } from '../format.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { Progress } from './progress.ts';

/** What a run is said to be made of. */
type ProgressTexts = Pick<
  Dictionary['lab'],
  'progress' | 'running' | 'nightsDone' | 'allDone' | 'stopped' | 'failed'
>;

/** How far many nights are, and how to stop them. `texts`: where it isn't nights that are run. */
export function ProgressBar(props: {
  progress: Progress;
  testId: string;
  texts?: ProgressTexts;
  onCancel: () => void;
}): ComponentChild {
  const { progress, testId, onCancel } = props;
  const { words, language } = useWords();
  const { lab } = words;
  const texts = props.texts ?? lab;
  const text = useRef<HTMLParagraphElement>(null);
  const { stage, done, total, secondsLeft, message } = progress;
  const nights = texts.nightsDone(count(language, done), count(language, total));
  const rest = secondsLeft === null ? '' : lab.rest(span(language, Math.max(1, secondsLeft)));
  const says = {
    running: [nights, rest].filter(Boolean).join(' · '),
    done: texts.allDone(count(language, total)),
    cancelled: texts.stopped(count(language, done), count(language, total)),
    failed: texts.failed(message),
  };
  return (
    <div class="lab-progress" data-testid={testId} data-stage={stage}>
      <progress max={total} value={done} aria-label={texts.progress} />
      <p ref={text} class="fine" tabIndex={-1}>
        {says[stage]}
      </p>
      {/* Heard at the beginning and the end only: a count that runs is no news. */}
      <p class="visually-hidden" role="status">
        {stage === 'running' ? texts.running : says[stage]}
      </p>
      {stage === 'running' && (
        <button
          type="button"
          class="button"
          data-testid={`${testId}-cancel`}
          onClick={() => {
            // The button is about to go; whoever pressed it stays where it was.
            text.current?.focus();
            onCancel();
          }}
        >
          {lab.cancel}
        </button>
      )}
    </div>
  );
}
