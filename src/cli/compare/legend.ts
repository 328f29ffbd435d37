import { type Contender, CONTENDERS } from '../../protocol/contenders.ts';
import { type Client, CLIENTS } from '../../protocol/scenario.ts';
import { Cure } from '../../protocol/words.ts';
import { STANDS_FOR, WHO } from '../who.ts';
import type { CompareReport } from './report.ts';

const CLIENT_TEXTS: Readonly<Record<Client, string>> = {
  sync: 'one page after the other, waiting each wait out',
  processes: 'a process for each page, which hands it over when it has it',
  threads: 'a thread for each page',
  polling: 'one page after the other, asking again and again whether something is there',
  callbacks: 'one bell board, a card for each page that says what to do next (select and callbacks)',
  coroutines: 'one event loop, a coroutine for each page',
};

/** What the modes of a table are, a line each. */
export function legendOf({ kind, modes }: CompareReport): string[] {
  const keys = modes.map(({ mode }) => mode);
  const width = Math.max(...keys.map((key) => key.length)) + 2;
  return keys.map((key) => `${key.padEnd(width)}${kind === 'downloads' ? ofClient(key) : ofContender(key)}`);
}

function ofContender(key: string): string {
  const found: Contender | undefined = CONTENDERS.find((contender) => contender.key === key);
  if (found === undefined) return '';
  const locks = found.locks === 'none' ? '' : `, locks ${found.locks}`;
  const helper = found.cure === Cure.Helper ? ' and a HelperBot' : '';
  const stands = STANDS_FOR[found.staff];
  return `${WHO[found.staff]}${helper}${locks}${stands === undefined ? '' : `: ${stands}`}`;
}

function ofClient(key: string): string {
  const client = CLIENTS.find((one) => one === key);
  return client === undefined ? '' : CLIENT_TEXTS[client];
}
