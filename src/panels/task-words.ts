import type { LoopHold, TaskName } from '../metrics/dashboard.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { Duty } from '../protocol/words.ts';
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

/** So many of the tasks that had to wait are named. */
const NAMED = 4;

/** Names of the tasks that had to wait, the first few; the lookout isn't anybody's job. */
export function waitersOf(
  words: Dictionary,
  language: Language,
  scenario: Pick<Scenario, 'menu'>,
  hold: LoopHold,
): { readonly many: number; readonly names: string } {
  const waiting = hold.waiting.filter((task) => task.duty !== Duty.Lookout);
  const named = waiting.slice(0, NAMED).map((task) => taskWords(words, language, scenario, task));
  const extra = waiting.length - named.length;
  if (extra > 0) named.push(words.holds.more(count(language, extra)));
  return { many: waiting.length, names: named.join(language === 'zh' ? '、' : ', ') };
}
