import type { ComponentChild, ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { BotFigures } from '../metrics/dashboard.ts';
import { botColour } from '../protocol/palette.ts';
import { BotIcon } from './bot-icon.tsx';
import { idleChart } from './charts/charts.ts';
import { useDeck, useWords } from './context.ts';
import { percent } from './format.ts';
import { inOrder, SHARE_KEYS, shareClass, shareWidths } from './idle-states.ts';
import { Panel } from './panel.tsx';
import { usePointing } from './use-pointing.ts';
import { BotCauses } from './waits/bot-causes.tsx';
import { useWaits } from './waits/use-waits.ts';

/** One bot's bar: where its time on duty went. With `onToggle` it opens, to `children`. */
export function IdleBar(props: {
  bot: BotFigures;
  off: boolean;
  open?: boolean;
  onToggle?: () => void;
  children?: ComponentChildren;
}): ComponentChild {
  const { bot, off, open = false, onToggle } = props;
  const deck = useDeck();
  const { words, language } = useWords();
  const { idle } = words;
  const point = usePointing();
  const id = useId();
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
        class={`idle-row${pointed ? ' is-pointed' : ''}${off ? ' is-off' : ''}${open ? ' is-open' : ''}`}
        style={{ '--bot': botColour(bot.role, bot.index) }}
        aria-label={`${title}: ${idle.idle(percent(language, bot.idle))}. ${parts.join(', ')}`}
        {...(onToggle ? { 'aria-expanded': open, 'aria-controls': id } : { 'aria-pressed': pointed })}
        data-tip={parts.join('\n')}
        data-tip-title={title}
        onClick={() => {
          deck.pointed.value = bot.name;
          onToggle?.();
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
      {onToggle && <div id={id}>{open && props.children}</div>}
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

/** Idle time of every bot; a bar opens to what the bot has waited for. */
export function IdlePanel(): ComponentChild {
  const deck = useDeck();
  const [open, setOpen] = useState<string | null>(null);
  const waits = useWaits();
  const { words } = useWords();
  const service = deck.phase.value === 'service';
  const bots = inOrder(deck.figures.value?.bots ?? []);
  return (
    <Panel
      title={words.idle.title}
      hint={words.idle.hint}
      testId="idle-panel"
      chart={bots.length === 0 ? undefined : () => idleChart(words, bots)}
    >
      {bots.length === 0 ? (
        <p class="empty">{words.idle.empty}</p>
      ) : (
        <ul class="idle-rows">
          {bots.map((bot) => (
            <IdleBar
              key={bot.name}
              bot={bot}
              off={service && !bot.onDuty}
              open={open === bot.name}
              onToggle={() => setOpen(open === bot.name ? null : bot.name)}
            >
              <BotCauses name={bot.name} waits={waits} />
            </IdleBar>
          ))}
        </ul>
      )}
      <Legend />
    </Panel>
  );
}
