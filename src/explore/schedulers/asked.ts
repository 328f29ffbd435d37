import type { Machine } from '../machine.ts';
import { ProgramFault } from '../program/fault.ts';

/** A number for what all threads ask for. */
export function askedBy(machine: Machine): number {
  let asked = 0;
  for (const { does, at, value, other } of machine.operations) {
    asked = (Math.imul(asked, 31) + does.name.length * 131 + does.name.charCodeAt(0)) | 0;
    asked = (Math.imul(asked ^ at, 0x9e3779b1) + Math.imul(value, 0x85ebca6b) + other) | 0;
  }
  return asked;
}

/** What is thrown when a program that is run again asks for something else than before. */
export const nondeterminism = (depth: number): ProgramFault =>
  new ProgramFault('nondeterminism', `after the same ${depth} steps the program asks for something else`);
