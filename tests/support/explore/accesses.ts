import { element, evaluate } from './expression.ts';
import type { Expr, Puzzle } from './puzzle.ts';
import type { State } from './state.ts';

/** One object that a step touches. */
export interface Access {
  /** `cell x`, `mutex m`, ... */
  readonly object: string;
  readonly write: boolean;
  /** For cells: whether it may meet another atomic access without being a race. */
  readonly atomic: boolean;
}

const ALWAYS_ATOMIC = new Set(['rmw', 'cas', 'await', 'update', 'aw', 'an']);

/** What the next step of an enabled thread touches. */
export function accesses(puzzle: Puzzle, state: State, thread: number): Access[] {
  const { pc, regs, waiting } = state.threads[thread]!;
  const op = puzzle.threads[thread]!.code[pc]!;
  const found: Access[] = [];
  const whole = (kind: string, name: string | undefined, write = true): void =>
    void found.push({ object: `${kind} ${name}`, write, atomic: true });
  const cell = (name: string, write: boolean): void => {
    const base = name.split('[')[0]!;
    const atomic =
      ALWAYS_ATOMIC.has(op.op) ||
      op.atomic === true ||
      puzzle.all_atomic === true ||
      (puzzle.atomics ?? []).some((listed) => listed === name || listed === base);
    found.push({ object: `cell ${name}`, write, atomic });
  };
  const own = (write: boolean): void => {
    const name = op.cell!;
    cell(op.idx === undefined ? name : element(name, evaluate(op.idx, { cells: {}, regs })), write);
  };
  const reads = (expr: Expr): void => {
    for (const name of cellsOf(expr, state, regs)) cell(name, false);
  };
  if (waiting?.for === 'mutex') {
    whole('mutex', waiting.mutex);
    return found;
  }
  if (waiting?.for === 'return') return found;
  switch (op.op) {
    case 'load':
      own(false);
      break;
    case 'store':
    case 'rmw':
    case 'cas':
      own(true);
      break;
    case 'eval':
      reads(op.value!);
      break;
    case 'check':
    case 'await':
      reads(op.cond!);
      break;
    case 'update':
      for (const expr of [...Object.values(op.sets ?? {}), ...Object.values(op.regs ?? {})]) reads(expr);
      for (const name of Object.keys(op.sets ?? {})) cell(name, true);
      break;
    case 'lock':
    case 'unlock':
    case 'trylock':
      whole('mutex', op.m);
      break;
    case 'sem_wait':
    case 'sem_post':
    case 'sem_try':
      whole('sem', op.s);
      break;
    case 'wait':
      whole('cond', op.c);
      whole('mutex', op.m);
      break;
    case 'notify':
    case 'notify_all':
      whole('cond', op.c);
      break;
    case 'ev_wait':
      whole('event', op.e, false);
      break;
    case 'ev_set':
    case 'ev_reset':
      whole('event', op.e);
      break;
    case 'cd_signal':
      whole('countdown', op.c);
      break;
    case 'cd_wait':
      whole('countdown', op.c, false);
      break;
    case 'barrier':
      whole('barrier', op.b);
      break;
    case 'rd_lock':
    case 'rd_unlock':
    case 'wr_lock':
    case 'wr_unlock':
      whole('rwlock', op.rw);
      break;
    case 'aw':
      own(false);
      whole('futex', found[0]!.object.slice(5));
      break;
    case 'an':
      own(false);
      whole('futex', found.pop()!.object.slice(5));
      break;
    case 'enter':
    case 'exit':
      whole('region', op.r);
      break;
    case 'spawn':
      whole('thread', op.t);
      break;
    case 'join':
      whole('thread', op.t, false);
      break;
  }
  return found;
}

function cellsOf(expr: Expr, state: State, regs: Readonly<Record<string, number>>): Set<string> {
  const names = new Set<string>();
  try {
    evaluate(expr, { cells: state.cells, regs }, (name) => void names.add(name));
  } catch {
    // A step that fails has touched what it had read.
  }
  return names;
}

/** Whether two accesses don't commute. */
export const conflict = (a: Access, b: Access): boolean => a.object === b.object && (a.write || b.write);
