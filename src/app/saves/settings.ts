import { isLanguage, type Language } from '../../panels/i18n/dictionary.ts';
import type { Reading, Section } from './section.ts';

/** What the page remembers of how somebody likes it. */
export interface Settings {
  readonly language: Language | null;
  readonly speed: number | null;
  readonly sound: boolean;
  /** Whether the timeline is open. */
  readonly timeline: boolean;
}

export const noSettings: Settings = { language: null, speed: null, sound: false, timeline: false };
const MOST_KEPT_SPEED = 1000;

/** Settings from data; whatever is wrong in them counts as not set. */
export function parseSettings(data: unknown): Reading<Settings> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { fault: 'damaged' };
  const { language, speed, sound, timeline } = data as Record<string, unknown>;
  const value = {
    language: isLanguage(language) ? language : null,
    speed: typeof speed === 'number' && speed >= 1 && speed <= MOST_KEPT_SPEED ? speed : null,
    sound: sound === true,
    timeline: timeline === true,
  };
  return { value };
}

/** Each setting by itself: who changed it last wins. */
export function mergeSettings(mine: Settings, theirs: Settings, base: Settings): Settings {
  const of = <K extends keyof Settings>(key: K): Settings[K] =>
    mine[key] === base[key] ? theirs[key] : mine[key];
  return { language: of('language'), speed: of('speed'), sound: of('sound'), timeline: of('timeline') };
}

export const settingsSection: Section<Settings> = {
  version: 1,
  empty: noSettings,
  // Version 0.1.0 stored the settings as they are, without an envelope.
  migrations: { 0: (data) => data },
  parse: parseSettings,
  merge: mergeSettings,
};
