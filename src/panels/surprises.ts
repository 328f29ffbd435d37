import { Surprise } from '../protocol/words.ts';

export type SurpriseKey = 'chatty' | 'cocktail' | 'complaint';

const keys: Readonly<Record<Surprise, SurpriseKey>> = {
  [Surprise.Chatty]: 'chatty',
  [Surprise.Cocktail]: 'cocktail',
  [Surprise.Complaint]: 'complaint',
};

/** The key of a surprise in texts and icons. */
export const surpriseKey = (surprise: Surprise): SurpriseKey => keys[surprise];

/** The keys on the keyboard that send them in. */
export const SURPRISE_LETTERS: Readonly<Record<Surprise, string>> = {
  [Surprise.Chatty]: 'C',
  [Surprise.Cocktail]: 'F',
  [Surprise.Complaint]: 'X',
};
