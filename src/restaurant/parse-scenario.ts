import * as v from 'valibot';
import type { Scenario } from '../protocol/scenario.ts';
import { scenarioSchema } from './scenario-schema.ts';

/** A scenario file that can't be used; the message names the path and what was expected. */
export class ScenarioError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ScenarioError';
  }
}

/**
 * Checks a scenario. A file with `extends` is laid over the scenario of that name: objects key by key,
 * everything else (lists too) replaced. Throws a ScenarioError.
 */
export function parseScenario(json: unknown, named: (name: string) => unknown): Scenario {
  const whole = withoutSchema(extended(json, named, 0));
  const result = v.safeParse(scenarioSchema, whole);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  const where = path === null ? 'the file' : path;
  const more = result.issues.length > 1 ? ` (and ${result.issues.length - 1} more)` : '';
  throw new ScenarioError(`Scenario: at ${where}: ${issue.message}${more}`);
}

/** A file may name the published schema, for editors. */
function withoutSchema(json: unknown): unknown {
  if (!isObject(json)) return json;
  const { $schema: _, ...rest } = json;
  return rest;
}

function extended(json: unknown, named: (name: string) => unknown, depth: number): unknown {
  if (!isObject(json) || !('extends' in json)) return json;
  const { extends: base, ...rest } = json;
  const found = typeof base === 'string' ? named(base) : undefined;
  if (found === undefined || depth > 8) {
    throw new ScenarioError(
      `Scenario: at extends: expected the name of a built-in scenario, received ${JSON.stringify(base)}`,
    );
  }
  return overlay(extended(found, named, depth + 1), rest);
}

function overlay(base: unknown, over: unknown): unknown {
  if (!isObject(base) || !isObject(over)) return over;
  // Two kinds of distribution have different keys: the new one stands alone.
  if ('kind' in over) return over;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) result[key] = overlay(base[key], value);
  return result;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
