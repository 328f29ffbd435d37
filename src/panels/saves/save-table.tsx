import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import { count, money } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { SAVE_SECTIONS, type SaveFacts, type SaveOffer, type SaveSection } from './saves-deck.ts';

/** One section of a saved game in a few words; null if it isn't there. */
function told(
  { saves }: Dictionary,
  language: Language,
  section: SaveSection,
  facts: Partial<SaveFacts>,
): string | null {
  switch (section) {
    case 'settings': {
      if (!facts.settings) return null;
      const { language: chosen, speed, sound } = facts.settings;
      return [
        ...(chosen === null ? [] : [saves.languages[chosen]]),
        ...(speed === null ? [] : [`${count(language, speed)}×`]),
        sound ? saves.soundOn : saves.soundOff,
      ].join(' · ');
    }
    case 'story':
      if (!facts.story) return null;
      return saves.storyFacts(count(language, facts.story.done), count(language, facts.story.of));
    case 'measurements':
      if (!facts.measurements) return null;
      return saves.measurementsFacts(count(language, facts.measurements.sheets));
    case 'week': {
      if (!facts.week) return null;
      const { week, nights, cash } = facts.week;
      return saves.weekFacts(count(language, week), count(language, nights), money(language, cash));
    }
  }
}

/** What is kept here; beside it what a file would bring. */
export function SaveTable({ offer }: { offer: SaveOffer | null }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const text = words.saves;
  const here = deck.saves.facts.value;
  const inFile = (section: SaveSection): string => {
    const fault = offer?.faults[section];
    if (fault) return text.stays[fault];
    return told(words, language, section, offer?.facts ?? {}) ?? text.missing;
  };
  return (
    <table class="save-table">
      <thead class={offer ? undefined : 'visually-hidden'}>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{text.section}</span>
          </th>
          <th scope="col">{text.now}</th>
          {offer && <th scope="col">{text.inFile}</th>}
        </tr>
      </thead>
      <tbody>
        {SAVE_SECTIONS.map((section) => (
          <tr key={section} data-testid={`save-${section}`}>
            <th scope="row">{text.sections[section]}</th>
            <td>{told(words, language, section, here)}</td>
            {offer && <td>{inFile(section)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
