import FlatQueue from 'flatqueue';

const ARRIVAL = 0;
const DEPARTURE = 1;

/** M/M/c as a bare loop over flatqueue: the least that the same events can cost. Answers the number of customers served. */
export function bareQueue(
  customers: number,
  servers: number,
  arrival: () => number,
  service: () => number,
): number {
  const events = new FlatQueue<number>();
  let waiting = 0;
  let busy = 0;
  let arrived = 0;
  let served = 0;
  events.push(ARRIVAL, arrival());
  while (events.length > 0) {
    const now = events.peekValue() as number;
    if (events.pop() === ARRIVAL) {
      arrived += 1;
      if (arrived < customers) events.push(ARRIVAL, now + arrival());
      if (busy < servers) {
        busy += 1;
        events.push(DEPARTURE, now + service());
      } else waiting += 1;
    } else {
      served += 1;
      if (waiting > 0) {
        waiting -= 1;
        events.push(DEPARTURE, now + service());
      } else busy -= 1;
    }
  }
  return served;
}
