import type { AccessReport, RaceReport } from './told.ts';

/** A race in sentences: who did what, which locks were held, and what order is missing. */
export function raceWords({ cell, first, second, pairs, missing }: Omit<RaceReport, 'text'>): string {
  const sentences = [
    `${did(first)} ${cell} (${when(first)}), ${did(second)} it (${when(second)}), and nothing says which comes first.`,
    locksWords(first, second),
    orderWords(first, second, missing.event),
  ];
  if (first.atomic !== second.atomic) {
    sentences.push(
      `Only the ${first.atomic ? first.access : second.access} of ${(first.atomic ? first : second).thread} is atomic.`,
    );
  }
  if (pairs > 1)
    sentences.push(`The same goes for ${pairs - 1} more ${pairs === 2 ? 'pair' : 'pairs'} of theirs.`);
  return sentences.join(' ');
}

function did({ thread, access, atomic, op, site, task }: AccessReport): string {
  const who = task === undefined ? thread : `${thread} (task ${task})`;
  const where = site === undefined ? '' : `, at ${site},`;
  return `${who}${where} ${access === 'read' ? 'reads' : 'writes'}${atomic ? ` (atomic ${op})` : ''}`;
}

/** An event's number and time. */
export function when({ event, time }: Pick<AccessReport, 'event' | 'time'>): string {
  return time === undefined ? `event ${event}` : `record ${event}, ${time}`;
}

function locksWords(first: AccessReport, second: AccessReport): string {
  const [one, other] = [first.locks, second.locks];
  if (one.length === 0 && other.length === 0) return 'Neither holds a lock.';
  if (one.length === 0) return `${second.thread} holds ${list(other)}, ${first.thread} no lock.`;
  if (other.length === 0) return `${first.thread} holds ${list(one)}, ${second.thread} no lock.`;
  const both = one.filter((lock) => other.includes(lock));
  if (both.length > 0) return `Both hold ${list(both)}, which doesn't keep them apart.`;
  return `They hold different locks: ${first.thread} ${list(one)}, ${second.thread} ${list(other)}.`;
}

function orderWords(first: AccessReport, second: AccessReport, known: number | null): string {
  const later = `The ${second.access} of ${second.thread}`;
  if (known === null) return `${later} is ordered after nothing that ${first.thread} has done.`;
  const unit = first.time === undefined ? 'event' : 'record';
  return `${later} is ordered after what ${first.thread} did up to ${unit} ${known}; ${unit} ${first.event} came later.`;
}

const list = (locks: readonly string[]): string => locks.join(' and ');
