/**
 * The future event list of a discrete-event simulation: a binary heap ordered by (time, priority,
 * sequence). Of two events at one tick the one with the lower priority number comes first; of two with
 * the same priority, the one that was scheduled first.
 *
 * Limits: priorities 0 to 7; at most 2^49 events over the list's life; the payload is one 32-bit integer.
 */
export class EventList {
  #times = new Float64Array(64);
  #orders = new Float64Array(64);
  #payloads = new Int32Array(64);
  #size = 0;
  #sequence = 0;

  get size(): number {
    return this.#size;
  }

  /** Time of the next event, or Infinity when there is none. */
  get nextTime(): number {
    return this.#size === 0 ? Infinity : (this.#times[0] as number);
  }

  /** Payload of the next event. Only meaningful while `size` is above 0. */
  get nextPayload(): number {
    return this.#payloads[0] as number;
  }

  /** Adds an event. Times may be given in any order. */
  push(time: number, priority: number, payload: number): void {
    if (this.#size === this.#times.length) this.#grow();
    const order = priority * 0x2_0000_0000_0000 + this.#sequence;
    this.#sequence += 1;
    const times = this.#times;
    const orders = this.#orders;
    const payloads = this.#payloads;
    let child = this.#size;
    this.#size += 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const t = times[parent] as number;
      if (t < time || (t === time && (orders[parent] as number) < order)) break;
      times[child] = t;
      orders[child] = orders[parent] as number;
      payloads[child] = payloads[parent] as number;
      child = parent;
    }
    times[child] = time;
    orders[child] = order;
    payloads[child] = payload;
  }

  /** Removes the next event and returns its payload. Throws a RangeError when the list is empty. */
  pop(): number {
    if (this.#size === 0) throw new RangeError('The event list is empty.');
    const times = this.#times;
    const orders = this.#orders;
    const payloads = this.#payloads;
    const result = payloads[0] as number;
    const last = this.#size - 1;
    this.#size = last;
    const time = times[last] as number;
    const order = orders[last] as number;
    const payload = payloads[last] as number;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= last) break;
      const right = child + 1;
      let t = times[child] as number;
      if (right < last) {
        const u = times[right] as number;
        if (u < t || (u === t && (orders[right] as number) < (orders[child] as number))) {
          child = right;
          t = u;
        }
      }
      if (time < t || (time === t && order < (orders[child] as number))) break;
      times[hole] = t;
      orders[hole] = orders[child] as number;
      payloads[hole] = payloads[child] as number;
      hole = child;
    }
    times[hole] = time;
    orders[hole] = order;
    payloads[hole] = payload;
    return result;
  }

  #grow(): void {
    const times = new Float64Array(this.#times.length * 2);
    times.set(this.#times);
    this.#times = times;
    const orders = new Float64Array(times.length);
    orders.set(this.#orders);
    this.#orders = orders;
    const payloads = new Int32Array(times.length);
    payloads.set(this.#payloads);
    this.#payloads = payloads;
  }
}
