import { readFileSync } from 'node:fs';
import type { AnyScenario } from '../protocol/scenario.ts';
import { ScenarioError } from '../restaurant/parse-scenario.ts';
import { loadAnyScenario, tenDownloads } from '../restaurant/scenarios.ts';
import { UsageError } from './usage-error.ts';

/** What the ten downloads are called where a file may be named. */
const DOWNLOADS = 'downloads';

/** A scenario from a JSON file, or the ten downloads by their name. Throws a UsageError that names the file and what is wrong with it. */
export function loadScenarioFile(file: string): AnyScenario {
  if (file === DOWNLOADS) return tenDownloads();
  let json: unknown;
  try {
    // Drops the mark that some editors begin a file with.
    json = JSON.parse(new TextDecoder().decode(readFileSync(file)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} can't be read as a scenario: ${reason}`);
  }
  try {
    return loadAnyScenario(json);
  } catch (error) {
    if (error instanceof ScenarioError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}
