import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Lab } from '../calibration/lab.ts';
import { hashes } from '../calibration/page.ts';
import {
  idleTargets,
  incidentTargets,
  loopTargets,
  pictureTargets,
  type Verdict,
} from '../calibration/targets.ts';

const PATIENCE = { timeout: 120_000 };
const lab = new Lab(20);
const missed = (verdicts: readonly Verdict[]): Verdict[] => verdicts.filter(({ holds }) => !holds);

test.each([
  ['how long bots stand idle', idleTargets],
  ['what LoopBot can do alone', loopTargets],
  ['how often bots collide', incidentTargets],
  ['what a frozen moment shows', pictureTargets],
])('twenty seeds keep to the targets: %s', PATIENCE, (_, targets) => {
  const verdicts = targets(lab);
  expect(verdicts.length).toBeGreaterThan(1);
  expect(missed(verdicts)).toEqual([]);
});

test('docs/calibration.md was made from these nights (else: npm run -s calibrate)', () => {
  const page = readFileSync(new URL('../docs/calibration.md', import.meta.url), 'utf8');
  expect(page).toContain(`<!-- nights: ${hashes().join(' ')} -->`);
  expect(page).not.toContain('**no**');
});
