// Writes docs/scenario.schema.json from the schema that the product checks scenario files with: npm run schema.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { ensureBundle } from './bundle.mjs';
import { root, runMain } from './run.mjs';

/** @typedef {import('@valibot/to-json-schema').JsonSchema} JsonSchema */
/** @typedef {Record<string, any>} Tree a JSON Schema, or part of one */

/** Where the published schema lies. */
export const schemaFile = join(root, 'docs/scenario.schema.json');

/** Parts that occur over and over get a name. Each is found where the path says. */
const named = {
  distribution: ['patience', 'desk'],
  rhythm: ['looks', 'greet'],
  text: ['title', 'en'],
  title: ['title'],
  point: ['floor', 'desk'],
};

/**
 * The JSON Schema (draft 7) of scenario files: a whole scenario, or one that says only what differs from the
 * built-in one that it extends; or something else that says its kind. Conditions between numbers, which JSON Schema can't say, stand in
 * `$comment`.
 *
 * @param {Parameters<typeof toJsonSchema>[0]} scenarioSchema of a restaurant
 * @param {Readonly<Record<string, Parameters<typeof toJsonSchema>[0]>>} others by their kind
 * @param {readonly string[]} builtIn names that `extends` may have
 * @returns {Tree}
 */
export function scenarioJsonSchema(scenarioSchema, others, builtIn) {
  const { $schema, ...plain } = plainSchema(scenarioSchema);
  /** @type {Tree} */
  const definitions = {};
  const names = new Map(
    Object.entries(named).map(([name, path]) => [
      JSON.stringify(path.reduce((/** @type {Tree} */ part, key) => part.properties[key], plain)),
      name,
    ]),
  );
  const scenario = withNames(plain, names, definitions);
  scenario['properties'] = { $schema: { type: 'string' }, ...scenario['properties'] };
  const kinds = Object.fromEntries(
    Object.entries(others).map(([kind, schema]) => {
      const { $schema: _, ...plainOther } = plainSchema(schema);
      const other = withNames(plainOther, names, definitions);
      return [kind, { ...other, properties: { $schema: { type: 'string' }, ...other['properties'] } }];
    }),
  );
  return {
    $schema: $schema ?? 'http://json-schema.org/draft-07/schema#',
    title: 'A scenario of the robot restaurant',
    ...byKind(Object.keys(kinds), {
      if: { type: 'object', required: ['extends'] },
      then: { $ref: '#/definitions/changes' },
      else: { $ref: '#/definitions/scenario' },
    }),
    definitions: {
      scenario,
      ...kinds,
      changes: changesOf(scenario, builtIn),
      ...definitions,
      changesOfTitle: optional(definitions['title']),
      changesOfPoint: optional(definitions['point']),
      changesOfRhythm: optional(definitions['rhythm']),
      changesOfDistribution: {
        anyOf: [{ $ref: '#/definitions/distribution' }, parametersOf(definitions['distribution'])],
      },
    },
  };
}

/**
 * One of several kinds, by what the file says it is.
 *
 * @param {readonly string[]} kinds
 * @param {Tree} otherwise
 * @returns {Tree}
 */
function byKind([kind, ...rest], otherwise) {
  if (kind === undefined) return otherwise;
  return {
    if: { type: 'object', required: ['kind'], properties: { kind: { const: kind } } },
    then: { $ref: `#/definitions/${kind}` },
    else: byKind(rest, otherwise),
  };
}

/**
 * @param {Parameters<typeof toJsonSchema>[0]} schema
 * @returns {Tree}
 */
function plainSchema(schema) {
  return toJsonSchema(schema, {
    // Numbers in JSON always are.
    ignoreActions: ['finite'],
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'check'
        ? {
            ...jsonSchema,
            $comment: [jsonSchema.$comment, messageOf(valibotAction)].filter(Boolean).join('; '),
          }
        : undefined,
  });
}

/** @param {unknown} action */
function messageOf(action) {
  return String(/** @type {{ message?: unknown }} */ (action).message);
}

