import type { ComponentChild } from 'preact';
import { useId, useState } from 'preact/hooks';
import { operationFrom } from '../../metrics/past/operation-from.ts';
import { lastSteps, type StepsOf } from '../../metrics/steps.ts';
import { layBoard } from '../../protocol/board.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { useDeck, useWords } from '../context.ts';
import type { Deck } from '../deck.ts';
import { PanelToggle } from '../panel-toggle.tsx';
import { Panel } from '../panel.tsx';
import { usePreciseTimeOf } from '../past/use-past.ts';
import { stepWords } from '../step-words.ts';
import { useCode } from './use-code.ts';
import { WhereView } from './where-view.tsx';

const actorOf = (records: Int32Array, sequence: number): number => records[sequence * RECORD_WORDS + 1] ?? 0;

/** The bot that is pointed at, else whose record is selected; null if there is neither. */
function lookedAt(deck: Deck, records: Int32Array): number | null {
  const { pointed, glance, past } = deck;
  const bot = glance.value.bots.find(({ name }) => name === pointed.value)?.bot;
  if (bot !== undefined) return bot;
  const { value: selected } = past.selected;
  return selected === null ? null : actorOf(records, selected) || null;
}

/** The bot that took the last operation; null before the first. */
function lastActor(records: Int32Array, sequence: number): number | null {
  const last = operationFrom(records, sequence, -1);
  return last === null ? null : actorOf(records, last) || null;
}

/** How many records are shown at present: all, or as many as are known where the last ones are on their way. */
function presentOf({ code }: Deck, records: Int32Array): number {
  const length = records.length / RECORD_WORDS;
  const known = code.known.value;
  return known && known.end === null ? Math.min(length, known.records) : length;
}

/** The operation that the line has yielded, in words, with its time. */
function Operation({ of, sequence }: { of: StepsOf; sequence: number }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const time = usePreciseTimeOf();
  const board = layBoard(deck.scenario.value);
  const [step] = lastSteps(deck.past.records(), sequence, of, 1, board);
  if (!step) return null;
  return (
    <p class="code-step" data-testid="code-step">
      <time>{time(step.tick)}</time> {stepWords(words, language, board, step)}
      {of.task !== undefined && of.task > 0 && (
        <span class="fine"> · {words.code.task(String(of.task))}</span>
      )}
    </p>
  );
}

function Body(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { code } = words;
  const whereIs = useCode();
  const [chosen, choose] = useState<number | null>(null);
  const { past, phase, paused } = deck;
  const cursor = past.cursor.value;
  const revision = past.revision.value;
  const records = past.records();
  const sequence = cursor?.sequence ?? presentOf(deck, records);
  const { bots } = deck.glance.value;
  const kept = bots.some(({ bot }) => bot === chosen) ? chosen : null;
  const runs = !cursor && !paused.value && phase.value === 'service';
  const followed = kept ?? lookedAt(deck, records);
  const bot = followed ?? (runs ? null : lastActor(records, sequence));
  const name = bots.find((one) => one.bot === bot)?.name;
  const where = bot === null ? null : whereIs({ bot }, sequence);
  const task = where?.kind === 'stands' ? where.standing.task : undefined;
  return (
    <div data-revision={revision}>
      <div class="code-who">
        <label>
          {code.whose}{' '}
          <select
            class="field"
            value={kept === null ? '' : String(kept)}
            data-testid="code-bot"
            onChange={({ currentTarget: { value } }) => choose(value === '' ? null : Number(value))}
          >
            <option value="">{code.anybody}</option>
            {[...bots]
              .sort((a, b) => a.role - b.role || a.index - b.index)
              .map((one) => (
                <option key={one.bot} value={String(one.bot)}>
                  {one.name}
                </option>
              ))}
          </select>
        </label>
        {kept === null && name !== undefined && <strong data-testid="code-name">{name}</strong>}
      </div>
      {where && bot !== null ? (
        <>
          <Operation of={task === undefined ? { bot } : { bot, task }} sequence={sequence} />
          <WhereView key={bot} where={where} prefer="innermost" />
        </>
      ) : (
        <p class="empty">{runs ? code.runs : code.nobody}</p>
      )}
    </div>
  );
}

/** The line of its program in which a bot is, at the moment that is shown. Closed it reads nothing. */
export function CodePanel(): ComponentChild {
  const { words } = useWords();
  const { code } = words;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Panel
      title={code.title}
      hint={code.hint}
      testId="code-panel"
      class="code-panel"
      aside={
        <PanelToggle
          open={open}
          controls={id}
          title={code.title}
          words={code}
          testId="code-toggle"
          onToggle={() => setOpen(!open)}
        />
      }
    >
      <div id={id}>{open ? <Body /> : <p class="fine">{code.invite}</p>}</div>
    </Panel>
  );
}
