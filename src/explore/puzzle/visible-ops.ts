import { arrive } from '../primitives/barrier.ts';
import { compareExchange, load, MODIFIERS, modify, store, type Modifier } from '../primitives/cell.ts';
import { notify, notifyAll, wait } from '../primitives/condition.ts';
import { signal, waitForZero } from '../primitives/countdown.ts';
import { resetEvent, setEvent, waitForEvent } from '../primitives/event.ts';
import { ALL, futexNotify, futexWait } from '../primitives/futex.ts';
import { lock, tryLock, unlock } from '../primitives/mutex.ts';
import { enter, exit } from '../primitives/region.ts';
import { lockToRead, lockToWrite, unlockRead, unlockWrite } from '../primitives/rwlock.ts';
import { down, tryDown, up } from '../primitives/semaphore.ts';
import { join, spawn, yieldNow } from '../primitives/thread.ts';
import type { Operation } from '../program/operation.ts';
import { PuzzleError, shown } from './error.ts';
import type { VisibleInstruction } from './instruction.ts';
import { countOf, type OpFields } from './op-fields.ts';

type Registers = readonly number[];
type Compile = (op: OpFields, atomic: boolean) => VisibleInstruction;

/** An op whose answer, if it has one, goes into the register `dst`. */
function visible(ask: (registers: Registers) => Operation, dst: number | null = null): VisibleInstruction {
  if (dst === null) return { visible: true, ask, receive: null };
  return {
    visible: true,
    ask,
    receive: (registers, answer) => {
      registers[dst] = answer;
    },
  };
}

/** An op that is always the same. */
const fixed = (operation: Operation, dst: number | null = null): VisibleInstruction =>
  visible(() => operation, dst);

/** The ops over one object that are steps of their own, by name. */
export const VISIBLE_OPS: Readonly<Record<string, Compile>> = {
  load: (op, atomic) => {
    const cell = op.cell();
    const { names } = op.scope;
    return visible((registers) => {
      const at = cell(registers);
      return load(at, atomic || names.isAtomic(at));
    }, op.register('dst'));
  },
  store: (op, atomic) => {
    const cell = op.cell();
    const value = op.local('value');
    const { names } = op.scope;
    return visible((registers) => {
      const at = cell(registers);
      return store(at, value(registers), atomic || names.isAtomic(at));
    });
  },
  rmw: (op) => {
    const cell = op.cell();
    const value = op.local('value');
    const by = modifier(op);
    return visible((registers) => modify(cell(registers), by, value(registers)), op.registerOrNull('dst'));
  },
  cas: (op) => {
    const cell = op.cell();
    const expect = op.local('expect');
    const value = op.local('value');
    const dst = op.registerOrNull('dst');
    const old = op.registerOrNull('old');
    return {
      visible: true,
      ask: (registers) => compareExchange(cell(registers), expect(registers), value(registers)),
      receive: (registers, answer, asked) => {
        if (dst !== null) registers[dst] = answer === asked.other ? 1 : 0;
        if (old !== null) registers[old] = answer;
      },
    };
  },
  lock: (op) => {
    const { at, size } = op.object('mutex');
    return fixed(lock(at, size === 1));
  },
  trylock: (op) => {
    const { at, size } = op.object('mutex');
    return fixed(tryLock(at, size === 1), op.registerOrNull('dst'));
  },
  unlock: (op) => fixed(unlock(op.object('mutex').at)),
  sem_wait: (op) => fixed(down(op.object('semaphore').at)),
  sem_try: (op) => fixed(tryDown(op.object('semaphore').at), op.registerOrNull('dst')),
  sem_post: (op) => {
    const { at } = op.object('semaphore');
    const count = countOf(op, 'n', 1);
    return visible((registers) => up(at, count(registers)));
  },
  wait: (op) => fixed(wait(op.object('condition').at, op.object('mutex').at)),
  notify: (op) => fixed(notify(op.object('condition').at)),
  notify_all: (op) => fixed(notifyAll(op.object('condition').at)),
  ev_wait: (op) => fixed(waitForEvent(op.object('event').at)),
  ev_set: (op) => fixed(setEvent(op.object('event').at)),
  ev_reset: (op) => fixed(resetEvent(op.object('event').at)),
  cd_signal: (op) => {
    const { at } = op.object('countdown');
    const count = countOf(op, 'n', 1);
    return visible((registers) => signal(at, count(registers)));
  },
  cd_wait: (op) => fixed(waitForZero(op.object('countdown').at)),
  barrier: (op) => {
    const { at, size } = op.object('barrier');
    return fixed(arrive(at, size));
  },
  rd_lock: (op) => fixed(lockToRead(op.object('rwlock').at)),
  rd_unlock: (op) => fixed(unlockRead(op.object('rwlock').at)),
  wr_lock: (op) => fixed(lockToWrite(op.object('rwlock').at)),
  wr_unlock: (op) => fixed(unlockWrite(op.object('rwlock').at)),
  aw: (op) => {
    const cell = op.cell();
    const expect = op.local('expect');
    return visible((registers) => futexWait(cell(registers), expect(registers)), op.registerOrNull('dst'));
  },
  an: (op) => {
    const cell = op.cell();
    const count = countOf(op, 'n', ALL);
    return visible((registers) => futexNotify(cell(registers), count(registers)), op.registerOrNull('dst'));
  },
  enter: (op) => fixed(enter(op.object('region').at)),
  exit: (op) => fixed(exit(op.object('region').at)),
  yield: () => fixed(yieldNow()),
  spawn: (op) => {
    const thread = op.thread();
    if (!op.scope.isDormant(thread)) {
      throw new PuzzleError(op.fields.path, 'only a thread that is dormant can be spawned');
    }
    return fixed(spawn(thread));
  },
  join: (op) => fixed(join(op.thread())),
};

function modifier(op: OpFields): Modifier {
  const fn = op.fields.required('fn');
  if (typeof fn === 'string' && Object.hasOwn(MODIFIERS, fn)) return fn as Modifier;
  const known = Object.keys(MODIFIERS).join(', ');
  throw new PuzzleError(op.fields.at('fn'), `expected one of ${known}, received ${shown(fn)}`);
}
