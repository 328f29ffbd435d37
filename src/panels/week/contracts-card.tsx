import type { ComponentChild } from 'preact';
import { ROLES } from '../../business/contracts.ts';
import { WEEKLY_WAGES } from '../../business/terms.ts';
import type { ContractRole } from '../../protocol/board.ts';
import { BotIcon } from '../bot-icon.tsx';
import { useDeck, useWords } from '../context.ts';
import { count, wholeMoney } from '../format.ts';
import { Icon } from '../icons.tsx';
import { Panel } from '../panel.tsx';
import { roleCodes } from './bots-row.tsx';
import { mostOf, withContract } from './plan-edits.ts';
import { useWeek } from './use-week.ts';

function ContractRow({ role, bound }: { role: ContractRole; bound: boolean }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { plan } = deck.week.state.value;
  const name = words.staff.roles[role];
  const many = plan.contracts[role];
  const set = (to: number) => () => deck.week.replan(withContract(plan, role, to));
  return (
    <tr class={many === 0 ? 'is-none' : undefined} data-testid={`contract-${role}`}>
      <th scope="row" data-tip={words.staff.roleHints[role]}>
        <BotIcon role={roleCodes[role]} index={1} size={22} />
        {name}
      </th>
      <td class="contract-many">
        {bound ? (
          <output>{count(language, many)}</output>
        ) : (
          <span class="contract-stepper">
            <button
              type="button"
              class="tick"
              aria-label={words.week.letGo(name)}
              disabled={many === 0}
              onClick={set(many - 1)}
            >
              <Icon name="minus" size={14} />
            </button>
            <output>{count(language, many)}</output>
            <button
              type="button"
              class="tick"
              aria-label={words.week.hire(name)}
              disabled={many === mostOf(role)}
              onClick={set(many + 1)}
            >
              <Icon name="plus" size={14} />
            </button>
          </span>
        )}
      </td>
      <td class="contract-wage">{words.week.each(wholeMoney(language, WEEKLY_WAGES[role]))}</td>
      <td>{many === 0 ? '–' : wholeMoney(language, many * WEEKLY_WAGES[role])}</td>
    </tr>
  );
}

/** Who is hired for the week, and what that costs. */
export function ContractsCard(): ComponentChild {
  const { words, language } = useWords();
  const { state, busy } = useWeek();
  const { week } = words;
  const { contracts } = state.plan;
  const bound = state.nights.length > 0 || busy;
  const wages = ROLES.reduce((sum, role) => sum + contracts[role] * WEEKLY_WAGES[role], 0);
  return (
    <Panel title={week.contracts} hint={week.contractsHint} class="contracts" testId="contracts">
      <table class="contract-table">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{week.bot}</th>
            <th scope="col">{week.hired}</th>
            <th scope="col">{week.wage}</th>
            <th scope="col">{week.perWeek}</th>
          </tr>
        </thead>
        <tbody>
          {ROLES.map((role) => (
            <ContractRow key={role} role={role} bound={bound} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {week.wagesTotal}
            </th>
            <td data-testid="contract-total">{wholeMoney(language, wages)}</td>
          </tr>
        </tfoot>
      </table>
      <p class="fine contract-note">
        {bound && <Icon name="lock" size={16} />}
        {bound ? week.bound : week.binding}
      </p>
    </Panel>
  );
}
