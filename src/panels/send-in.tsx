import type { ComponentChild } from 'preact';
import { type Surprise, SURPRISES } from '../protocol/words.ts';
import { useDeck, useWords } from './context.ts';
import { Icon } from './icons.tsx';
import { SURPRISE_LETTERS, surpriseKey } from './surprises.ts';

function Send({ surprise }: { surprise: Surprise }): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { sendIn } = words;
  const key = surpriseKey(surprise);
  return (
    <button
      type="button"
      class="send"
      disabled={deck.phase.value !== 'service'}
      data-tip={sendIn.hints[key]}
      data-tip-title={sendIn.names[key]}
      data-keys={SURPRISE_LETTERS[surprise]}
      aria-description={sendIn.hints[key]}
      data-testid={`send-${key}`}
      onClick={() => deck.sendIn(surprise)}
    >
      <Icon name={key} size={18} />
      <span class="send-name">{sendIn.names[key]}</span>
    </button>
  );
}

/** Sends in what holds on to bots: a chatty guest, a fancy drink, a complaint. */
export function SendIn(): ComponentChild {
  const { words } = useWords();
  return (
    <div class="group send-in" role="group" aria-label={words.sendIn.label} data-testid="send-in">
      <p class="group-name">{words.sendIn.label}</p>
      <div class="row">
        {SURPRISES.map((surprise) => (
          <Send key={surprise} surprise={surprise} />
        ))}
      </div>
    </div>
  );
}
