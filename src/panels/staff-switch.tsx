import type { ComponentChild } from 'preact';
import { Mode } from '../protocol/modes.ts';
import { Role } from '../protocol/words.ts';
import { BotIcon } from './bot-icon.tsx';
import { useDeck, useWords } from './context.ts';
import { OtherWays } from './other-ways.tsx';

/** The big switch: ThreadBots or LoopBot. */
export function StaffSwitch(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { staff } = words;
  const mode = deck.staffing.value.mode;
  const side = mode === Mode.Loop ? ' is-loop' : mode === Mode.Threads ? '' : ' is-neither';
  const changing = deck.changingStaff.value;
  const off = deck.phase.value === 'saved' || deck.phase.value === 'failed';
  const choice = (value: number, name: string, hint: string, key: string): ComponentChild => (
    <label class={`switch-side${mode === value ? ' is-on' : ''}`} data-tip={hint} data-keys={key}>
      <input
        type="radio"
        name="staff"
        class="hidden-input"
        checked={mode === value}
        disabled={off}
        onChange={() => deck.setMode(value)}
      />
      <span class="switch-bots">
        {value === Mode.Loop ? (
          <BotIcon role={Role.Loop} index={1} size={22} />
        ) : (
          [Role.Greet, Role.Wait, Role.Chef].map((role) => (
            <BotIcon key={role} role={role} index={1} size={18} />
          ))
        )}
      </span>
      <span class="switch-name">{name}</span>
    </label>
  );
  return (
    <div class="switch-box">
      <div class="switch-row">
        <fieldset class={`switch${side}`} data-testid="staff-switch">
          <legend class="visually-hidden">{staff.label}</legend>
          <span class="switch-knob" aria-hidden="true" />
          {choice(Mode.Threads, staff.threads, staff.threadsHint, 'T')}
          {choice(Mode.Loop, staff.loop, staff.loopHint, 'L')}
        </fieldset>
        <OtherWays />
      </div>
      <p class="switch-note" role="status" data-testid="staff-note">
        {changing ? staff.changing : ''}
      </p>
    </div>
  );
}
