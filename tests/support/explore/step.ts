import { Bug, element, evaluate } from './expression.ts';
import { forward } from './local.ts';
import type { Expr, Puzzle, PuzzleOp } from './puzzle.ts';
import { copy, NOBODY, type State } from './state.ts';

/** Whether the thread's next step can be taken now. */
export function enabled(puzzle: Puzzle, state: State, thread: number): boolean {
  const { status, waiting, pc, regs } = state.threads[thread]!;
  if (waiting?.for === 'mutex') return state.mutexes[waiting.mutex]!.owner === NOBODY;
  if (waiting?.for === 'return') return true;
  if (status !== 'ready') return false;
  const op = puzzle.threads[thread]!.code[pc]!;
  switch (op.op) {
    case 'lock': {
      const { owner } = state.mutexes[op.m!]!;
      return owner === NOBODY || (owner === thread && puzzle.mutexes?.[op.m!] === 'recursive');
    }
    case 'sem_wait':
      return state.sems[op.s!]! > 0;
    case 'ev_wait':
      return state.events[op.e!]!;
    case 'cd_wait':
      return state.countdowns[op.c!] === 0;
    case 'rd_lock':
      return state.rwlocks[op.rw!]!.writer === NOBODY;
    case 'wr_lock':
      return state.rwlocks[op.rw!]!.writer === NOBODY && state.rwlocks[op.rw!]!.readers.length === 0;
    case 'await':
      try {
        return evaluate(op.cond!, { cells: state.cells, regs }) !== 0;
      } catch {
        return true;
      }
    case 'join':
      return state.threads[numberOf(puzzle, op.t!)]!.status === 'finished';
    default:
      return true;
  }
}

export const numberOf = (puzzle: Puzzle, name: string): number =>
  puzzle.threads.findIndex((thread) => thread.name === name);

/** The state after a step of an enabled thread, with the local operations that follow it. Throws `Bug`. */
export function step(puzzle: Puzzle, before: State, thread: number): State {
  const state = copy(before);
  const self = state.threads[thread]!;
  const op = puzzle.threads[thread]!.code[self.pc]!;
  const { waiting } = self;
  if (waiting?.for === 'mutex') {
    state.mutexes[waiting.mutex] = { owner: thread, depth: waiting.depth };
    resume(puzzle, state, thread);
    return state;
  }
  if (waiting?.for === 'return') {
    set(state, thread, op.dst, 0);
    resume(puzzle, state, thread);
    return state;
  }
  perform(puzzle, state, thread, op);
  if (state.threads[thread]!.status === 'ready') resume(puzzle, state, thread);
  return state;
}

/** Goes past the operation that is done, and through the local ones behind it. */
function resume(puzzle: Puzzle, state: State, thread: number): void {
  const self = state.threads[thread]!;
  self.waiting = null;
  self.status = 'ready';
  self.pc += 1;
  forward(puzzle, state, thread);
}

function set(state: State, thread: number, register: string | undefined, value: number): void {
  if (register !== undefined) state.threads[thread]!.regs[register] = value;
}

const rmw: Record<string, (old: number, value: number) => number> = {
  add: (old, value) => old + value,
  sub: (old, value) => old - value,
  xchg: (_old, value) => value,
  or: (old, value) => old | value,
  and: (old, value) => old & value,
};

