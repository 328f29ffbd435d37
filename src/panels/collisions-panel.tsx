import type { ComponentChild } from 'preact';
import type { Mark } from '../metrics/floor-state.ts';
import { INCIDENT_KEYS } from '../metrics/incident-kinds.ts';
import { botName } from '../protocol/board.ts';
import { loneRole, Mode, runsTasks } from '../protocol/modes.ts';
import { Seating } from '../protocol/words.ts';
import { collisionsChart } from './charts/charts.ts';
import { useDeck, useWords } from './context.ts';
import { count, timeOfDay } from './format.ts';
import { Icon } from './icons.tsx';
import { incidentKey } from './incident-keys.ts';
import { markPlace, whoWords } from './labels.ts';
import { Panel } from './panel.tsx';

const SHOWN = 60;

function Counters(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const incidents = deck.figures.value?.incidents;
  return (
    <ul class="counters">
      {INCIDENT_KEYS.map((key) => {
        const many = incidents?.[key] ?? 0;
        return (
          <li key={key}>
            <button
              type="button"
              class={`counter${many > 0 ? ' is-hit' : ''}`}
              data-tip={words.collisions.hints[key]}
              data-tip-title={words.collisions.kinds[key]}
              aria-label={`${words.collisions.kinds[key]}: ${count(language, many)}`}
              aria-description={words.collisions.hints[key]}
              data-testid={`incident-${key}`}
            >
              <Icon name={key} size={22} />
              <span class="counter-number">{count(language, many)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Entry({ mark }: { mark: Mark }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const key = incidentKey(mark.kind);
  const { opens } = deck.scenario.value;
  return (
    <li>
      <button
        type="button"
        class="log-entry"
        title={words.collisions.open}
        data-testid="collision"
        data-mark={mark.sequence}
        onClick={() => {
          deck.openMark.value = mark;
        }}
      >
        <time>{timeOfDay(language, opens, mark.tick, true)}</time>
        <Icon name={key} size={18} />
        <span class="log-text">
          <strong>{words.collisions.kinds[key]}</strong>
          <span class="log-where">
            {markPlace(words, mark.place)} · {whoWords(words, mark)}
          </span>
        </span>
      </button>
    </li>
  );
}

/** Collisions: how many of each kind, and each with its time, place and bots. */
export function CollisionsPanel(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { collisions } = words;
  const marks = deck.glance.value.marks;
  const figures = deck.figures.value;
  const { mode, ways } = deck.staffing.value;
  const alone = loneRole(mode);
  let { empty } = collisions;
  if (mode === Mode.Global) empty = words.turns.emptyGlobal;
  if (alone !== null) {
    const gap = runsTasks(alone) && ways?.seating === Seating.ChooseFirst;
    empty = gap ? collisions.emptyGap(botName(alone, 1)) : collisions.emptyLoop;
  }
  return (
    <Panel
      title={collisions.title}
      hint={collisions.hint}
      class="collisions"
      testId="collisions-panel"
      chart={figures ? () => collisionsChart(words, figures.incidents) : undefined}
      aside={<span data-testid="collisions-total">{collisions.total(count(language, marks.length))}</span>}
    >
      <Counters />
      <button
        type="button"
        class="button disaster-open"
        data-tip={words.disaster.hint}
        data-testid="disaster-open"
        onClick={() => {
          deck.disaster.open.value = true;
        }}
      >
        <Icon name="search" size={16} />
        {words.disaster.open}
      </button>
      {marks.length === 0 ? (
        <p class="empty">{empty}</p>
      ) : (
        <ol class="log" reversed aria-label={collisions.log}>
          {marks
            .slice(-SHOWN)
            .reverse()
            .map((mark) => (
              <Entry key={mark.sequence} mark={mark} />
            ))}
        </ol>
      )}
    </Panel>
  );
}
