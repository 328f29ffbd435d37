import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { Icon, type IconName } from '../icons.tsx';
import { TimelineButton } from '../timeline/timeline-button.tsx';
import { ForkPanel } from './fork-panel.tsx';
import { Scrubber } from './scrubber.tsx';

function Control(props: {
  name: string;
  icon: IconName;
  keys: string;
  on?: boolean;
  disabled?: boolean;
  testId: string;
  act: () => void;
}): ComponentChild {
  return (
    <button
      type="button"
      class={`plain${props.on ? ' is-on' : ''}`}
      disabled={props.disabled ?? false}
      aria-label={props.name}
      data-tip={props.name}
      data-keys={props.keys}
      data-testid={props.testId}
      onClick={props.act}
    >
      <Icon name={props.icon} size={18} />
    </button>
  );
}

/** Under the floor: the evening as it is recorded, to be gone through back and on. */
export function PastBar(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { past } = deck;
  const direction = past.direction.value;
  const inPast = past.cursor.value !== null;
  const empty = past.revision.value === 0 || past.lastTick() === 0;
  return (
    <section class={`past-bar${inPast ? ' is-past' : ''}`} aria-label={words.past.label}>
      <div class="past-controls">
        <Control
          name={words.past.back}
          icon="opBack"
          keys=","
          disabled={empty}
          testId="op-back"
          act={() => past.stepBy(-1)}
        />
        <Control
          name={direction < 0 ? words.past.stop : words.past.backwards}
          icon={direction < 0 ? 'pause' : 'playBack'}
          keys="B"
          on={direction < 0}
          disabled={empty}
          testId="play-back"
          act={() => past.play(direction < 0 ? 0 : -1)}
        />
        <Control
          name={direction > 0 ? words.past.stop : words.past.play}
          icon={direction > 0 ? 'pause' : 'play'}
          keys={words.keys.space}
          on={direction > 0}
          disabled={!inPast}
          testId="play-on"
          act={() => past.play(direction > 0 ? 0 : 1)}
        />
        <Control
          name={words.past.on}
          icon="opOn"
          keys="."
          disabled={!inPast}
          testId="op-on"
          act={() => past.stepBy(1)}
        />
      </div>
      <Scrubber />
      {inPast && (
        <button
          type="button"
          class="button past-present"
          aria-expanded={deck.fork.state.value !== null}
          data-tip={words.fork.hint}
          data-testid="fork-open"
          onClick={() => (deck.fork.state.value ? deck.fork.forget() : deck.fork.ask())}
        >
          {words.fork.open}
        </button>
      )}
      {inPast && (
        <button
          type="button"
          class="button is-main past-present"
          data-tip={words.past.presentHint}
          data-keys="P"
          data-testid="to-present"
          onClick={() => past.toPresent()}
        >
          {words.past.present}
        </button>
      )}
      <TimelineButton />
      <ForkPanel />
    </section>
  );
}
