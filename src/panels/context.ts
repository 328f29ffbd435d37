import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Deck } from './deck.ts';
import type { Dictionary, Language } from './i18n/dictionary.ts';
import { wordsOf } from './i18n/words.ts';

const DeckContext = createContext<Deck | null>(null);

/** Gives the deck to everything below it. */
export const DeckProvider = DeckContext.Provider;

/** The deck of the page. Throws an Error outside of a DeckProvider. */
export function useDeck(): Deck {
  const deck = useContext(DeckContext);
  if (!deck) throw new Error('A panel needs a DeckProvider around it.');
  return deck;
}

/** The texts of the chosen language; the component is drawn anew when the language changes. */
export function useWords(): { readonly words: Dictionary; readonly language: Language } {
  const language = useDeck().language.value;
  return { words: wordsOf(language), language };
}