function perform(puzzle: Puzzle, state: State, thread: number, op: PuzzleOp): void {
  const self = state.threads[thread]!;
  const value = (expr: Expr | undefined, otherwise = 0): number =>
    expr === undefined ? otherwise : evaluate(expr, { cells: state.cells, regs: self.regs });
  const put = (register: string | undefined, result: number): void => set(state, thread, register, result);
  const at = (): string => {
    const name = op.idx === undefined ? op.cell! : element(op.cell!, value(op.idx));
    if (state.cells[name] === undefined) throw new Bug('exception', `there is no ${name}`);
    return name;
  };
  const sleep = (waiting: NonNullable<typeof self.waiting>): void => {
    self.status = 'waiting';
    self.waiting = waiting;
  };
  switch (op.op) {
    case 'load':
      put(op.dst, state.cells[at()]!);
      break;
    case 'store':
      state.cells[at()] = value(op.value);
      break;
    case 'eval':
      put(op.dst, value(op.value));
      break;
    case 'update': {
      const cells = Object.entries(op.sets ?? {}).map(([name, expr]) => [name, value(expr)] as const);
      const regs = Object.entries(op.regs ?? {}).map(([name, expr]) => [name, value(expr)] as const);
      for (const [name, result] of cells) {
        if (state.cells[name] === undefined) throw new Bug('exception', `there is no ${name}`);
        state.cells[name] = result;
      }
      for (const [name, result] of regs) put(name, result);
      break;
    }
    case 'check':
      if (value(op.cond) === 0) throw new Bug('assert', op.id ?? 'check');
      break;
    case 'rmw': {
      const name = at();
      const old = state.cells[name]!;
      state.cells[name] = rmw[op.fn!]!(old, value(op.value));
      put(op.dst, old);
      break;
    }
    case 'cas': {
      const name = at();
      const old = state.cells[name]!;
      const same = old === value(op.expect);
      if (same) state.cells[name] = value(op.value);
      put(op.dst, same ? 1 : 0);
      put(op.old, old);
      break;
    }
    case 'lock':
    case 'trylock': {
      const mutex = state.mutexes[op.m!]!;
      const again = mutex.owner === thread && puzzle.mutexes?.[op.m!] === 'recursive';
      const taken = mutex.owner === NOBODY || again;
      if (taken) state.mutexes[op.m!] = { owner: thread, depth: mutex.depth + 1 };
      if (op.op === 'trylock') put(op.dst, taken ? 1 : 0);
      break;
    }
    case 'unlock': {
      const mutex = state.mutexes[op.m!]!;
      if (mutex.owner !== thread) throw new Bug('exception', `unlock of ${op.m}`);
      mutex.depth -= 1;
      if (mutex.depth === 0) mutex.owner = NOBODY;
      break;
    }
    case 'sem_wait':
      state.sems[op.s!]! -= 1;
      break;
    case 'sem_post':
      state.sems[op.s!]! += value(op.n, 1);
      break;
    case 'sem_try': {
      const taken = state.sems[op.s!]! > 0;
      if (taken) state.sems[op.s!]! -= 1;
      put(op.dst, taken ? 1 : 0);
      break;
    }
    case 'wait': {
      const mutex = state.mutexes[op.m!]!;
      if (mutex.owner !== thread) throw new Bug('exception', `wait without ${op.m}`);
      state.conds[op.c!]!.push(thread);
      sleep({ for: 'notify', mutex: op.m!, depth: mutex.depth });
      state.mutexes[op.m!] = { owner: NOBODY, depth: 0 };
      break;
    }
    case 'notify':
    case 'notify_all': {
      const queue = state.conds[op.c!]!;
      for (const woken of queue.splice(0, op.op === 'notify' ? 1 : queue.length)) {
        const other = state.threads[woken]!;
        if (other.waiting?.for === 'notify')
          other.waiting = { for: 'mutex', mutex: other.waiting.mutex, depth: other.waiting.depth };
      }
      break;
    }
    case 'ev_set':
    case 'ev_reset':
      state.events[op.e!] = op.op === 'ev_set';
      break;
    case 'cd_signal': {
      const left = state.countdowns[op.c!]! - value(op.n, 1);
      if (left < 0) throw new Bug('exception', `${op.c} below 0`);
      state.countdowns[op.c!] = left;
      break;
    }
    case 'barrier': {
      const here = state.barriers[op.b!]!;
      if (here.length + 1 < puzzle.barriers![op.b!]!) {
        here.push(thread);
        sleep({ for: 'barrier', barrier: op.b! });
        break;
      }
      for (const other of here.splice(0)) resume(puzzle, state, other);
      break;
    }
    case 'rd_lock':
      state.rwlocks[op.rw!]!.readers.push(thread);
      state.rwlocks[op.rw!]!.readers.sort();
      break;
    case 'rd_unlock': {
      const { readers } = state.rwlocks[op.rw!]!;
      if (!readers.includes(thread)) throw new Bug('exception', `rd_unlock of ${op.rw}`);
      readers.splice(readers.indexOf(thread), 1);
      break;
    }
    case 'wr_lock':
      state.rwlocks[op.rw!]!.writer = thread;
      break;
    case 'wr_unlock':
      if (state.rwlocks[op.rw!]!.writer !== thread) throw new Bug('exception', `wr_unlock of ${op.rw}`);
      state.rwlocks[op.rw!]!.writer = NOBODY;
      break;
    case 'aw': {
      const name = at();
      if (state.cells[name] !== value(op.expect)) {
        put(op.dst, 1);
        break;
      }
      (state.futexes[name] ??= []).push(thread);
      sleep({ for: 'futex', cell: name });
      break;
    }
    case 'an': {
      const name = at();
      const queue = state.futexes[name] ?? [];
      const woken = queue.splice(0, Math.max(0, value(op.n, queue.length)));
      if (queue.length === 0) Reflect.deleteProperty(state.futexes, name);
      for (const other of woken) state.threads[other]!.waiting = { for: 'return', cell: name };
      put(op.dst, woken.length);
      break;
    }
    case 'enter': {
      const inside = state.regions[op.r!]!;
      if (inside.some((other) => other !== thread)) throw new Bug('mutex_violation', op.r!);
      if (!inside.includes(thread)) inside.push(thread);
      break;
    }
    case 'exit': {
      const inside = state.regions[op.r!]!;
      if (inside.includes(thread)) inside.splice(inside.indexOf(thread), 1);
      break;
    }
    case 'spawn': {
      const other = numberOf(puzzle, op.t!);
      const child = state.threads[other]!;
      if (child.status !== 'dormant') break;
      child.status = 'ready';
      forward(puzzle, state, other);
      break;
    }
    case 'await':
      value(op.cond);
      break;
    case 'yield':
    case 'ev_wait':
    case 'cd_wait':
    case 'join':
      break;
    default:
      throw new Error(`No operation ${op.op}.`);
  }
}
