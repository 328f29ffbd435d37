import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scenarioSchema } from '../../src/restaurant/scenario-schema.ts';
import { BUILT_IN, loadScenario } from '../../src/restaurant/scenarios.ts';
import { scenarioJsonSchema, schemaFile } from '../../tools/scenario-schema.mjs';

test('the published schema of scenarios is up to date (else: npm run schema)', () => {
  expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(scenarioJsonSchema(scenarioSchema, BUILT_IN));
});

test('it names every condition that a scenario is checked for', () => {
  const text = JSON.stringify(scenarioJsonSchema(scenarioSchema, BUILT_IN));
  for (const condition of ['opens < lastEntry', 'spread < mean', 'min <= mode <= max', 'at least one bot']) {
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
