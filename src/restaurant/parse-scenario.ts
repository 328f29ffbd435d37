import * as v from 'valibot';
import type { AnyScenario, DownloadsScenario, QueueScenario, Scenario } from '../protocol/scenario.ts';
import { downloadsSchema } from './downloads-schema.ts';
import { queueSchema } from './queue-schema.ts';
import { scenarioSchema } from './scenario-schema.ts';

/** A scenario file that can't be used; the message names the path and what was expected. */
export class ScenarioError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ScenarioError';
  }
}

/** Checks the scenario of a queue. Throws a ScenarioError. */
const parseQueue = (json: unknown): QueueScenario => checked(queueSchema, withoutSchema(json));

/** Checks a scenario of downloads. Throws a ScenarioError. */
export const parseDownloads = (json: unknown): DownloadsScenario =>
  checked(downloadsSchema, withoutSchema(json));

/** Checks a scenario of any kind: a file says itself what it is. Throws a ScenarioError. */
export function parseAnyScenario(json: unknown, named: (name: string) => unknown): AnyScenario {
  const kind = isObject(json) ? json['kind'] : undefined;
  if (kind === 'queue') return parseQueue(json);
  return kind === 'downloads' ? parseDownloads(json) : parseScenario(json, named);
}

/**
 * Checks the scenario of a restaurant. A file with `extends` is laid over the scenario of that name: objects key by key,
 * everything else (lists too) replaced. Throws a ScenarioError.
 */
export function parseScenario(json: unknown, named: (name: string) => unknown): Scenario {
  return checked(scenarioSchema, withoutSchema(extended(json, named, 0)));
}

function checked<Output>(schema: v.GenericSchema<unknown, Output>, json: unknown): Output {
  const result = v.safeParse(schema, json);
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
  const { extends: base, kind, ...rest } = json;
  const found = typeof base === 'string' ? named(base) : undefined;
  if (found === undefined || depth > 8) {
    throw new ScenarioError(
      `Scenario: at extends: expected the name of a built-in scenario, received ${JSON.stringify(base)}`,
    );
  }
  const whole = overlay(extended(found, named, depth + 1), rest);
  return kind === undefined || !isObject(whole) ? whole : { ...whole, kind };
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
