import { describe, expect, test } from 'vitest';
import { LockTable } from '../../src/sync/lock-table.ts';
import { Mutex } from '../../src/sync/mutex.ts';

const words = (): Int32Array => new Int32Array(new SharedArrayBuffer(64));

describe('the word of a mutex', () => {
  test('says free, held, or held with somebody asleep', () => {
    const w = words();
    const mutex = new Mutex(w, 3);
    expect(w[3]).toBe(0);
    mutex.lock();
    expect(w[3]).toBe(1);
    expect(mutex.tryLock(false)).toBe(false);
    expect(w[3]).toBe(1);
    expect(mutex.announce()).toBe(true);
    expect(w[3]).toBe(2);
    mutex.unlock();
    expect(w[3]).toBe(0);
  });

  test('stays at 2 when one that has slept takes it: others may sleep still', () => {
    const w = words();
    const mutex = new Mutex(w, 0);
    expect(mutex.tryLock(true)).toBe(true);
    expect(w[0]).toBe(2);
    expect(mutex.tryLock(true)).toBe(false);
    expect(w[0]).toBe(2);
  });

  test('cannot be announced once it is free: then there is nothing to sleep for', () => {
    const w = words();
    const mutex = new Mutex(w, 0);
    expect(mutex.announce()).toBe(false);
    expect(w[0]).toBe(0);
    // Nor does anybody sleep who comes too late.
    mutex.park();
    expect(w[0]).toBe(0);
  });
});

describe('the table of locks', () => {
  const table = (): LockTable => new LockTable(new Int32Array(LockTable.wordsFor(3, 4)), 3, 4);

  test('knows who holds what and who waits for what', () => {
    const locks = table();
    expect([locks.holder(2), locks.waitsFor(1)]).toEqual([0, -1]);
    expect(locks.tryAcquire(2, 1, false)).toBe(true);
    expect(locks.tryAcquire(2, 3, false)).toBe(false);
    locks.block(2, 3);
    expect([locks.holder(2), locks.waitsFor(3), locks.waitsFor(1)]).toEqual([1, 2, -1]);
    locks.release(2, 1);
    expect(locks.tryAcquire(2, 3, true)).toBe(true);
    locks.unblock(3);
    expect([locks.holder(2), locks.waitsFor(3)]).toEqual([3, -1]);
    expect(locks.tryAcquire(1, 3, false)).toBe(true);
    expect([locks.holder(0), locks.holder(1), locks.holder(2)]).toEqual([0, 3, 3]);
  });

  test('is strict about who may do what', () => {
    const locks = table();
    locks.tryAcquire(0, 1, false);
    expect(() => locks.tryAcquire(0, 1, false)).toThrow('holds lock 0 already');
    expect(() => {
      locks.release(0, 2);
    }).toThrow("doesn't hold lock 0");
    expect(() => {
      locks.release(1, 2);
    }).toThrow("doesn't hold lock 1");
    expect(() => locks.tryAcquire(3, 1, false)).toThrow(RangeError);
  });
});
