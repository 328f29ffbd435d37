import type { SearchOptions } from '../options.ts';
import type { Program } from '../program/program.ts';
import type { Report } from '../report.ts';

/** A way to search. */
export type Strategy = (program: Program, options: SearchOptions) => Report;
