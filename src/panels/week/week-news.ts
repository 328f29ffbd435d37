import { dayAt } from '../../business/days.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { WeekNews } from './week-deck.ts';

/** News of the week in a sentence. */
export function weekNews({ week, night }: Dictionary, news: WeekNews): string {
  switch (news.kind) {
    case 'failed':
      return week.failed(night.days[dayAt(news.day)], news.message);
    case 'moved':
      return week.moved;
    case 'plan':
      return week.lacks[news.lacks](night.days[news.day]);
  }
}
