import type { LoopHold, TaskName } from '../metrics/dashboard.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { Act, Duty, tableOfItem } from '../protocol/words.ts';
import { count } from './format.ts';
import type { Dictionary, Language } from './i18n/dictionary.ts';
import { dutyWords } from './labels.ts';

/** A task of the event loop in words: the job, and the dish or the party that it is about. */
export function taskWords(
  words: Dictionary,
  language: Language,
  { menu }: Pick<Scenario, 'menu'>,
  task: Pick<TaskName, 'duty' | 'subject' | 'menu'>,
): string {
  const job = dutyWords(words, task.duty, task.subject);
  const item = menu[task.menu];
  if (item) return words.holds.about(job, item.name[language]);
  const aboutParty = task.duty === Duty.GreetAndSeat || task.duty === Duty.TakePayment;
  return aboutParty ? words.holds.about(job, words.holds.party(task.subject)) : job;
}

/** What held the event loop in words: a fancy drink goes by that name, whatever the card calls it. */
export const holdWords = (
  words: Dictionary,
  language: Language,
  scenario: Pick<Scenario, 'menu'>,
  { act, task }: Pick<LoopHold, 'act' | 'task'>,
): string =>
  act === Act.Mix ? words.holds.fancy(tableOfItem(task.subject)) : taskWords(words, language, scenario, task);

/** So many kinds of task that had to wait are named. */
const NAMED = 3;

/** Names of the tasks that had to wait, the first few; the lookout isn't anybody's job. */
export function waitersOf(
  words: Dictionary,
  language: Language,
  scenario: Pick<Scenario, 'menu'>,
  hold: LoopHold,
): { readonly many: number; readonly names: string } {
  const waiting = hold.waiting.filter((task) => task.duty !== Duty.Lookout);
  const alike = new Map<string, number>();
  for (const task of waiting) {
    const name = taskWords(words, language, scenario, task);
    alike.set(name, (alike.get(name) ?? 0) + 1);
  }
  const shown = [...alike].slice(0, NAMED);
  const named = shown.map(([name, many]) => (many > 1 ? `${name} × ${count(language, many)}` : name));
  const extra = waiting.length - shown.reduce((sum, [, many]) => sum + many, 0);
  if (extra > 0) named.push(words.holds.more(count(language, extra)));
  return { many: waiting.length, names: named.join(language === 'zh' ? '、' : ', ') };
}
