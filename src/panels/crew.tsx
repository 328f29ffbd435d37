import type { ComponentChild } from 'preact';
import { botName } from '../protocol/board.ts';
import { loneRole, Mode } from '../protocol/modes.ts';
import { Role } from '../protocol/words.ts';
import { BotIcon } from './bot-icon.tsx';
import { useDeck, useWords } from './context.ts';
import { CREW_ROLES, MOST_BOTS, type CrewRole } from './deck.ts';
import { count } from './format.ts';
import { Icon } from './icons.tsx';

const roleOf = { greet: Role.Greet, wait: Role.Wait, chef: Role.Chef, wine: Role.Wine } as const;

/** One ThreadBot of a role fewer or more. */
export function CrewStepper(props: {
  role: CrewRole;
  many: number;
  off: boolean;
  onMany: (many: number) => void;
}): ComponentChild {
  const { role, many, off, onMany } = props;
  const { words, language } = useWords();
  const name = words.staff.roles[role];
  return (
    <div
      class="stepper"
      role="group"
      aria-label={name}
      data-tip={words.staff.roleHints[role]}
      data-testid={`crew-${role}`}
    >
      <BotIcon role={roleOf[role]} index={1} size={20} />
      <span class="stepper-name">{name}</span>
      <button
        type="button"
        class="tick"
        aria-label={words.staff.fewer(name)}
        disabled={off || many <= 1}
        onClick={() => onMany(many - 1)}
      >
        <Icon name="minus" size={14} />
      </button>
      <output class="stepper-count">{count(language, many)}</output>
      <button
        type="button"
        class="tick"
        aria-label={words.staff.more(name)}
        disabled={off || many >= MOST_BOTS}
        onClick={() => onMany(many + 1)}
      >
        <Icon name="plus" size={14} />
      </button>
    </div>
  );
}

/** Numbers of ThreadBots by role. */
export function Crew(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const { mode } = deck.staffing.value;
  const alone = loneRole(mode);
  const rests = alone !== null;
  const off = deck.phase.value === 'saved' || deck.phase.value === 'failed';
  return (
    <div class={`group crew${rests ? ' is-resting' : ''}`} role="group" aria-label={words.staff.crew}>
      <p class="group-name">
        {words.staff.crew}
        {rests && <span class="group-note">{words.staff.crewRests(botName(alone, 1))}</span>}
        {mode === Mode.Global && <span class="group-note">{words.turns.crewTurns}</span>}
      </p>
      <div class="row">
        {CREW_ROLES.map((role) => (
          <CrewStepper
            key={role}
            role={role}
            many={deck.staffing.value.crew[role]}
            off={off}
            onMany={(many) => deck.setCrew(role, many)}
          />
        ))}
      </div>
    </div>
  );
}
