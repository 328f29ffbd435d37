import downloads from './scenarios/downloads.json' with { type: 'json' };
import friday from './scenarios/friday.json' with { type: 'json' };
import monday from './scenarios/monday.json' with { type: 'json' };
import saturday from './scenarios/saturday.json' with { type: 'json' };
import sunday from './scenarios/sunday.json' with { type: 'json' };
import thursday from './scenarios/thursday.json' with { type: 'json' };
import tuesday from './scenarios/tuesday.json' with { type: 'json' };
import wednesday from './scenarios/wednesday.json' with { type: 'json' };
import type { AnyScenario, DownloadsScenario, Scenario } from '../protocol/scenario.ts';
import { parseAnyScenario, parseDownloads, parseScenario } from './parse-scenario.ts';

/** Names of the scenarios that are built in: the days of a week, in their order. */
export const BUILT_IN = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

const FILES: Readonly<Record<BuiltIn, unknown>> = {
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday,
};

/** A built-in scenario. */
export function builtInScenario(name: BuiltIn): Scenario {
  return loadScenario(FILES[name]);
}

/** The ten downloads that are built in. */
export function tenDownloads(): DownloadsScenario {
  return parseDownloads(downloads);
}

/** A restaurant's scenario from parsed JSON; `extends` may name a built-in one. Throws a ScenarioError. */
export function loadScenario(json: unknown): Scenario {
  return parseScenario(json, named);
}

/** The same for a restaurant, a queue or downloads. */
export function loadAnyScenario(json: unknown): AnyScenario {
  return parseAnyScenario(json, named);
}

const named = (name: string): unknown => (isBuiltIn(name) ? FILES[name] : undefined);

const isBuiltIn = (name: string): name is BuiltIn => (BUILT_IN as readonly string[]).includes(name);
