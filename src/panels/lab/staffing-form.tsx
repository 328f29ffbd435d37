import type { ComponentChild } from 'preact';
import { LOCK_KEYS } from '../../protocol/board.ts';
import { PLAIN_WAYS, type Staffing, type Ways } from '../../protocol/trace.ts';
import { Mode } from '../../protocol/modes.ts';
import { Role } from '../../protocol/words.ts';
import { BotIcon } from '../bot-icon.tsx';
import { useWords } from '../context.ts';
import { CrewStepper } from '../crew.tsx';
import { CREW_ROLES, CURE_KEYS, SEATING_KEYS } from '../deck.ts';
import { fullSpan } from '../format.ts';
import { DELAYS } from '../habits.tsx';
import { Choice } from './choice.tsx';

/** A staffing with all that goes with it, to be changed. `name` tells the forms on a page apart. */
export function StaffingForm(props: {
  name: string;
  staffing: Staffing;
  onChange: (staffing: Staffing) => void;
}): ComponentChild {
  const { name, staffing } = props;
  const { words, language } = useWords();
  const { ways = PLAIN_WAYS, crew, locks, mode } = staffing;
  const loop = mode === Mode.Loop;
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
        {[Mode.Threads, Mode.Loop].map((one) => (
          <label key={one} class={`chip${one === mode ? ' is-on' : ''}`}>
            <input
              type="radio"
              name={`${name}-mode`}
              class="hidden-input"
              checked={one === mode}
              onChange={() => change({ mode: one })}
            />
            <BotIcon role={one === Mode.Loop ? Role.Loop : Role.Wait} index={1} size={18} />
            {one === Mode.Loop ? words.staff.loop : words.staff.threads}
          </label>
        ))}
      </fieldset>
      {!loop && (
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
