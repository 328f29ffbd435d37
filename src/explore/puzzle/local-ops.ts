import { ProgramFault } from '../program/fault.ts';
import type { LocalInstruction } from './instruction.ts';
import type { OpFields } from './op-fields.ts';

const local = (run: LocalInstruction['run']): LocalInstruction => ({ visible: false, run });

/** Beyond every code's end. */
const END = Number.MAX_SAFE_INTEGER;

/** The ops that run for free, by name. */
export const LOCAL_OPS: Readonly<Record<string, (op: OpFields) => LocalInstruction>> = {
  set: (op) => {
    const dst = op.register('dst');
    const value = op.local('value');
    return local((registers, position) => {
      registers[dst] = value(registers);
      return position + 1;
    });
  },
  jmp: (op) => {
    const to = op.label('to');
    return local(() => to);
  },
  br: (op) => {
    const cond = op.local('cond');
    const to = op.label('to');
    return local((registers, position) => (cond(registers) !== 0 ? to : position + 1));
  },
  assert: (op) => {
    const cond = op.local('cond');
    const id = op.id();
    return local((registers, position) => {
      if (cond(registers) === 0) throw new ProgramFault('assert', id);
      return position + 1;
    });
  },
  raise: (op) => {
    const id = op.id();
    return local(() => {
      throw new ProgramFault('exception', id === '' ? 'raise' : id);
    });
  },
  halt: () => local(() => END),
  label: (op) => {
    op.fields.text('name');
    return local((_, position) => position + 1);
  },
};
