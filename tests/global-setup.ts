import { cliBundle, ensureBundle, testBundle } from '../tools/bundle.mjs';

/** Real threads can't load TypeScript: they run the files in build/cli and build/tests, which must be fresh. */
export default async function setup(): Promise<void> {
  await ensureBundle(cliBundle);
  await ensureBundle(testBundle);
}
