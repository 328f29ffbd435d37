import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { downloadsSchema } from '../../src/restaurant/downloads-schema.ts';
import { queueSchema } from '../../src/restaurant/queue-schema.ts';
import { scenarioSchema } from '../../src/restaurant/scenario-schema.ts';
import { BUILT_IN, loadAnyScenario, loadScenario } from '../../src/restaurant/scenarios.ts';
import { scenarioJsonSchema, schemaFile } from '../../tools/scenario-schema.mjs';

const OTHERS = { queue: queueSchema, downloads: downloadsSchema };

test('the published schema of scenarios is up to date (else: npm run schema)', () => {
  expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(
    scenarioJsonSchema(scenarioSchema, OTHERS, BUILT_IN),
  );
});

test('it names every condition that a scenario is checked for', () => {
  const text = JSON.stringify(scenarioJsonSchema(scenarioSchema, OTHERS, BUILT_IN));
  for (const condition of [
    'opens < lastEntry',
    'spread < mean',
    'min <= mode <= max',
    'at least one bot',
    'at most 400000 guests',
    'at most 1000000 asks',
  ]) {
    expect(text).toContain(condition);
  }
  expect(text).not.toContain('undefined');
});

test('the example in docs/scenario-format.md is a scenario', () => {
  const page = readFileSync(new URL('../../docs/scenario-format.md', import.meta.url), 'utf8');
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const { name, patience, staff } = loadScenario(JSON.parse(example));
  expect(name).toBe('rush');
  expect(patience.desk).toMatchObject({ kind: 'triangular', max: 1800 });
  expect(staff.crew.wait).toBe(5);
});

test('so is the queue there', () => {
  const page = readFileSync(new URL('../../docs/scenario-format.md', import.meta.url), 'utf8');
  const [, queue = ''] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json);
  expect(loadAnyScenario(JSON.parse(queue))).toMatchObject({ kind: 'queue', bots: 2, room: 12 });
});

test('and the downloads there', () => {
  const page = readFileSync(new URL('../../docs/scenario-format.md', import.meta.url), 'utf8');
  const [, , downloads = ''] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json);
  expect(loadAnyScenario(JSON.parse(downloads))).toMatchObject({ kind: 'downloads', pages: 30, line: 2 });
});
