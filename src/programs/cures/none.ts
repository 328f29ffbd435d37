import { work } from '../../protocol/operations.ts';
import type { Cure } from './cure.ts';

/** The bot does it in one go: a blocking call. */
export const none: Cure = function* ({ act, subject }) {
  yield work(act, subject, 0);
};
