/** One part of the saved game: how its data are read, brought up to date and put together. */
export interface Section<T> {
  /** Version of the data that are written; counts from 1. */
  readonly version: number;
  /** What stands there before anything has been saved. */
  readonly empty: T;
  /** By the version that it starts from: makes data of that version into data of the next. */
  readonly migrations: Readonly<Record<number, (data: unknown) => unknown>>;
  /** Reads data of today's version. What it throws means that they are damaged. */
  parse(data: unknown): Reading<T>;
  /** What two pages have made of the same beginning; without it the last one to write wins. */
  merge?(mine: T, theirs: T, base: T): T;
}

/** A section for each part of a saved game. */
export type Sections<G> = { readonly [K in keyof G]: Section<G[K]> };

/** What can be the matter with one section. */
export type SectionFault = 'damaged' | 'newer';

/** What was found in a section. */
export type Reading<T> = { readonly value: T } | { readonly fault: SectionFault };

/** A section as it lies in storage and in files. */
export interface Envelope {
  readonly version: number;
  readonly data: unknown;
}

export const seal = <T>(section: Section<T>, value: T): Envelope => ({
  version: section.version,
  data: value,
});

function isEnvelope(stored: unknown): stored is Envelope {
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || !('data' in stored)) {
    return false;
  }
  return Number.isSafeInteger(stored.version) && Number(stored.version) >= 1;
}

/** Reads what was stored; data without an envelope are of version 0. Never throws. */
export function unseal<T>(section: Section<T>, stored: unknown): Reading<T> {
  let { version, data } = isEnvelope(stored) ? stored : { version: 0, data: stored };
  if (version > section.version) return { fault: 'newer' };
  try {
    for (; version < section.version; version += 1) {
      const migrate = section.migrations[version];
      if (!migrate) return { fault: 'damaged' };
      data = migrate(data);
    }
    return section.parse(data);
  } catch {
    return { fault: 'damaged' };
  }
}

/** As `unseal`, from text. */
export function unsealText<T>(section: Section<T>, text: string): Reading<T> {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { fault: 'damaged' };
  }
  return unseal(section, stored);
}
