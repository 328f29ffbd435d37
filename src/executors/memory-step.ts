import { Op } from '../protocol/operations.ts';
import type { Port } from './port.ts';

/**
 * Carries out a memory operation on the cells, with its record, and answers it. The caller makes sure that
 * nobody else touches the cells meanwhile: that is what makes the step indivisible.
 */
export function memoryStep(
  port: Port,
  bot: number,
  task: number,
  code: number,
  cell: number,
  b: number,
  c: number,
  d: number,
): number {
  const { cells } = port;
  if (cell < 0 || cell >= cells.length) throw new RangeError(`There is no cell ${cell}.`);
  const before = cells[cell] as number;
  switch (code) {
    case Op.Load:
      port.record(bot, task, code, cell, before, 0, 0);
      return before;
    case Op.Store:
      cells[cell] = b;
      port.record(bot, task, code, cell, b | 0, before, 0);
      return 0;
    case Op.CompareExchange:
      if (before === b) cells[cell] = c;
      port.record(bot, task, code, cell, b, c, before);
      return before;
    case Op.Add:
      cells[cell] = before + b;
      port.record(bot, task, code, cell, b, before, 0);
      return before;
    case Op.Find: {
      const offset = findCell(cells, cell, b & 0x7fff, b >> 15, c, d);
      port.record(bot, task, code, cell, b, c, offset);
      return offset;
    }
    default:
      throw new RangeError(`Operation ${code} is not a memory operation.`);
  }
}

function findCell(
  cells: Int32Array,
  base: number,
  count: number,
  from: number,
  mask: number,
  match: number,
): number {
  for (let i = 0; i < count; i += 1) {
    const offset = from + i < count ? from + i : from + i - count;
    const value = cells[base + offset] as number;
    if (mask === 0 ? value !== 0 : (value & mask) === match) return offset;
  }
  return -1;
}
