import { LOCK_KEYS } from '../../protocol/board.ts';
import { PLAIN_WAYS, type Staffing } from '../../protocol/trace.ts';
import { modeKey } from '../../protocol/modes.ts';
import { VERSION } from '../../protocol/version.ts';
import type { Deck } from '../deck.ts';
import { timeOfDay } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { shownTick } from '../past/shown-tick.ts';
import type { ChartOrigin } from './chart-data.ts';

/** A staffing in the words of data. */
export const staffingData = ({ mode, locks, crew, ways = PLAIN_WAYS }: Staffing): unknown => ({
  mode: modeKey(mode),
  locks: LOCK_KEYS[locks],
  crew,
  ways,
});

/** The night on the floor, as it is shown. */
export function tonight(deck: Deck, words: Dictionary, language: Language): ChartOrigin {
  const { title, opens } = deck.scenario.value;
  const staffing = deck.staffing.value;
  const staff = words.modes.names[modeKey(staffing.mode)];
  const seed = deck.seed.value;
  const at = timeOfDay('en', opens, shownTick(deck), true);
  return {
    file: `${deck.day.value}-${seed}`,
    about: words.export.about(title[language], String(seed), staff, at),
    source: { scenario: title.en, seed, staffing: staffingData(staffing), version: VERSION, at },
  };
}

/** A whole week. */
export const wholeWeek = (words: Dictionary, seed: number): ChartOrigin => ({
  file: `week-${seed}`,
  about: words.export.aboutWeek(String(seed)),
  source: { scenario: 'week', seed, staffing: null, version: VERSION, at: '' },
});
