import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import type { Fork } from './fork-deck.ts';
import { useTimeOf } from './use-past.ts';

const MOST_BRANCH = 0xffff_ffff;

function Choices({ fork }: { fork: Extract<Fork, { kind: 'choice' }> }): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const time = useTimeOf();
  const [branch, setBranch] = useState(1);
  const { fork: text } = words;
  const { candidates, recorded, next, upcoming } = fork;
  if (fork.over) return <p>{text.over}</p>;
  const others = candidates.filter(({ bot }) => bot !== recorded?.bot);
  const [only] = candidates;
  return (
    <>
      {candidates.length < 2 && (
        <p>
          {only ? text.only(only.name) : text.nobody}{' '}
          {!only && upcoming && text.upcoming(upcoming.who.name, time(upcoming.tick))}
        </p>
      )}
      <div class="fork-choices">
        <button
          type="button"
          class="button is-main"
          data-testid="go-same"
          onClick={() => deck.fork.goOn(null, branch)}
        >
          {recorded ? text.same(recorded.name) : text.sameNobody}
        </button>
        {candidates.length > 1 &&
          others.map(({ bot, name }) => (
            <button
              key={bot}
              type="button"
              class="button"
              data-testid="go-other"
              onClick={() => deck.fork.goOn(bot, branch)}
            >
              {name}
            </button>
          ))}
        {upcoming && (
          <button
            type="button"
            class="button"
            data-tip={text.holdHint}
            data-testid="go-without"
            onClick={() => deck.fork.goOnWithout(upcoming.who.bot, branch)}
          >
            {text.hold(upcoming.who.name)}
          </button>
        )}
        {next && (
          <button
            type="button"
            class="button"
            data-testid="next-choice"
            onClick={() => {
              deck.past.seek({ sequence: next.sequence });
              deck.fork.ask();
            }}
          >
            {text.next(time(next.tick))}
          </button>
        )}
        {(candidates.length > 1 || upcoming) && (
          <label class="fork-branch" data-tip={text.branchHint}>
            {text.branch}
            <input
              type="number"
              class="field"
              min={1}
              max={MOST_BRANCH}
              step={1}
              value={branch}
              onChange={(event) => {
                const wanted = Math.round(event.currentTarget.valueAsNumber);
                const kept = wanted >= 1 && wanted <= MOST_BRANCH ? wanted : branch;
                event.currentTarget.value = String(kept);
                setBranch(kept);
              }}
            />
          </label>
        )}
      </div>
    </>
  );
}

/** Going on from the moment that is shown: who could go next, and what to choose. */
export function ForkPanel(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const time = useTimeOf();
  const fork = deck.fork.state.value;
  const cursor = deck.past.cursor.value;
  if (!fork || !cursor) return null;
  const { fork: text } = words;
  return (
    <div class="fork" role="group" aria-label={text.title(time(cursor.tick))} data-testid="fork">
      <p role="status">
        <strong>{text.title(time(cursor.tick))}</strong> {fork.kind === 'asking' && text.asking}
        {fork.kind === 'failed' && text.failed(fork.message)}
      </p>
      {fork.kind === 'choice' && <Choices fork={fork} />}
      <button type="button" class="button fork-cancel" onClick={() => deck.fork.forget()}>
        {text.cancel}
      </button>
    </div>
  );
}
