import type { HandCalls } from '../../lab/machine/hand.ts';

/** The calls of a hand at the far end of a connection. `handedOver` marks a port so that it is moved and not copied. */
export function handCalls<Port>(remote: HandCalls<Port>, handedOver: (port: Port) => Port): HandCalls<Port> {
  return {
    hello: () => remote.hello(),
    clockStep: () => remote.clockStep(),
    cutlery: (memory, bots, tasks, way) => remote.cutlery(memory, bots, tasks, way),
    solo: (what, times) => remote.solo(what, times),
    contend: (memory, hands, times) => remote.contend(memory, hands, times),
    rally: (memory, times) => remote.rally(memory, times),
    answer: (memory, times) => remote.answer(memory, times),
    take: (port, via, role) => remote.take(handedOver(port), via, role),
    talk: (times) => remote.talk(times),
    crowd: (of, many) => remote.crowd(of, many),
    hold: (of, many) => remote.hold(of, many),
    nap: (memory) => remote.nap(memory),
  };
}
