import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { programSites } from './tools/program-sites.mjs';

const elsewhere = ['tests/workers/**', 'tests/browser/**', 'tests/layers.test.ts'];

export default defineConfig({
  plugins: [programSites()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: elsewhere,
          // Ends what hangs; it is no measure of speed, and the machine may be busy.
          testTimeout: 180_000,
          // One more than Vitest takes on a machine with two cores.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          // No unit test touches what another could see.
          isolate: false,
          // Projects that are run together with other numbers of workers must be of different groups.
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Tests that start real threads: alone on the machine, one file after another.
        extends: true,
        test: {
          name: 'workers',
          include: ['tests/workers/**/*.test.ts'],
          globalSetup: ['tests/global-setup.ts'],
          pool: 'forks',
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'layers', include: ['tests/layers.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
