import { type Chapter, CHAPTER_IDS, type ChapterId } from './chapter.ts';
import { books } from './chapters/books.ts';
import { careful } from './chapters/careful.ts';
import { chatty } from './chapters/chatty.ts';
import { crash } from './chapters/crash.ts';
import { everywhere } from './chapters/everywhere.ts';
import { locks } from './chapters/locks.ts';
import { loopBot } from './chapters/loop.ts';
import { opening } from './chapters/opening.ts';
import { order } from './chapters/order.ts';
import { success } from './chapters/success.ts';

const byId: Readonly<Record<ChapterId, Chapter>> = {
  ...{ opening, success, crash, careful, locks, order, books },
  ...{ loop: loopBot, chatty, everywhere },
};

/** The chapter of an id. */
export const chapterOf = (id: ChapterId): Chapter => byId[id];

/** Its number for people, from 1. */
export const chapterNumber = (id: ChapterId): number => CHAPTER_IDS.indexOf(id) + 1;

/** The chapter after this one; null after the last. */
export const chapterAfter = (id: ChapterId): ChapterId | null => CHAPTER_IDS[chapterNumber(id)] ?? null;
