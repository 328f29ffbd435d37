import { VectorClock } from '../../../kernel/vector-clock.ts';
import type { Order } from '../order.ts';

interface Channel {
  /** Messages without a name, first in, first out; those before `taken` have been received. */
  readonly queue: VectorClock[];
  taken: number;
  /** Messages with a name; they may be received more than once. */
  readonly named: Map<string, { readonly clock: VectorClock; readonly event: number }>;
}

/** Messages on their way: whoever receives one comes after what its sender had done. */
export class Channels {
  readonly #order: Order;
  readonly #channels = new Map<string, Channel>();

  constructor(order: Order) {
    this.#order = order;
  }

  /** Answers what is wrong, or null. */
  send(thread: number, name: string, message: string | null, event: number): string | null {
    const channel = this.#channel(name);
    const known = message === null ? undefined : channel.named.get(message);
    if (known) return `message "${message}" was sent already, by event ${known.event}`;
    const clock = new VectorClock();
    this.#order.release(thread, clock, event);
    if (message === null) channel.queue.push(clock);
    else channel.named.set(message, { clock, event });
    return null;
  }

  /** Answers what is wrong, or null. */
  receive(thread: number, name: string, message: string | null): string | null {
    const channel = this.#channel(name);
    const where = name === '' ? '' : ` on "${name}"`;
    if (message !== null) {
      const sent = channel.named.get(message);
      if (!sent) return `nobody has sent message "${message}"${where} before`;
      this.#order.acquire(thread, sent.clock);
      return null;
    }
    const clock = channel.queue[channel.taken];
    if (!clock) return `there is no message${where} left to be received`;
    channel.taken += 1;
    this.#order.acquire(thread, clock);
    return null;
  }

  #channel(name: string): Channel {
    let channel = this.#channels.get(name);
    if (!channel) {
      channel = { queue: [], taken: 0, named: new Map() };
      this.#channels.set(name, channel);
    }
    return channel;
  }
}