/**
 * The schema with every part that has a name replaced by a reference to it.
 *
 * @param {any} part
 * @param {ReadonlyMap<string, string>} names by JSON text
 * @param {Tree} definitions gets the parts
 * @returns {any}
 */
function withNames(part, names, definitions) {
  if (Array.isArray(part)) return part.map((entry) => withNames(entry, names, definitions));
  if (typeof part !== 'object' || part === null) return part;
  const inside = () =>
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, withNames(value, names, definitions)]),
    );
  const name = names.get(JSON.stringify(part));
  if (name === undefined) return inside();
  definitions[name] ??= inside();
  return { $ref: `#/definitions/${name}` };
}

/**
 * What a file with `extends` may say: objects key by key, everything else replaced as a whole.
 *
 * @param {Tree} scenario
 * @param {readonly string[]} builtIn
 * @returns {Tree}
 */
function changesOf(scenario, builtIn) {
  const { properties, ...rest } = optional(scenario);
  return {
    ...rest,
    properties: {
      extends: { enum: [...builtIn], description: 'The built-in scenario over which this one is laid.' },
      ...properties,
    },
    required: ['extends'],
  };
}

/**
 * A schema of which nothing has to be there. Lists stay as they are.
 *
 * @param {any} part
 * @returns {any}
 */
function optional(part) {
  if (typeof part.$ref === 'string') {
    const [, name = ''] = /^#\/definitions\/(title|point|rhythm|distribution)$/.exec(part.$ref) ?? [];
    if (name === '') return part;
    return { $ref: `#/definitions/changesOf${name.charAt(0).toUpperCase()}${name.slice(1)}` };
  }
  if (part.type !== 'object') return part;
  const { required: _required, $comment: _condition, properties, ...rest } = part;
  const changed = Object.entries(properties).map(([key, value]) => [key, optional(value)]);
  return { ...rest, properties: Object.fromEntries(changed) };
}

/**
 * Parameters of a distribution without its kind: they change those of the one that was there.
 *
 * @param {Tree | undefined} distribution
 * @returns {Tree}
 */
function parametersOf(distribution) {
  const kinds = /** @type {Tree[]} */ (distribution?.['oneOf'] ?? []);
  const { kind: _kind, ...properties } = Object.assign({}, ...kinds.map(({ properties: own }) => own));
  return {
    type: 'object',
    properties,
    additionalProperties: false,
    $comment: 'expected parameters of the kind of distribution that was there',
  };
}

async function main() {
  const folder = await ensureBundle({
    name: 'schema',
    sources: ['src/kernel', 'src/protocol', 'src/restaurant', 'package-lock.json', 'tools/bundle.mjs'],
    entries: () => ({
      schema: 'src/restaurant/scenario-schema.ts',
      queue: 'src/restaurant/queue-schema.ts',
      downloads: 'src/restaurant/downloads-schema.ts',
      scenarios: 'src/restaurant/scenarios.ts',
    }),
  });
  const { scenarioSchema } = await import(pathToFileURL(join(folder, 'schema.js')).href);
  const { queueSchema } = await import(pathToFileURL(join(folder, 'queue.js')).href);
  const { downloadsSchema } = await import(pathToFileURL(join(folder, 'downloads.js')).href);
  const { BUILT_IN } = await import(pathToFileURL(join(folder, 'scenarios.js')).href);
  const prettier = await import('prettier');
  const json = JSON.stringify(
    scenarioJsonSchema(scenarioSchema, { queue: queueSchema, downloads: downloadsSchema }, BUILT_IN),
  );
  const options = await prettier.resolveConfig(schemaFile);
  const text = await prettier.format(json, { ...options, filepath: schemaFile });
  const before = readIfThere(schemaFile);
  if (before !== text) writeFileSync(schemaFile, text);
  console.log(
    before === text ? 'docs/scenario.schema.json is up to date.' : 'Wrote docs/scenario.schema.json.',
  );
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(main);
