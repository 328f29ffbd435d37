import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { useWords } from '../context.ts';
import { count, span } from '../format.ts';
import type { Progress } from './progress.ts';

/** How far many nights are, and how to stop them. */
export function ProgressBar(props: {
  progress: Progress;
  testId: string;
  onCancel: () => void;
}): ComponentChild {
  const { progress, testId, onCancel } = props;
  const { words, language } = useWords();
  const { lab } = words;
  const text = useRef<HTMLParagraphElement>(null);
  const { stage, done, total, secondsLeft, message } = progress;
  const nights = lab.nightsDone(count(language, done), count(language, total));
  const rest = secondsLeft === null ? '' : lab.rest(span(language, Math.max(1, secondsLeft)));
  const says = {
    running: [nights, rest].filter(Boolean).join(' · '),
    done: lab.allDone(count(language, total)),
    cancelled: lab.stopped(count(language, done), count(language, total)),
    failed: lab.failed(message),
  };
  return (
    <div class="lab-progress" data-testid={testId} data-stage={stage}>
      <progress max={total} value={done} aria-label={lab.progress} />
      <p ref={text} class="fine" tabIndex={-1}>
        {says[stage]}
      </p>
      {/* Heard at the beginning and the end only: a count that runs is no news. */}
      <p class="visually-hidden" role="status">
        {stage === 'running' ? lab.running : says[stage]}
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
