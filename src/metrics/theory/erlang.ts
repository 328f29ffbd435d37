/**
 * Erlang's formulas (1917), by recursion on the number of servers, which neither overflows nor cancels. Sources:
 * Gross, Shortle, Thompson and Harris, "Fundamentals of Queueing Theory" (4th edition, 2008), sections 2.3 to 2.5.
 */

/** Share of guests who find all servers busy where nobody waits. `load` in erlangs: arrival rate times mean service. */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n += 1) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}

/** Share of guests who have to wait where everybody does. Throws a RangeError unless load < servers. */
export function erlangC(servers: number, load: number): number {
  if (!(load < servers))
    throw new RangeError('More work comes than the servers can do: the queue has no end.');
  const blocked = erlangB(servers, load);
  return (servers * blocked) / (servers - load * (1 - blocked));
}
