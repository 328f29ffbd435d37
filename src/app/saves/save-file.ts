import { VERSION } from '../../protocol/version.ts';
import type { SaveFileFault } from '../../panels/saves/saves-deck.ts';
import { seal, unseal, type SectionFault, type Sections } from './section.ts';

export const SAVE_FILE_NAME = 'robot-restaurant-save.json';
const FORMAT = 'robot-restaurant-save';
const FORMAT_VERSION = 1;
/** A saved game has a few thousand bytes, and some ten thousand for each sheet of measurements. */
const MOST_SAVE_BYTES = 1024 * 1024;

/** What a file brings: the sections that can be read, and what is the matter with others. */
export interface ReadSave<G> {
  readonly game: Partial<G>;
  readonly faults: Partial<Record<keyof G, SectionFault>>;
}

/** A saved game as the text of a file. */
export function encodeSave<G extends object>(sections: Sections<G>, game: G): string {
  const names = Object.keys(sections) as (keyof G)[];
  const sealed = Object.fromEntries(names.map((name) => [name, seal(sections[name], game[name])]));
  return JSON.stringify(
    { format: FORMAT, version: FORMAT_VERSION, createdBy: VERSION, sections: sealed },
    null,
    1,
  );
}

/** Reads the text of a file; one section that can't be read takes no other along. Never throws. */
export function decodeSave<G extends object>(
  sections: Sections<G>,
  text: string,
): ReadSave<G> | { readonly fault: SaveFileFault } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: text.slice(0, 200).includes(FORMAT) ? 'damaged' : 'foreign' };
  }
  if (!isObject(file) || file['format'] !== FORMAT) return { fault: 'foreign' };
  const version = file['version'];
  if (typeof version === 'number' && version > FORMAT_VERSION) return { fault: 'newer' };
  const stored = file['sections'];
  if (version !== FORMAT_VERSION || !isObject(stored)) return { fault: 'damaged' };
  const game: Partial<G> = {};
  const faults: Partial<Record<keyof G, SectionFault>> = {};
  for (const name of Object.keys(sections) as (keyof G & string)[]) {
    if (!Object.hasOwn(stored, name)) continue;
    const reading = unseal(sections[name], stored[name]);
    if ('value' in reading) game[name] = reading.value;
    else faults[name] = reading.fault;
  }
  if (Object.keys(game).length > 0) return { game, faults };
  return { fault: Object.values(faults).includes('newer') ? 'newer' : 'damaged' };
}

/** Reads a file that somebody has chosen. Never throws. */
export async function readSaveFile<G extends object>(
  sections: Sections<G>,
  file: Blob,
): Promise<ReadSave<G> | { readonly fault: SaveFileFault }> {
  if (file.size > MOST_SAVE_BYTES) return { fault: 'large' };
  try {
    return decodeSave(sections, await file.text());
  } catch {
    return { fault: 'unreadable' };
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
