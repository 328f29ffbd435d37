import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Loop } from '../../src/loop/loop.ts';
import { cancelling } from './programs/cancelling.ts';
import { orders } from './programs/orders.ts';
import type { Litmus } from './programs/program.ts';
import { synchronising } from './programs/synchronising.ts';
import { timeouts } from './programs/timeouts.ts';

const ALL: Record<string, Litmus> = { ...orders, ...cancelling, ...timeouts, ...synchronising };

describe('a litmus program notes, in exactly this order', () => {
  test.each(Object.entries(ALL))('%s', (_, { main, order }) => {
    const notes: unknown[] = [];
    const loop = new Loop();
    loop.runUntilComplete(main(loop, (what) => notes.push(what)));
    expect(notes).toEqual(order);
    expect(loop.size).toBe(0);
  });
});

/** What the same programs note under asyncio; null without a Python that has asyncio.timeout. */
function asyncio(): Record<string, unknown[]> | null {
  const script = fileURLToPath(new URL('asyncio-litmus.py', import.meta.url));
  try {
    const told = execFileSync('python3', [script], { encoding: 'utf8', timeout: 60_000, stdio: 'pipe' });
    return JSON.parse(told) as Record<string, unknown[]>;
  } catch {
    return null;
  }
}
const recorded = asyncio();

// The orders above are recorded: this only checks that they still are asyncio's, where there is one to ask.
test.skipIf(recorded === null)('asyncio notes the same', () => {
  const names = Object.keys(recorded ?? {});
  expect(names.length).toBeGreaterThan(20);
  expect(recorded).toEqual(Object.fromEntries(names.map((name) => [name, ALL[name]?.order])));
});
