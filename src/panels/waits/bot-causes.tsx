import { type ComponentChild, createContext } from 'preact';
import { useContext, useId, useMemo, useState } from 'preact/hooks';
import { seconds, type Tick } from '../../kernel/ticks.ts';
import { breakdown, type CauseSum, type KindSum, type WaitSum } from '../../metrics/waits/breakdown.ts';
import type { Wait } from '../../metrics/waits/wait-row.ts';
import { layBoard } from '../../protocol/board.ts';
import { IdleCause } from '../../protocol/words.ts';
import { waitsChart } from '../charts/charts.ts';
import { ExportMenu } from '../charts/export-menu.tsx';
import { useDeck, useWords } from '../context.ts';
import { count, percent, span, stopwatch, timeOfDay } from '../format.ts';
import { shareClass, type ShareKey } from '../idle-states.ts';
import { useLook } from './use-look.ts';
import { aboutWords, kindWords, type Naming } from './wait-words.ts';
import type { Waits } from './use-waits.ts';

const KEYS: Readonly<Record<number, ShareKey>> = {
  [IdleCause.Guest]: 'waitingGuest',
  [IdleCause.Oven]: 'waitingOven',
  [IdleCause.Gateway]: 'waitingGateway',
  [IdleCause.Lock]: 'waitingLock',
  [IdleCause.Work]: 'starved',
};

/** Goes to the record of a wait. */
const Look = createContext<(sequence: number) => void>(() => undefined);

/** Time and share of some waits, how many they were, their mean and the longest. */
function Sums({ sum, duty }: { sum: WaitSum; duty: Tick }): ComponentChild {
  const { words, language } = useWords();
  const length = (ticks: Tick): string => span(language, seconds(ticks));
  return (
    <span class="wait-sums">
      <span class="wait-time">
        {words.waits.figures(
          stopwatch(seconds(sum.ticks)),
          percent(language, duty === 0 ? 0 : sum.ticks / duty),
        )}
      </span>
      <span class="wait-count">
        {words.waits.count(
          count(language, sum.waits),
          length(sum.waits === 0 ? 0 : sum.ticks / sum.waits),
          length(sum.longest),
        )}
      </span>
    </span>
  );
}

/** One wait; a click shows the moment at which it began. */
function Event({ naming, wait }: { naming: Naming; wait: Wait }): ComponentChild {
  const look = useContext(Look);
  const deck = useDeck();
  const { words, language } = useWords();
  const { opens } = deck.scenario.value;
  const chosen = deck.past.selected.value === wait.sequence;
  const about = aboutWords(naming, wait);
  return (
    <li>
      <button
        type="button"
        class="wait-event"
        aria-current={chosen}
        data-testid="wait-event"
        onClick={() => look(wait.sequence)}
      >
        {words.waits.at(
          timeOfDay(language, opens, wait.from, true),
          span(language, seconds(wait.to - wait.from)),
        )}
        {about !== '' && <span class="cause"> · {about}</span>}
      </button>
    </li>
  );
}

function Kind({ naming, sum, duty }: { naming: Naming; sum: KindSum; duty: Tick }): ComponentChild {
  const { words } = useWords();
  const id = useId();
  return (
    <li>
      <p class="wait-kind" id={id}>
        <span>{kindWords(naming, sum)}</span>
        <Sums sum={sum} duty={duty} />
      </p>
      <ol class="wait-events" aria-label={words.waits.longest} aria-describedby={id}>
        {sum.named.map((wait) => (
          <Event key={wait.sequence} naming={naming} wait={wait} />
        ))}
      </ol>
    </li>
  );
}

function Cause({ naming, sum, duty }: { naming: Naming; sum: CauseSum; duty: Tick }): ComponentChild {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const key = KEYS[sum.cause] ?? 'starved';
  return (
    <li>
      <button
        type="button"
        class="wait-cause"
        aria-expanded={open}
        aria-controls={id}
        data-testid="wait-cause"
        onClick={() => setOpen(!open)}
      >
        <span class={`swatch ${shareClass(key)}`} aria-hidden="true" />
        <span>{words.idle.states[key]}</span>
        <Sums sum={sum} duty={duty} />
      </button>
      <ul id={id} class="wait-kinds">
        {open &&
          sum.kinds.map((kind) => (
            <Kind
              key={`${kind.kind}/${kind.lock}/${kind.holder}/${kind.holderTask}`}
              naming={naming}
              sum={kind}
              duty={duty}
            />
          ))}
      </ul>
    </li>
  );
}

/** What one bot has waited for, up to the moment that is shown: causes, what exactly, and the longest waits. */
export function BotCauses({ name, waits }: { name: string; waits: Waits }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const scenario = deck.scenario.value;
  const board = useMemo(() => layBoard(scenario), [scenario]);
  const { until, look } = useLook();
  const records = deck.past.records();
  const book = waits.book();
  const row = book.rowOf(name);
  const naming = { words, board, book, records };
  const sums = row && breakdown(row, records, until);
  return (
    <div
      class="bot-causes"
      role="region"
      aria-label={words.waits.open(name)}
      tabIndex={0}
      data-testid="bot-causes"
    >
      {sums && (
        <div class="wait-duty">
          <span>{words.waits.onDuty(stopwatch(seconds(sums.duty)))}</span>
          <span>
            {words.waits.works}{' '}
            {words.waits.figures(
              stopwatch(seconds(sums.working)),
              percent(language, sums.duty === 0 ? 0 : sums.working / sums.duty),
            )}
          </span>
          <ExportMenu chart={() => waitsChart(naming, name, sums)} />
          <span>{words.waits.upTo(timeOfDay(language, scenario.opens, until))}</span>
        </div>
      )}
      {sums && sums.causes.length > 0 ? (
        <Look.Provider value={look}>
          <ul>
            {sums.causes.map((sum) => (
              <Cause key={sum.cause} naming={naming} sum={sum} duty={sums.duty} />
            ))}
          </ul>
        </Look.Provider>
      ) : (
        <p class="empty">{words.waits.none}</p>
      )}
    </div>
  );
}
