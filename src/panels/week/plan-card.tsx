import type { ComponentChild } from 'preact';
import { dayAt } from '../../business/days.ts';
import { choiceOf, type Choice } from '../../business/plan.ts';
import { LOCK_KEYS } from '../../protocol/board.ts';
import { Role } from '../../protocol/words.ts';
import { BotIcon } from '../bot-icon.tsx';
import { useDeck, useWords } from '../context.ts';
import { Explain, Panel } from '../panel.tsx';
import { withChoice, withoutException } from './plan-edits.ts';
import { isException, useWeek } from './use-week.ts';

/** One of several: radio buttons that look like chips. */
function Chips<T extends string | number>(props: {
  name: string;
  label: string;
  hint?: string;
  values: readonly T[];
  chosen: T;
  text: (value: T) => string;
  tip?: (value: T) => string;
  disabled: boolean;
  sign?: (value: T) => ComponentChild;
  onChoose: (value: T) => void;
}): ComponentChild {
  return (
    <fieldset class="plan-group" data-testid={`plan-${props.name}`} disabled={props.disabled}>
      <legend class="plan-legend">
        {props.label} {props.hint !== undefined && <Explain text={props.hint} about={props.label} />}
      </legend>
      <div class="chips row">
        {props.values.map((value) => (
          <label
            key={value}
            class={`chip${value === props.chosen ? ' is-on' : ''}`}
            data-tip={props.tip?.(value)}
          >
            <input
              type="radio"
              name={`week-${props.name}`}
              class="hidden-input"
              value={value}
              checked={value === props.chosen}
              onChange={() => props.onChoose(value)}
            />
            {props.sign?.(value)}
            {props.text(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const MODES = ['threads', 'loop'] as const;
/** By the code of the cure. */
const CURES = ['none', 'split', 'helper'] as const;

/** Who works and how: on every night, or on one (`day`, one that is still to come). */
export function PlanCard(props: {
  day: number;
  only: boolean;
  onScope: (only: boolean) => void;
}): ComponentChild {
  const { day, only } = props;
  const deck = useDeck();
  const { words } = useWords();
  const { state, busy } = useWeek();
  const { week } = words;
  const { plan } = state;
  const choice = only ? choiceOf(plan, day) : plan.usual;
  const dayName = dayAt(day);
  const choose = (part: Partial<Choice>): void => {
    deck.week.replan(withChoice(plan, only ? dayName : null, part, state.nights.length === 0));
  };
  const cure = week.cures;
  const chosenCure = CURES[choice.ways.cure] ?? 'none';
  return (
    <Panel
      title={week.plan}
      hint={week.planHint}
      class="plan"
      testId="plan"
      aside={
        only &&
        isException(state, dayName) && (
          <button
            type="button"
            class="plan-reset"
            disabled={busy}
            onClick={() => deck.week.replan(withoutException(plan, dayName))}
          >
            {week.asEvery}
          </button>
        )
      }
    >
      <Chips
        name="scope"
        label={week.when}
        values={['every', 'only']}
        chosen={only ? 'only' : 'every'}
        text={(value) => (value === 'every' ? week.every : week.only(words.night.days[dayName]))}
        disabled={false}
        onChoose={(value) => props.onScope(value === 'only')}
      />
      <Chips
        name="mode"
        label={week.who}
        values={MODES}
        chosen={choice.mode}
        text={(mode) => words.staff[mode]}
        tip={(mode) => (mode === 'loop' ? words.staff.loopHint : words.staff.threadsHint)}
        sign={(mode) => <BotIcon role={mode === 'loop' ? Role.Loop : Role.Wait} index={1} size={18} />}
        disabled={busy}
        onChoose={(mode) => choose({ mode })}
      />
      {choice.mode === 'threads' ? (
        <Chips
          name="locks"
          label={words.locks.label}
          hint={words.locks.hint}
          values={LOCK_KEYS}
          chosen={choice.locks}
          text={(locks) => words.locks.names[locks]}
          tip={(locks) => words.locks.hints[locks]}
          disabled={busy}
          onChoose={(locks) => choose({ locks })}
        />
      ) : (
        <Chips
          name="cure"
          label={cure.label}
          hint={cure.hint}
          values={CURES}
          chosen={chosenCure}
          text={(value) => cure.names[value]}
          tip={(value) => cure.hints[value]}
          disabled={busy}
          onChoose={(value) => choose({ ways: { ...choice.ways, cure: CURES.indexOf(value) } })}
        />
      )}
      <p class="fine plan-note">
        {choice.mode === 'threads' ? words.locks.hints[choice.locks] : cure.hints[chosenCure]}
      </p>
    </Panel>
  );
}
