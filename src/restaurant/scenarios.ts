import friday from './scenarios/friday.json' with { type: 'json' };
import monday from './scenarios/monday.json' with { type: 'json' };
import sunday from './scenarios/sunday.json' with { type: 'json' };
import type { Scenario } from '../protocol/scenario.ts';
import { parseScenario } from './parse-scenario.ts';

const FILES: Readonly<Record<string, unknown>> = { monday, friday, sunday };

/** Names of the scenarios that are built in. */
export const BUILT_IN = ['monday', 'friday', 'sunday'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

/** A built-in scenario. */
export function builtInScenario(name: BuiltIn): Scenario {
  return loadScenario(FILES[name]);
}

/** A scenario from parsed JSON; `extends` may name a built-in one. Throws a ScenarioError. */
export function loadScenario(json: unknown): Scenario {
  return parseScenario(json, (name) => (Object.hasOwn(FILES, name) ? FILES[name] : undefined));
}
