import type { Edge, Graph } from './graph.ts';

/** Whether an infinite run exists that treats every thread fairly, among the steps that `allowed` lets through. */
export function fairRun(
  graph: Graph,
  fairness: 'weak' | 'strong',
  allowed: (edge: Edge) => boolean,
): boolean {
  const reachable = new Set<number>([0]);
  for (const at of reachable) for (const to of targets(graph, at, allowed)) reachable.add(to);
  return fairWithin(graph, reachable, fairness, allowed);
}

/** Where the steps that stay in the graph lead. */
function targets({ nodes }: Graph, at: number, allowed: (edge: Edge) => boolean): number[] {
  return nodes[at]!.edges.flatMap((edge) =>
    edge.to !== undefined && edge.to < nodes.length && allowed(edge) ? [edge.to] : [],
  );
}

function fairWithin(
  graph: Graph,
  states: ReadonlySet<number>,
  fairness: 'weak' | 'strong',
  allowed: (edge: Edge) => boolean,
): boolean {
  for (const component of components(graph, states, allowed)) {
    const moves = new Set<number>();
    for (const at of component)
      for (const edge of graph.nodes[at]!.edges)
        if (edge.to !== undefined && component.has(edge.to) && allowed(edge)) moves.add(edge.thread);
    if (moves.size === 0) continue;
    const ableIn = (at: number, thread: number): boolean =>
      graph.nodes[at]!.edges.some((edge) => edge.thread === thread);
    const wronged = graph.puzzle.threads
      .map((_, thread) => thread)
      .filter((thread) => {
        if (moves.has(thread)) return false;
        const all = [...component];
        return fairness === 'weak'
          ? all.every((at) => ableIn(at, thread))
          : all.some((at) => ableIn(at, thread));
      });
    if (wronged.length === 0) return true;
    if (fairness === 'weak') continue;
    const rest = [...component].filter((at) => !wronged.some((thread) => ableIn(at, thread)));
    if (fairWithin(graph, new Set(rest), fairness, allowed)) return true;
  }
  return false;
}

/** Sets of states each of which can be reached from each other one, found the slow way: by what each can reach. */
function components(
  graph: Graph,
  states: ReadonlySet<number>,
  allowed: (edge: Edge) => boolean,
): Set<number>[] {
  const back = new Map<number, number[]>();
  const order: number[] = [];
  const seen = new Set<number>();
  const within = (at: number): number[] => targets(graph, at, allowed).filter((to) => states.has(to));
  const visit = (at: number): void => {
    seen.add(at);
    for (const to of within(at)) {
      back.set(to, [...(back.get(to) ?? []), at]);
      if (!seen.has(to)) visit(to);
    }
    order.push(at);
  };
  for (const at of states) if (!seen.has(at)) visit(at);
  const placed = new Set<number>();
  const found: Set<number>[] = [];
  for (const root of order.reverse()) {
    if (placed.has(root)) continue;
    const component = new Set<number>([root]);
    placed.add(root);
    for (const at of component)
      for (const from of back.get(at) ?? [])
        if (!placed.has(from)) {
          placed.add(from);
          component.add(from);
        }
    found.push(component);
  }
  return found;
}
