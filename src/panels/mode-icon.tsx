import type { ComponentChild } from 'preact';
import { loneRole, modeKey } from '../protocol/modes.ts';
import { Role } from '../protocol/words.ts';
import { BotIcon } from './bot-icon.tsx';

/** The bot of a mode, or three of the crew. */
export function ModeIcon({ mode, size = 20 }: { mode: number; size?: number }): ComponentChild {
  const alone = loneRole(mode);
  return (
    <span class={`mode-icon is-${modeKey(mode)}`}>
      {alone === null ? (
        [Role.Greet, Role.Wait, Role.Chef].map((role) => (
          <BotIcon key={role} role={role} index={1} size={size * 0.82} />
        ))
      ) : (
        <BotIcon role={alone} index={1} size={size} />
      )}
    </span>
  );
}
