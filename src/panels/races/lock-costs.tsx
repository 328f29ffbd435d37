import type { ComponentChild } from 'preact';
import { seconds } from '../../kernel/ticks.ts';
import type { GuardInUse } from '../../metrics/guards/guards.ts';
import type { Board } from '../../protocol/board.ts';
import { isClaim } from '../../protocol/guard.ts';
import { ExportMenu } from '../charts/export-menu.tsx';
import { lockCostsChart } from '../charts/house-charts.ts';
import { useWords } from '../context.ts';
import { count, fullSpan } from '../format.ts';
import { guardWords, sentence } from './guard-words.ts';

const SHOWN = 6;

/** The locks that have cost most, with what they guard. */
export function LockCosts({
  board,
  guards,
}: {
  board: Board;
  guards: readonly GuardInUse[];
}): ComponentChild {
  const { words, language } = useWords();
  const { races } = words;
  const head = races.lockHead;
  const locks = guards
    .filter(({ guard, taken, waits }) => !isClaim(guard) && taken + waits > 0)
    .sort((a, b) => b.waited - a.waited || b.taken - a.taken || a.guard - b.guard);
  if (locks.length === 0) return <p class="fine">{races.noLock}</p>;
  return (
    <>
      <table class="lock-costs" data-testid="lock-costs">
        <caption>
          {races.locks}
          <ExportMenu chart={() => lockCostsChart(words, board, locks)} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{head.lock}</th>
            <th scope="col">{head.things}</th>
            <th scope="col">{head.taken}</th>
            <th scope="col">{head.waits}</th>
            <th scope="col">{head.waited}</th>
          </tr>
        </thead>
        <tbody>
          {locks.slice(0, SHOWN).map((lock) => (
            <tr key={lock.guard}>
              <th scope="row">{sentence(guardWords(words, board, lock.guard))}</th>
              <td>{count(language, lock.things.length)}</td>
              <td>{count(language, lock.taken)}</td>
              <td>{count(language, lock.waits)}</td>
              <td>{fullSpan(language, seconds(lock.waited))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {locks.length > SHOWN && <p class="fine">{races.moreLocks(count(language, locks.length - SHOWN))}</p>}
    </>
  );
}
