import { type Contender, CONTENDERS } from '../../../protocol/contenders.ts';
import { loneRole, modeOf } from '../../../protocol/modes.ts';
import { botColour } from '../../../protocol/palette.ts';
import { type Client, CLIENT_STAFF, CLIENTS } from '../../../protocol/scenario.ts';
import { Cure, Role } from '../../../protocol/words.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';

const contenderOf = (key: string): Contender | undefined => CONTENDERS.find((one) => one.key === key);
const clientOf = (key: string): Client | undefined => CLIENTS.find((one) => one === key);

/** What a way of staffing, or of fetching, is called. `downloads`: it is one of fetching. */
export function wayName(words: Dictionary, key: string, downloads: boolean): string {
  const { compare, locks, modes } = words;
  if (downloads) return compare.clients[clientOf(key) ?? 'sync'];
  const found = contenderOf(key);
  if (!found) return key;
  const plain = modes.names[found.staff];
  const name = found.cure === Cure.Helper ? compare.helped(plain) : plain;
  return found.locks === 'none' ? name : compare.locked(name, locks.names[found.locks]);
}

/** What it is, in a sentence. */
export function wayHint(words: Dictionary, key: string, downloads: boolean): string {
  const { compare, locks, modes } = words;
  if (downloads) return compare.clientHints[clientOf(key) ?? 'sync'];
  const found = contenderOf(key);
  if (!found) return '';
  return found.locks === 'none' ? modes.hints[found.staff] : locks.hints[found.locks];
}

/** The colour of whoever works. */
export function wayColour(key: string, downloads: boolean): string {
  const staff = downloads ? CLIENT_STAFF[clientOf(key) ?? 'sync'] : contenderOf(key)?.staff;
  return botColour(loneRole(modeOf(staff ?? 'threads')) ?? Role.Wait, 1);
}
