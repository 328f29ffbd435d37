import type { ComponentChild } from 'preact';
import type { Mark } from '../../metrics/floor-state.ts';
import type { IncidentFacts } from '../../metrics/past/incident-facts.ts';
import type { Contender, Race } from '../../metrics/race.ts';
import type { BotStep } from '../../metrics/steps.ts';
import { type Board, layBoard } from '../../protocol/board.ts';
import { Incident } from '../../protocol/words.ts';
import { useDeck, useWords } from '../context.ts';
import { stepWords } from '../step-words.ts';
import { usePreciseTimeOf } from './use-past.ts';

/** Where the check was, where the act, what came in between, and what would have prevented it. */
export function FactLines({
  mark,
  race,
  facts,
  board = null,
}: {
  mark: Mark;
  race: Race;
  facts: IncidentFacts;
  /** Of the night that it happened in; null: the one on the floor. */
  board?: Board | null;
}): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const time = usePreciseTimeOf();
  const its = board ?? layBoard(deck.scenario.value);
  const { replay } = words;
  const { last, other } = race;
  const nameOf = (side: Contender): string =>
    side.task && last.bot === other.bot ? words.race.task(side.name, String(side.task.task)) : side.name;
  const tell = (
    say: (name: string, time: string, step: string) => string,
    side: Contender,
    step: BotStep | null,
  ): string | null => step && say(nameOf(side), time(step.tick), stepWords(words, language, its, step));
  const deadlock = mark.kind === Incident.Deadlock;
  const inOrder = (step: (side: Contender) => BotStep | null): Contender[] =>
    [other, last].sort((a, b) => (step(a)?.sequence ?? 0) - (step(b)?.sequence ?? 0));
  const lines = deadlock
    ? [
        ...inOrder(({ check }) => check).map((side) => tell(replay.held, side, side.check)),
        ...inOrder(({ act }) => act).map((side) => tell(replay.asked, side, side.act)),
      ]
    : [
        facts.order === 'before' ? tell(replay.before, other, other.act) : null,
        tell(replay.saw, last, last.check),
        facts.order === 'between' ? tell(replay.between, other, other.act) : null,
        tell(replay.acted, last, last.act),
      ];
  let prevention = last.task ? replay.preventLoop : replay.preventThreads;
  if (deadlock) prevention = replay.preventDeadlock;
  return (
    <div class="fact-lines" data-testid="fact-lines">
      {lines.map((line) => line !== null && <p key={line}>{line}</p>)}
      <p>
        <strong>{replay.prevents}</strong> {prevention}
      </p>
    </div>
  );
}
