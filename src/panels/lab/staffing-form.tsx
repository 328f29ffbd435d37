import type { ComponentChild } from 'preact';
import { LOCK_KEYS } from '../../protocol/board.ts';
import {
  MOST_PERMITS,
  permitsOf,
  PLAIN_WAYS,
  type Staffing,
  switchSecondsOf,
  type Ways,
  withTurns,
} from '../../protocol/trace.ts';
import { hasCrew, loneRole, Mode, MODE_KEYS, modeOf, runsTasks } from '../../protocol/modes.ts';
import { Locks, Role } from '../../protocol/words.ts';
import { BotIcon } from '../bot-icon.tsx';
import { useWords } from '../context.ts';
import { CrewStepper } from '../crew.tsx';
import { CREW_ROLES, CURE_KEYS, SEATING_KEYS } from '../deck.ts';
import { count, fullSpan } from '../format.ts';
import { DELAYS } from '../habits.tsx';
import { INTERVALS } from '../other-ways.tsx';
import { Choice } from './choice.tsx';

const PERMITS = Array.from({ length: MOST_PERMITS }, (_, less) => less + 1);

/** A staffing with all that goes with it, to be changed. `name` tells the forms on a page apart. */
export function StaffingForm(props: {
  name: string;
  staffing: Staffing;
  onChange: (staffing: Staffing) => void;
}): ComponentChild {
  const { name, staffing } = props;
  const { words, language } = useWords();
  const { ways = PLAIN_WAYS, crew, locks, mode } = staffing;
  const loop = runsTasks(loneRole(mode) ?? 0);
  const change = (part: Partial<Staffing>): void => props.onChange({ ...staffing, ...part });
  const go = (part: Partial<Ways>): void => change({ ways: { ...ways, ...part } });
  const delays = (now: number): readonly (readonly [number, string])[] =>
    [...new Set([...DELAYS, now])]
      .sort((a, b) => a - b)
      .map((seconds) => [seconds, fullSpan(language, seconds)]);
  return (
    <div class="staffing-form">
      <fieldset class="row staffing-mode" data-testid={`${name}-mode`}>
        <legend class="visually-hidden">{words.staff.label}</legend>
        {MODE_KEYS.map((key) => [key, modeOf(key)] as const).map(([key, one]) => (
          <label key={one} class={`chip${one === mode ? ' is-on' : ''}`} data-tip={words.modes.hints[key]}>
            <input
              type="radio"
              name={`${name}-mode`}
              class="hidden-input"
              checked={one === mode}
              onChange={() => change({ mode: one })}
            />
            <BotIcon role={loneRole(one) ?? Role.Wait} index={1} size={18} />
            {words.modes.names[key]}
          </label>
        ))}
      </fieldset>
      {hasCrew(mode) && (
        <div class="row" role="group" aria-label={words.staff.crew}>
          {CREW_ROLES.map((role) => (
            <CrewStepper
              key={role}
              role={role}
              many={crew[role]}
              off={false}
              onMany={(many) => change({ crew: { ...crew, [role]: many } })}
            />
          ))}
        </div>
      )}
      <div class="lab-fields">
        <Choice
          label={words.locks.label}
          testId={`${name}-locks`}
          value={locks}
          values={LOCK_KEYS.map((key, code) => [code, words.locks.names[key]])}
          onChoose={(code) => change({ locks: code })}
        />
        {locks === Locks.Semaphore && (
          <Choice
            label={words.turns.permits}
            testId={`${name}-permits`}
            value={permitsOf(ways)}
            values={PERMITS.map((permits) => [permits, count(language, permits)])}
            onChoose={(permits) => change({ ways: withTurns(ways, { permits }) })}
          />
        )}
        {mode === Mode.Global && (
          <Choice
            label={words.turns.interval}
            testId={`${name}-interval`}
            value={switchSecondsOf(ways)}
            values={[...new Set([...INTERVALS, switchSecondsOf(ways)])]
              .sort((a, b) => a - b)
              .map((seconds) => [seconds, fullSpan(language, seconds)])}
            onChoose={(switchSeconds) => change({ ways: withTurns(ways, { switchSeconds }) })}
          />
        )}
        {loop && (
          <Choice
            label={words.cures.label}
            testId={`${name}-cure`}
            value={ways.cure}
            values={CURE_KEYS.map((key, code) => [code, words.cures.names[key]])}
            onChoose={(cure) => go({ cure })}
          />
        )}
        <Choice
          label={words.habits.seating}
          testId={`${name}-seating`}
          value={ways.seating}
          values={SEATING_KEYS.map((key, code) => [code, words.habits.seatings[key]])}
          onChoose={(seating) => go({ seating })}
        />
        <Choice
          label={words.habits.cleanDelay}
          testId={`${name}-cleanDelay`}
          value={ways.cleanDelay}
          values={delays(ways.cleanDelay)}
          onChoose={(cleanDelay) => go({ cleanDelay })}
        />
        <Choice
          label={words.habits.seatDelay}
          testId={`${name}-seatDelay`}
          value={ways.seatDelay}
          values={delays(ways.seatDelay)}
          onChoose={(seatDelay) => go({ seatDelay })}
        />
      </div>
    </div>
  );
}
