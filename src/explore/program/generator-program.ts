import type { Operation } from './operation.ts';

/** A thread under way. */
export type RunningBody = Generator<Operation, void, number>;

/** What a thread runs: yields operations and is sent an integer for each. It must depend on nothing else. */
export type ThreadBody = () => RunningBody;
