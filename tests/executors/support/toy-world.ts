import { EventList } from '../../../src/kernel/event-list.ts';
import type { Environment, VirtualMachine } from '../../../src/executors/virtual/machine.ts';
import { LATER, Op, type Operation } from '../../../src/protocol/operations.ts';

/**
 * A world in which everything takes as many ticks as its `subject` says: Work and Await are answered with that
 * number then, a Call at once with its double.
 */
export function toyWorld(machine: () => VirtualMachine): Environment {
  const agenda = new EventList();
  const pending: { bot: number; task: number; operation: Operation }[] = [];
  return {
    get nextTime() {
      return agenda.nextTime;
    },
    fire() {
      const { bot, task, operation } = pending[agenda.pop()]!;
      machine().complete(bot, task, operation.code, operation.a, operation.b);
    },
    accept(now, bot, task, operation) {
      if (operation.code === Op.Call) return operation.b * 2;
      machine().record(bot, task, operation.code, operation.a, operation.b, 0, 0);
      agenda.push(now + operation.b, 0, pending.length);
      pending.push({ bot, task, operation });
      return LATER;
    },
  };
}
