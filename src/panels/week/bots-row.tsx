import type { ComponentChild } from 'preact';
import type { Choice } from '../../business/plan.ts';
import type { Contracts } from '../../business/contracts.ts';
import { Cure, Role } from '../../protocol/words.ts';
import { BotIcon } from '../bot-icon.tsx';
import { CREW_ROLES } from '../deck.ts';

export const roleCodes = {
  greet: Role.Greet,
  wait: Role.Wait,
  chef: Role.Chef,
  wine: Role.Wine,
  loop: Role.Loop,
  helper: Role.Helper,
} as const;

/** Who works on a night, as small signs. */
export function BotsRow({ contracts, choice }: { contracts: Contracts; choice: Choice }): ComponentChild {
  const loop = choice.mode === 'loop';
  const roles = loop ? (['loop'] as const) : CREW_ROLES;
  return (
    <span class="bots-row" aria-hidden="true">
      {roles.flatMap((role) =>
        Array.from({ length: loop ? 1 : contracts[role] }, (_, index) => (
          <BotIcon key={`${role}${index}`} role={roleCodes[role]} index={index + 1} size={18} />
        )),
      )}
      {loop && choice.ways.cure === Cure.Helper && <BotIcon role={Role.Helper} index={1} size={18} />}
    </span>
  );
}
