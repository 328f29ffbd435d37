import type { Expr } from './puzzle.ts';

/** A bug that ends a schedule. */
export class Bug extends Error {
  readonly kind: string;

  constructor(kind: string, detail: string) {
    super(detail);
    this.kind = kind;
  }
}

/** Where an expression finds its values. */
export interface Values {
  readonly cells: Readonly<Record<string, number>>;
  readonly regs: Readonly<Record<string, number>>;
}

const bit = (value: boolean): number => (value ? 1 : 0);

const binary: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '%': (a, b) => {
    if (b === 0) throw new Bug('exception', 'remainder of a division by 0');
    return (a % b) + 0;
  },
  '==': (a, b) => bit(a === b),
  '!=': (a, b) => bit(a !== b),
  '<': (a, b) => bit(a < b),
  '<=': (a, b) => bit(a <= b),
  '>': (a, b) => bit(a > b),
  '>=': (a, b) => bit(a >= b),
  and: (a, b) => bit(a !== 0 && b !== 0),
  or: (a, b) => bit(a !== 0 || b !== 0),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
};

/** The name of an element of an array. */
export const element = (array: string, index: number): string => `${array}[${index}]`;

/** The value of an expression; `seen` is told each shared cell that is read. Throws `Bug`. */
export function evaluate(expr: Expr, values: Values, seen: (cell: string) => void = () => undefined): number {
  const shared = (cell: string): number => {
    const value = values.cells[cell];
    if (value === undefined) throw new Bug('exception', `there is no ${cell}`);
    seen(cell);
    return value;
  };
  if (typeof expr === 'number') return expr;
  if (typeof expr === 'string')
    return expr.startsWith('$') ? shared(expr.slice(1)) : (values.regs[expr] ?? 0);
  const [name, ...operands] = expr;
  if (name === 'idx')
    return shared(element(String(operands[0]).slice(1), evaluate(operands[1] as Expr, values, seen)));
  const of = operands.map((operand) => evaluate(operand, values, seen));
  if (name === 'not') return bit(of[0] === 0);
  if (name === 'neg') return 0 - of[0]!;
  const apply = binary[String(name)];
  if (apply === undefined) throw new Error(`No operator ${JSON.stringify(name)}.`);
  return apply(of[0]!, of[1]!);
}
