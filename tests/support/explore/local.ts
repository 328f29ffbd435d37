import { Bug, evaluate, type Values } from './expression.ts';
import type { Puzzle } from './puzzle.ts';
import type { State } from './state.ts';

/** More local operations in a row than any puzzle has. */
const ENDLESS = 10_000;

/** Runs local operations until the thread is before a visible one, or has finished. Throws `Bug`. */
export function forward(puzzle: Puzzle, state: State, thread: number): void {
  const self = state.threads[thread]!;
  const { code, name } = puzzle.threads[thread]!;
  const values: Values = { cells: {}, regs: self.regs };
  const label = (to: string | undefined): number => {
    const at = code.findIndex((op) => op.op === 'label' && op.name === to);
    if (at < 0) throw new Error(`${name}: no label ${to}.`);
    return at;
  };
  for (let ran = 0; ; ran += 1) {
    if (ran > ENDLESS) throw new Error(`${name}: local operations without end.`);
    const op = code[self.pc];
    switch (op?.op) {
      case undefined:
      case 'halt':
        self.pc = code.length;
        self.status = 'finished';
        return;
      case 'label':
        self.pc += 1;
        break;
      case 'set':
        self.regs[op.dst!] = evaluate(op.value!, values);
        self.pc += 1;
        break;
      case 'jmp':
        self.pc = label(op.to);
        break;
      case 'br':
        self.pc = evaluate(op.cond!, values) !== 0 ? label(op.to) : self.pc + 1;
        break;
      case 'assert':
        if (evaluate(op.cond!, values) === 0) throw new Bug('assert', op.id ?? 'assert');
        self.pc += 1;
        break;
      case 'raise':
        throw new Bug('exception', op.id ?? 'raise');
      default:
        return;
    }
  }
}
