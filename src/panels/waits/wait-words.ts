import type { TaskOf, WaitBook } from '../../metrics/waits/wait-book.ts';
import type { KindSum } from '../../metrics/waits/breakdown.ts';
import { WaitKind } from '../../metrics/waits/wait-kind.ts';
import type { Wait } from '../../metrics/waits/wait-row.ts';
import type { Board } from '../../protocol/board.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { tableOfItem } from '../../protocol/words.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { dutyWords } from '../labels.ts';
import { thingWords } from '../step-words.ts';

/** What it takes to name what somebody waits for. */
export interface Naming {
  readonly words: Dictionary;
  readonly board: Board;
  readonly book: WaitBook;
  readonly records: Int32Array;
}

type PlainKind = Exclude<keyof Dictionary['waits']['kinds'], 'lock' | 'globalLock'>;

const PLAIN: Readonly<Record<number, PlainKind>> = {
  [WaitKind.Preference]: 'preference',
  [WaitKind.Order]: 'order',
  [WaitKind.Gateway]: 'gateway',
  [WaitKind.Oven]: 'dish',
  [WaitKind.Talk]: 'talk',
  [WaitKind.Layer]: 'layer',
  [WaitKind.Grievance]: 'grievance',
  [WaitKind.Retry]: 'retry',
  [WaitKind.Semaphore]: 'semaphore',
  [WaitKind.Rest]: 'rest',
  [WaitKind.OvenRest]: 'ovenRest',
  [WaitKind.Bell]: 'bell',
  [WaitKind.Helper]: 'helper',
  [WaitKind.Asked]: 'asked',
  [WaitKind.Pause]: 'pause',
  [WaitKind.Open]: 'open',
  [WaitKind.Barrier]: 'barrier',
};

/** Who holds a lock: a bot, or a task of an event loop. */
function holderWords({ words, book }: Naming, bot: number, task: number): string {
  const name = book.nameOf(bot) ?? words.collisions.nowhere;
  const job = task === 0 ? null : book.taskOf(bot, task);
  return job ? words.waits.holderTask(name, dutyWords(words, job.duty, job.subject)) : name;
}

/** What a kind of wait is for. */
export function kindWords(naming: Naming, { kind, lock, holder, holderTask }: KindSum): string {
  const { kinds } = naming.words.waits;
  if (kind !== WaitKind.Lock) return kinds[PLAIN[kind] ?? 'open'];
  if (lock === naming.board.globalLock) {
    return holder === 0 ? kinds.globalLeft : kinds.globalLock(holderWords(naming, holder, holderTask));
  }
  return kinds.lock(thingWords(naming.words, naming.board, lock), holderWords(naming, holder, holderTask));
}

/** Whom or what one wait was about: table 4, party 12; on an event loop also the task. Empty where that says nothing. */
export function aboutWords(naming: Naming, wait: Wait): string {
  const { words, book, records } = naming;
  if (wait.what < 0) return '';
  const at = wait.what * RECORD_WORDS;
  const subject = records[at + 5] ?? 0;
  const task: TaskOf | null = book.taskOf(records[at + 1] ?? 0, records[at + 2] ?? 0);
  const job = task ? dutyWords(words, task.duty, task.subject) : '';
  const { about } = words.waits;
  switch (wait.kind) {
    // The jobs of these name the table themselves.
    case WaitKind.Order:
    case WaitKind.Talk:
      return job || about.table(subject);
    case WaitKind.Oven:
    case WaitKind.Layer:
      return job || about.table(tableOfItem(subject));
    case WaitKind.Preference:
    case WaitKind.Gateway:
    case WaitKind.Grievance:
      return job === '' ? about.party(subject) : words.waits.task(about.party(subject), job);
    default:
      return job;
  }
}
