import type { RecordSink } from '../src/executors/record-log.ts';
import { roundRobin } from '../src/executors/schedulers/round-robin.ts';
import { Thread } from '../src/executors/thread.ts';
import { emptyEnvironment, VirtualMachine } from '../src/executors/virtual/machine.ts';
import { RandomStream } from '../src/kernel/random.ts';
import { down, type Program, sleep, up } from '../src/protocol/operations.ts';

const QUEUE = 0;
const oneMore = up(QUEUE);
const next = down(QUEUE, 0);

function* arrivals(customers: number, arrival: () => number): Program {
  for (let i = 0; i < customers; i += 1) {
    yield sleep(arrival(), 0, 0);
    yield oneMore;
  }
}

function* server(service: () => number, done: () => void): Program {
  for (;;) {
    yield next;
    yield sleep(service(), 0, 0);
    done();
  }
}

/** M/M/c as generator programs on the virtual machine: one that lets customers in, and one for each server. */
export function programQueue(
  customers: number,
  servers: number,
  arrival: () => number,
  service: () => number,
  sink: RecordSink | null = null,
): number {
  let served = 0;
  const machine = new VirtualMachine({
    cells: 2,
    locks: 0,
    environment: emptyEnvironment,
    scheduler: roundRobin,
    sink,
  });
  const start = (bot: number, program: Program): void => {
    machine.add(new Thread({ bot, role: 1, index: bot, habits: 0 }, program, machine, new RandomStream(bot)));
  };
  start(1, arrivals(customers, arrival));
  for (let i = 0; i < servers; i += 1)
    start(
      2 + i,
      server(service, () => (served += 1)),
    );
  machine.run(Infinity);
  return served;
}
