import { safeParse } from 'valibot';
import { mergeSheets, type Sheet, withSheets } from '../../metrics/machine/sheet.ts';
import type { Section } from './section.ts';
import { sheetsSchema } from './sheet-schema.ts';

/** What has been measured on machines, with every sample. */
export const measurementsSection: Section<readonly Sheet[]> = {
  version: 1,
  empty: [],
  migrations: {},
  parse(data) {
    const read = safeParse(sheetsSchema, data);
    return read.success ? { value: withSheets([], read.output) } : { fault: 'damaged' };
  },
  merge: mergeSheets,
};
