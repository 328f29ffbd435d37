import type { ComponentChild } from 'preact';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { layBoard } from '../../protocol/board.ts';
import { Mode } from '../../protocol/modes.ts';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';
import { PanelToggle } from '../panel-toggle.tsx';
import { Panel } from '../panel.tsx';
import { LockCosts } from './lock-costs.tsx';
import type { RacesNow } from './races-deck.ts';
import { ThingMap } from './thing-map.tsx';
import { ThingStory } from './thing-story.tsx';
import { signsOf, thingsNow } from './things.ts';
import { useRaces } from './use-races.ts';
import { Warnings } from './warnings.tsx';

/** What there is, in a sentence. */
function Sum({ now }: { now: RacesNow | null }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { races } = words;
  const number = (value: number): string => count(language, value);
  let text: string = races.nothing;
  if (now && now.behind > 2000) text = races.reading(number(now.behind));
  else if (now && now.cells.length > 0) text = races.some(number(now.cells.length), number(now.pairs));
  else if (now && now.guards.things.length > 0) {
    text = deck.staffing.value.mode === Mode.Loop ? races.noneLoop : races.none;
  }
  return (
    <p class={`races-sum${now && now.cells.length > 0 ? ' is-racy' : ''}`} data-testid="races-sum">
      {text}
    </p>
  );
}

function Body({ now, look }: { now: RacesNow; look: (sequence: number) => void }): ComponentChild {
  const deck = useDeck();
  const scenario = deck.scenario.value;
  const board = useMemo(() => layBoard(scenario), [scenario]);
  const things = useMemo(() => thingsNow(board, now), [board, now]);
  const [chosen, choose] = useState<number | null>(null);
  const { signs, pointedPlace } = deck.races;
  useEffect(() => {
    signs.value = signsOf(board, things);
  }, [things]);
  useEffect(
    () => () => {
      signs.value = [];
      pointedPlace.value = null;
    },
    [],
  );
  return (
    <>
      <ThingMap board={board} things={things} chosen={chosen} choose={choose} />
      <ThingStory
        board={board}
        thing={chosen}
        known={chosen === null ? undefined : things.get(chosen)}
        permits={now.guards.permits}
        look={look}
      />
      <LockCosts board={board} guards={now.guards.guards} />
    </>
  );
}

/** Which things two bots touch without any order, which lock guards which thing, and what locks cost. */
export function RacesPanel(): ComponentChild {
  const { words } = useWords();
  const { races } = words;
  const [open, setOpen] = useState(false);
  const { now, look } = useRaces();
  const id = useId();
  return (
    <Panel
      title={races.title}
      hint={races.hint}
      testId="races-panel"
      class="races-panel"
      aside={
        <PanelToggle
          open={open}
          controls={id}
          title={races.title}
          words={races}
          testId="races-toggle"
          onToggle={() => setOpen(!open)}
        />
      }
    >
      <Sum now={now} />
      {now && <Warnings guards={now.guards} look={look} />}
      <div id={id}>{open && now && <Body now={now} look={look} />}</div>
    </Panel>
  );
}
