import { isLanguage, type Language } from '../panels/i18n/dictionary.ts';

/** What the page remembers from one visit to the next. */
export interface Settings {
  readonly language: Language | null;
  readonly speed: number | null;
  readonly sound: boolean;
}

const KEY = 'robot-restaurant.settings';
const nothing: Settings = { language: null, speed: null, sound: false };

/** Settings from stored text; whatever is wrong in it counts as not set. */
export function parseSettings(text: string | null): Settings {
  if (text === null) return nothing;
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return nothing;
  }
  if (typeof stored !== 'object' || stored === null) return nothing;
  const { language, speed, sound } = stored as Record<string, unknown>;
  return {
    language: isLanguage(language) ? language : null,
    speed: typeof speed === 'number' && speed >= 1 && speed <= 1000 ? speed : null,
    sound: sound === true,
  };
}

/** Reads the settings; a browser that denies storage has none. */
export function loadSettings(): Settings {
  try {
    return parseSettings(localStorage.getItem(KEY));
  } catch {
    return nothing;
  }
}

/** Stores the settings if the browser lets us. */
export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Denied or full: then they last as long as the page.
  }
}
