import type { Access } from './accesses.ts';
import type { Edge, Graph } from './graph.ts';

/** What counting schedule by schedule finds. */
export interface Counts {
  readonly interleavings: number;
  readonly buggyInterleavings: number;
  readonly schedulesByPreemptions: readonly number[];
  readonly buggyByPreemptions: readonly number[];
  readonly schedulesByDelays: readonly number[];
  readonly buggyByDelays: readonly number[];
  readonly traces: number;
  readonly buggyTraces: number;
  /** Position, from 1, of the first buggy schedule when the lowest thread goes first; null without one. */
  readonly firstBuggy: number | null;
  /** Probability that a walk that picks evenly among the enabled threads ends in a bug. */
  readonly chance: number;
}

/** Thread whose turn costs nothing under delays at first. */
const FIRST = 0;

/** Takes every schedule of an acyclic graph, one after the other; null if there are more than `most`. */
export function counts({ nodes, puzzle }: Graph, most = 200_000): Counts | null {
  const threads = puzzle.threads.length;
  const path: Edge[] = [];
  const tally = { all: 0, buggy: 0, first: 0, chance: 0 };
  const preemptions: number[] = [];
  const buggyPreemptions: number[] = [];
  const delays: number[] = [];
  const buggyDelays: number[] = [];
  const traces = new Set<string>();
  const buggyTraces = new Set<string>();
  const count = (into: number[], at: number): void => {
    into[at] = (into[at] ?? 0) + 1;
  };
  const end = (bug: boolean, preempted: number, delayed: number, chance: number): void => {
    tally.all += 1;
    const trace = canonical(path);
    traces.add(trace);
    count(preemptions, preempted);
    count(delays, delayed);
    if (!bug) return;
    tally.buggy += 1;
    if (tally.first === 0) tally.first = tally.all;
    tally.chance += chance;
    buggyTraces.add(trace);
    count(buggyPreemptions, preempted);
    count(buggyDelays, delayed);
  };
  const visit = (at: number, preempted: number, delayed: number, chance: number): void => {
    if (tally.all > most) return;
    const { edges, bug } = nodes[at]!;
    if (edges.length === 0) {
      end(bug !== undefined, preempted, delayed, chance);
      return;
    }
    const last = path.at(-1);
    const able = new Set(edges.map((edge) => edge.thread));
    for (const edge of edges) {
      const switched = last !== undefined && edge.thread !== last.thread;
      const cost = switched && able.has(last.thread) && !last.yields ? 1 : 0;
      let skipped = 0;
      for (let t = last?.thread ?? FIRST; t !== edge.thread; t = (t + 1) % threads)
        if (able.has(t)) skipped += 1;
      const part = chance / edges.length;
      path.push(edge);
      if (edge.to === undefined) end(true, preempted + cost, delayed + skipped, part);
      else visit(edge.to, preempted + cost, delayed + skipped, part);
      path.pop();
    }
  };
  visit(0, 0, 0, 1);
  if (tally.all > most) return null;
  const full = (row: readonly number[], length: number): number[] =>
    Array.from({ length }, (_, i) => row[i] ?? 0);
  return {
    interleavings: tally.all,
    buggyInterleavings: tally.buggy,
    schedulesByPreemptions: full(preemptions, preemptions.length),
    buggyByPreemptions: full(buggyPreemptions, preemptions.length),
    schedulesByDelays: full(delays, delays.length),
    buggyByDelays: full(buggyDelays, delays.length),
    traces: traces.size,
    buggyTraces: buggyTraces.size,
    firstBuggy: tally.first === 0 ? null : tally.first,
    chance: tally.chance,
  };
}

/** The same text for schedules that differ in the order of independent steps only: for each object who touched it, in order, with neighbouring reads as a set. */
export function canonical(path: readonly Pick<Edge, 'thread' | 'accesses'>[]): string {
  const objects = new Map<string, string[][]>();
  const taken: number[] = [];
  for (const { thread, accesses } of path) {
    taken[thread] = (taken[thread] ?? 0) + 1;
    const event = `${thread}.${taken[thread]}`;
    for (const { object, write } of merged(accesses)) {
      let rows = objects.get(object);
      if (rows === undefined) objects.set(object, (rows = [[]]));
      if (write) rows.push([`${event}!`], []);
      else rows.at(-1)!.push(event);
    }
  }
  const rows = [...objects].map(([object, groups]) => [object, groups.map((group) => group.sort())]);
  rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([Array.from(taken, (n: number | undefined) => n ?? 0), rows]);
}

/** A step that reads and writes an object writes it. */
function merged(accesses: readonly Access[]): { object: string; write: boolean }[] {
  const writes = new Map<string, boolean>();
  for (const { object, write } of accesses) writes.set(object, write || writes.get(object) === true);
  return [...writes].map(([object, write]) => ({ object, write }));
}
