import type { ComponentChild } from 'preact';
import type { TaskOnLoop } from '../metrics/floor-state.ts';
import { botName } from '../protocol/board.ts';
import { loneRole, type ModeKey, modeOf } from '../protocol/modes.ts';
import { Duty, Role } from '../protocol/words.ts';
import { loopChart } from './charts/charts.ts';
import { useDeck, useWords } from './context.ts';
import { count, percent, span } from './format.ts';
import { causeWords, dutyWords } from './labels.ts';
import { Explain, Panel } from './panel.tsx';

const SHOWN = 8;

function List(props: {
  name: string;
  hint: string;
  tasks: readonly TaskOnLoop[];
  none: string;
  waiting: boolean;
  testId: string;
}): ComponentChild {
  const { words, language } = useWords();
  const tasks = props.tasks.filter((task) => task.duty !== Duty.Lookout);
  const lines = new Map<string, number>();
  for (const task of tasks) {
    const job = dutyWords(words, task.duty, task.subject);
    const line = props.waiting ? words.loop.waitsFor(job, causeWords(words, task.cause)) : job;
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  const extra = lines.size - SHOWN;
  return (
    <div class="loop-list" data-testid={props.testId}>
      <h3>
        {props.name} <span class="loop-count">{count(language, tasks.length)}</span>
        <Explain text={props.hint} about={props.name} />
      </h3>
      {tasks.length === 0 ? (
        <p class="empty">{props.none}</p>
      ) : (
        <ul>
          {[...lines].slice(0, SHOWN).map(([line, many]) => (
            <li key={line}>
              {line}
              {many > 1 && <span class="cause"> × {count(language, many)}</span>}
            </li>
          ))}
          {extra > 0 && <li class="cause">{words.loop.more(count(language, extra))}</li>}
        </ul>
      )}
    </div>
  );
}

/** The mode of those who have many jobs in hand: the one that shows, or else LoopBot's. */
function modeOfLists(role: number | undefined, mode: number): ListedMode {
  const shown =
    LISTED.find((one) => loneRole(modeOf(one)) === role) ?? LISTED.find((one) => modeOf(one) === mode);
  return shown ?? 'loop';
}
const LISTED = ['loop', 'polling', 'callbacks'] as const satisfies readonly ModeKey[];
type ListedMode = (typeof LISTED)[number];

/** What the bot with many jobs in hand does, could do, and waits for; and how long the ready had to wait. */
export function LoopPanel(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { loop, modes } = words;
  const { loop: lists, bots } = deck.glance.value;
  const all = deck.figures.value;
  const figures = all?.loop;
  const asking = all?.asking;
  const mode = modeOfLists(bots.find(({ bot }) => bot === lists?.bot)?.role, deck.staffing.value.mode);
  const bot = botName(loneRole(modeOf(mode)) ?? Role.Loop, 1);
  const hint = modes.goesOn[mode];
  const title = loop.title(bot);
  const lag = figures
    ? `${loop.lag}: ${loop.lagMean} ${span(language, figures.lagMean)}, ${loop.lagMax} ${span(language, figures.lagMax)}`
    : undefined;
  if (!lists && !figures) {
    return (
      <Panel title={title} hint={hint} testId="loop-panel">
        <p class="empty">{loop.empty}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={title}
      hint={hint}
      testId="loop-panel"
      chart={all ? () => loopChart(words, title, lists, all) : undefined}
    >
      {lists && (
        <>
          <p class="running" data-testid="loop-running">
            <strong>{loop.running}</strong>{' '}
            {lists.running
              ? dutyWords(words, lists.running.duty, lists.running.subject)
              : modes.nothing[mode]}
          </p>
          <div class="loop-lists">
            <List
              name={loop.ready}
              hint={loop.readyHint(bot)}
              tasks={lists.ready}
              none={loop.noneReady}
              waiting={false}
              testId="loop-ready"
            />
            <List
              name={loop.waiting}
              hint={loop.waitingHint}
              tasks={lists.waiting}
              none={loop.noneWaiting}
              waiting
              testId="loop-waiting"
            />
          </div>
        </>
      )}
      {figures && (
        <p class="fine" data-testid="loop-lag">
          {lag} · {loop.most(count(language, figures.mostReady), count(language, figures.mostWaiting))}{' '}
          <Explain text={loop.lagHint(bot)} about={loop.lag} />
        </p>
      )}
      {asking && (
        <p class="fine" data-testid="asking">
          {modes.asking(
            percent(language, asking.shareInVain),
            count(language, asking.inVain),
            count(language, asking.asks),
          )}{' '}
          <Explain text={modes.askingHint} about={modes.names.polling} />
        </p>
      )}
    </Panel>
  );
}
