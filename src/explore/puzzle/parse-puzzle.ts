import type { Program, ThreadInfo } from '../program/program.ts';
import { MAX_THREADS } from '../program/program.ts';
import { CompiledLocals } from './compiled-locals.ts';
import { compileThread } from './compile-thread.ts';
import { PuzzleError, shown } from './error.ts';
import { compileExpression } from './expression.ts';
import { Fields, isLike } from './fields.ts';
import { Names } from './names.ts';
import { readStarving } from './starving.ts';

const MOST_STEPS = 1_000_000;
const NO_REGISTERS: readonly number[] = [];

/** A puzzle that was read. */
export interface Puzzle {
  readonly program: Program;
  /** Keys at the top that mean nothing to the search. */
  readonly ignored: readonly string[];
}

/** Reads a puzzle from its JSON. Throws a PuzzleError that says where it is wrong and why. */
export function parsePuzzle(json: unknown): Puzzle {
  const fields = new Fields(json, '');
  const names = new Names(fields);
  const listed = threadList(fields);
  const numbers = new Map(listed.map(({ name }, index) => [name, index]));
  const thread = (given: unknown, path: string): number => {
    const number = typeof given === 'string' ? numbers.get(given) : given;
    if (typeof number === 'number' && listed[number] !== undefined) return number;
    throw new PuzzleError(path, `there is no thread ${shown(given)}`);
  };
  const daemons = new Set(
    fields.list('daemon').map((given, index) => thread(given, `${fields.at('daemon')}[${index}]`)),
  );
  const threads = listed.map(({ name, dormant, daemon }, index): ThreadInfo => {
    return { name, dormant, daemon: daemon || daemons.has(index) };
  });
  const shared = { names, thread, isDormant: (number: number) => threads[number]!.dormant };
  const codes = listed.map(({ code, path }) => compileThread(code, path, shared));
  const final = finalOf(fields, names);
  const maxDepth = fields.has('max_depth') ? fields.integer('max_depth', 1, MOST_STEPS) : null;
  const starving = readStarving(fields, thread);
  const progressing = codes.flatMap(({ progresses }, index) =>
    progresses && !threads[index]!.dormant ? [index] : [],
  );
  const locals = new CompiledLocals(codes);
  const program: Program = {
    ...{ layout: names.layout, threads, final, maxDepth, starving, progressing },
    remembered: () => locals,
    running: () => locals,
  };
  return { program, ignored: ignoredOf(fields) };
}

interface ListedThread {
  readonly name: string;
  readonly dormant: boolean;
  readonly daemon: boolean;
  readonly code: readonly unknown[];
  readonly path: string;
}

function threadList(fields: Fields): readonly ListedThread[] {
  fields.required('threads');
  const list = fields.list('threads');
  if (list.length === 0 || list.length > MAX_THREADS) {
    throw new PuzzleError('threads', `expected 1 to ${MAX_THREADS} threads, received ${list.length}`);
  }
  const seen = new Set<string>();
  return list.map((json, index) => {
    const thread = new Fields(json, `threads[${index}]`);
    const name = thread.has('name') ? thread.text('name') : `T${index}`;
    if (seen.has(name)) throw new PuzzleError(thread.at('name'), `there are two threads "${name}"`);
    seen.add(name);
    const dormant = thread.flag('dormant');
    const daemon = thread.flag('daemon');
    thread.required('code');
    const code = thread.list('code');
    refuseMisspelt(thread, ['dormant', 'daemon']);
    return { name, dormant, daemon, code, path: thread.at('code') };
  });
}

function finalOf(fields: Fields, names: Names): Program['final'] {
  const json = fields.optional('final');
  if (json === undefined || json === null) return null;
  const expression = compileExpression(json, 'final', { names, register: null, shared: true });
  return (words) => expression.value(words, NO_REGISTERS) !== 0;
}

/** Refuses a key that is most likely a known one misspelt. */
function refuseMisspelt(fields: Fields, known: readonly string[]): void {
  for (const key of fields.unasked()) {
    const near = known.find((one) => isLike(key, one));
    if (near !== undefined)
      throw new PuzzleError(fields.at(key), `there is no key "${key}"; is it "${near}"?`);
  }
}

/** What puzzles carry besides: who they are, and what is claimed or known of them. */
const REMARKS = [
  ...['id', 'name', 'family', 'title', 'description', 'author', 'source', 'tags', 'hint', '$schema'],
  ...['note', 'notes', 'comment', 'comments', 'claim', 'machine', 'spin', 'checks', 'de_engine'],
];

/** The keys at the top that mean nothing, but for remarks. */
function ignoredOf(fields: Fields): readonly string[] {
  const known = fields.asked();
  REMARKS.forEach((key) => fields.has(key));
  refuseMisspelt(fields, known);
  return fields.unasked();
}
