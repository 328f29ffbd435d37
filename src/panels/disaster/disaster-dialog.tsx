import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { whoWorks, howTheyWork } from '../lab/staffing-words.ts';
import { useDeck, useWords } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { count, percent } from '../format.ts';
import { Icon } from '../icons.tsx';
import type { Covered, SearchProgress, SearchState } from './disaster-deck.ts';
import { Story } from './disaster-story.tsx';

function Progress({ progress }: { progress: SearchProgress }): ComponentChild {
  const { words, language } = useWords();
  const { disaster } = words;
  const nights = count(language, progress.nights);
  let text = disaster.more(count(language, progress.holdUps), nights);
  if (progress.holdUps === 0) text = disaster.plain(nights);
  if (progress.holdUps === 1) text = disaster.one(nights);
  return (
    <>
      {progress.holdUps > 1 && <p>{disaster.noneSoFar}</p>}
      <progress max={1} value={progress.share} aria-label={disaster.progress} />
      <p class="fine">
        {text}
        {progress.found && ` · ${disaster.foundSoFar}`}
      </p>
    </>
  );
}

function NoDisaster({ nights, exhausted, partly }: Covered): ComponentChild {
  const { words, language } = useWords();
  const { disaster } = words;
  const many = count(language, nights);
  const { rhythm } = useDeck().disaster;
  const covered = [disaster.exhausted0, disaster.exhausted, disaster.exhausted2];
  return (
    <>
      <h3 class="disaster-none">
        <Icon name="check" size={18} /> {disaster.none}
      </h3>
      <p>{covered[exhausted]}</p>
      {exhausted === 1 && <p>{disaster.partly(percent(language, partly))}</p>}
      <p>{disaster.run(many, count(language, rhythm.value))}</p>
      <p class="fine">{disaster.limits}</p>
    </>
  );
}

function Outcome({ search }: { search: SearchState }): ComponentChild {
  const { words, language } = useWords();
  const { disaster } = words;
  switch (search.stage) {
    case 'running':
      return <Progress progress={search.progress} />;
    case 'cancelled': {
      const { holdUps, nights, share, found } = search.progress;
      if (found) return <p>{disaster.cancelledFound(count(language, nights), count(language, holdUps))}</p>;
      // What has been looked at to its end before is known all the same.
      if (holdUps > 1) return <NoDisaster nights={nights} exhausted={holdUps - 1} partly={share} />;
      return <p>{disaster.cancelled(count(language, nights))}</p>;
    }
    case 'failed':
      return <p>{disaster.failed(search.message)}</p>;
    case 'none':
      return <NoDisaster {...search.covered} />;
    case 'found':
      return <Story disaster={search.disaster} covered={search.covered} />;
  }
}

/** What is heard when a search begins and ends. */
function useHeard(search: SearchState | null): string {
  const { words } = useWords();
  const { disaster } = words;
  if (search === null) return '';
  if (search.stage === 'running') return disaster.running;
  return search.stage === 'none' ? disaster.none : '';
}

function Body(): ComponentChild {
  const { disaster } = useDeck();
  const { words, language } = useWords();
  const { disaster: texts } = words;
  const search = disaster.search.value;
  const running = search?.stage === 'running';
  const isOver = search?.stage === 'found' || search?.stage === 'none';
  const heard = useHeard(search);
  const main = useRef<HTMLButtonElement>(null);
  // The button that was pressed has changed its meaning: whoever pressed it stays there.
  useEffect(() => main.current?.focus(), [running]);
  const staffing = disaster.staffing.value;
  return (
    <>
      <p class="disaster-lead">{texts.lead}</p>
      <p>
        <strong>{texts.searched}:</strong> {whoWorks(words, language, staffing)} ·{' '}
        {howTheyWork(words, language, staffing)} · {texts.rhythm(count(language, disaster.rhythm.value))}
      </p>
      <div class="disaster-outcome" data-testid="disaster-outcome" data-stage={search?.stage ?? 'none yet'}>
        {search && <Outcome search={search} />}
      </div>
      <p class="visually-hidden" role="status">
        {heard}
      </p>
      <div class="dialog-buttons">
        {running ? (
          <button
            ref={main}
            type="button"
            class="button"
            data-testid="disaster-cancel"
            onClick={() => disaster.cancel()}
          >
            {texts.cancel}
          </button>
        ) : (
          <button
            ref={main}
            type="button"
            class={`button${search?.stage === 'found' ? '' : ' is-main'}`}
            data-testid="disaster-start"
            onClick={() => disaster.start()}
          >
            {isOver ? texts.again : texts.start}
          </button>
        )}
        {search?.stage === 'found' && (
          <button
            type="button"
            class="button is-main"
            data-testid="disaster-play"
            onClick={() => disaster.play()}
          >
            {texts.play}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            disaster.open.value = false;
          }}
        >
          {words.reach.close}
        </button>
      </div>
    </>
  );
}

/** Looks for the shortest disaster of the staff and locks on the page, tells it, and plays it. */
export function DisasterDialog(): ComponentChild {
  const { disaster } = useDeck();
  const { words } = useWords();
  if (!disaster.open.value) return null;
  return (
    <Dialog
      title={words.disaster.title}
      class="disaster"
      testId="disaster-dialog"
      onClose={() => {
        disaster.open.value = false;
      }}
    >
      <Body />
    </Dialog>
  );
}
