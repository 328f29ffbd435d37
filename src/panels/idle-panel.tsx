import type { ComponentChild } from 'preact';
import type { BotFigures } from '../metrics/dashboard.ts';
import { botColour } from '../protocol/palette.ts';
import { BotIcon } from './bot-icon.tsx';
import { useDeck, useWords } from './context.ts';
import { percent } from './format.ts';
import { inOrder, SHARE_KEYS, shareClass, shareWidths } from './idle-states.ts';
import { Panel } from './panel.tsx';
import { usePointing } from './use-pointing.ts';

/** One bot's bar: where its time on duty went. */
export function IdleBar({ bot, off }: { bot: BotFigures; off: boolean }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { idle } = words;
  const point = usePointing();
  const widths = shareWidths(bot);
  const parts = SHARE_KEYS.filter((key) => bot[key] > 0.0005).map(
    (key) => `${idle.states[key]} ${percent(language, bot[key])}`,
  );
  const pointed = deck.pointed.value === bot.name;
  const title = off ? `${bot.name} (${idle.offDuty})` : bot.name;
  return (
    <li>
      <button
        type="button"
        class={`idle-row${pointed ? ' is-pointed' : ''}${off ? ' is-off' : ''}`}
        style={{ '--bot': botColour(bot.role, bot.index) }}
        aria-label={`${title}: ${idle.idle(percent(language, bot.idle))}. ${parts.join(', ')}`}
        aria-pressed={pointed}
        data-tip={parts.join('\n')}
        data-tip-title={title}
        onClick={() => {
          deck.pointed.value = bot.name;
        }}
        {...point(bot.name)}
      >
        <BotIcon role={bot.role} index={bot.index} size={20} />
        <span class="idle-name">{bot.name}</span>
        <span class="idle-bar">
          {SHARE_KEYS.map((key, index) =>
            widths[index] ? (
              <span key={key} class={`idle-part ${shareClass(key)}`} style={{ width: `${widths[index]}%` }} />
            ) : null,
          )}
        </span>
        <span class="idle-share">{percent(language, bot.idle)}</span>
      </button>
    </li>
  );
}

/** What the colours and patterns of the bars mean. */
export function Legend(): ComponentChild {
  const { words } = useWords();
  return (
    <ul class="legend" aria-label={words.idle.legend}>
      {SHARE_KEYS.map((key) => (
        <li key={key}>
          <button type="button" class="legend-entry" data-tip={words.idle.hints[key]}>
            <span class={`swatch ${shareClass(key)}`} aria-hidden="true" />
            <span aria-hidden="true">{words.idle.short[key]}</span>
            <span class="visually-hidden">
              {words.idle.states[key]}. {words.idle.hints[key]}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Idle time of every bot. */
export function IdlePanel(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const service = deck.phase.value === 'service';
  const bots = inOrder(deck.figures.value?.bots ?? []);
  return (
    <Panel title={words.idle.title} hint={words.idle.hint} testId="idle-panel">
      {bots.length === 0 ? (
        <p class="empty">{words.idle.empty}</p>
      ) : (
        <ul class="idle-rows">
          {bots.map((bot) => (
            <IdleBar key={bot.name} bot={bot} off={service && !bot.onDuty} />
          ))}
        </ul>
      )}
      <Legend />
    </Panel>
  );
}
