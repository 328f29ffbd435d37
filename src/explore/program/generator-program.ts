import type { Operation } from './operation.ts';

/** What a thread runs: yields operations and is sent an integer for each. It must depend on nothing else. */
export type ThreadBody = () => Generator<Operation, void, number>;
