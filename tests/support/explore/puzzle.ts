/** An expression of a puzzle: a number, a register, `$cell`, or an operator with its operands. */
export type Expr = number | string | readonly (string | Expr)[];

/** An operation of a puzzle; which fields there are depends on `op`. */
export interface PuzzleOp {
  readonly op: string;
  readonly dst?: string;
  readonly old?: string;
  readonly cell?: string;
  readonly idx?: Expr;
  readonly value?: Expr;
  readonly expect?: Expr;
  readonly cond?: Expr;
  readonly fn?: string;
  readonly m?: string;
  readonly s?: string;
  readonly c?: string;
  readonly e?: string;
  readonly b?: string;
  readonly r?: string;
  readonly rw?: string;
  readonly t?: string;
  readonly n?: Expr;
  readonly to?: string;
  readonly name?: string;
  readonly id?: string;
  readonly atomic?: boolean;
  readonly progress?: boolean;
  readonly sets?: Readonly<Record<string, Expr>>;
  readonly regs?: Readonly<Record<string, Expr>>;
}

/** A thread of a puzzle: its operations, and whether it waits until it is spawned. */
export interface PuzzleThread {
  readonly name: string;
  readonly code: readonly PuzzleOp[];
  readonly dormant?: boolean;
}

/** A puzzle as it is written in JSON. */
export interface Puzzle {
  readonly id: string;
  readonly title?: string;
  readonly cells?: Readonly<Record<string, number>>;
  readonly arrays?: Readonly<Record<string, readonly number[]>>;
  readonly atomics?: readonly string[];
  readonly all_atomic?: boolean;
  readonly mutexes?: Readonly<Record<string, 'plain' | 'recursive'>>;
  readonly sems?: Readonly<Record<string, number>>;
  readonly conds?: readonly string[];
  readonly events?: Readonly<Record<string, number>>;
  readonly countdowns?: Readonly<Record<string, number>>;
  readonly barriers?: Readonly<Record<string, number>>;
  readonly rwlocks?: readonly string[];
  readonly regions?: readonly string[];
  readonly futexes?: readonly string[];
  readonly threads: readonly PuzzleThread[];
  readonly daemon?: readonly string[];
  readonly final?: Expr;
  readonly max_depth?: number;
}
