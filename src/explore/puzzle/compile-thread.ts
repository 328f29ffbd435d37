import { failsWith } from '../primitives/shared-code.ts';
import { Operation } from '../program/operation.ts';
import { PuzzleError, shown } from './error.ts';
import { Fields, isLike } from './fields.ts';
import type { Code, Instruction, VisibleInstruction } from './instruction.ts';
import { LOCAL_OPS } from './local-ops.ts';
import { faultOf, OpFields, type OpScope } from './op-fields.ts';
import { SHARED_OPS } from './shared-ops.ts';
import { VISIBLE_OPS } from './visible-ops.ts';

const OP_NAMES = [...Object.keys(LOCAL_OPS), ...Object.keys(SHARED_OPS), ...Object.keys(VISIBLE_OPS)];

/** Compiles the code of a thread. Throws a PuzzleError. */
export function compileThread(
  code: readonly unknown[],
  path: string,
  shared: Pick<OpScope, 'names' | 'thread' | 'isDormant'>,
): Code {
  const ops = code.map((json, index) => new Fields(json, `${path}[${index}]`));
  const labels = labelsOf(ops);
  const registers = new Map<string, number>();
  const scope: OpScope = {
    ...shared,
    register: (name) => {
      const known = registers.get(name) ?? registers.size;
      registers.set(name, known);
      return known;
    },
    label: (name, place) => {
      const position = labels.get(name);
      if (position === undefined) throw new PuzzleError(place, `there is no label "${name}"`);
      return position;
    },
  };
  const instructions = ops.map((fields) => compileOp(new OpFields(fields, scope)));
  const progresses = ops.some(isProgress);
  return { path, instructions, registers: [...registers.keys()], progresses };
}

function labelsOf(ops: readonly Fields[]): ReadonlyMap<string, number> {
  const labels = new Map<string, number>();
  ops.forEach((fields, index) => {
    if (fields.optional('op') !== 'label') return;
    const name = fields.text('name');
    if (labels.has(name)) throw new PuzzleError(fields.at('name'), `there are two labels "${name}"`);
    labels.set(name, index);
  });
  return labels;
}

function compileOp(op: OpFields): Instruction {
  const name = op.fields.text('op');
  const local = Object.hasOwn(LOCAL_OPS, name) ? LOCAL_OPS[name]!(op) : null;
  const progress = local === null && isProgress(op.fields);
  const instruction = local ?? compileVisible(op, name, progress);
  op.refuseOthers();
  return instruction;
}

const isProgress = (fields: Fields): boolean =>
  fields.has('progress') && fields.optional('progress') !== false;

function compileVisible(op: OpFields, name: string, progress: boolean): VisibleInstruction {
  const ops = Object.hasOwn(SHARED_OPS, name) ? SHARED_OPS : VISIBLE_OPS;
  const compile = Object.hasOwn(ops, name) ? ops[name] : undefined;
  if (compile === undefined) {
    const near = OP_NAMES.find((known) => isLike(name, known));
    const hint = near === undefined ? `there are ${OP_NAMES.join(', ')}` : `is it "${near}"?`;
    throw new PuzzleError(op.fields.at('op'), `there is no op ${shown(name)}; ${hint}`);
  }
  const instruction = compile(op, op.fields.flag('atomic'));
  return { ...instruction, ask: (registers) => asked(instruction, registers, progress) };
}

/** What cannot even be computed (an index beyond the array) fails in the step itself, not in the one before it. */
function asked(instruction: VisibleInstruction, registers: readonly number[], progress: boolean): Operation {
  try {
    const { does, at, value, other, atomic, shared, fault, progress: own } = instruction.ask(registers);
    return new Operation(does, at, value, other, atomic, shared, fault, own || progress);
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    return failsWith(fault);
  }
}
