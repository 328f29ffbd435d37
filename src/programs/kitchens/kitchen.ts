import type { Program } from '../../protocol/operations.ts';
import type { Context } from '../context.ts';
import type { Domains } from './domains.ts';
import type { Address } from './letterbox.ts';

/** What a kitchen knows when it opens: its own address, and what is whose. */
export interface Premises {
  readonly context: Context;
  readonly me: Address;
  readonly domains: Domains;
}

/** One kitchen: a process with a memory of its own, which learns of the others by notes alone. */
export interface Kitchen {
  /** It has said good-bye to everybody, and everybody to it: no note is under way any more. */
  readonly over: boolean;
  /** Comes on duty: looks once at how things stand in its own part of the house. */
  open(): Program;
  /** Takes in a note. */
  read(note: number): void;
  /** Does one thing, if there is one to do. `staying`: it shall stay on duty. Else it closes, step by step. */
  act(staying: boolean): Program<boolean>;
}
