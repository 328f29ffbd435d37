import type { Crowd, Way } from '../../metrics/machine/experiments.ts';
import type { CrowdRound } from '../../metrics/machine/outcome.ts';

/** From when to when something took, in milliseconds on the clock that all threads share. */
export interface Span {
  readonly began: number;
  readonly ended: number;
}

/** How two Workers talk: by messages as they are, or by calls that Comlink makes of them. */
export type Via = 'message' | 'comlink';
/** What one Worker alone can time. */
export type Solo = 'generator' | 'await' | 'lock';
/** What can wait by the thousand in one Worker. */
export type Waiters = Exclude<Crowd, 'workers'>;

/**
 * A Worker that experiments are done with, as its owner sees it. Calls are answered one after the other; some block
 * the Worker in between. `Port` is whatever this platform's message ports are.
 */
export interface HandHost<Port> {
  /** Answers once the Worker is there. */
  hello(): void;
  /** The smallest step of this Worker's clock, in milliseconds, as far as it can be seen. */
  clockStep(): number;
  /** Does its tasks at the drawer as soon as all `bots` are there. */
  cutlery(memory: SharedArrayBuffer, bots: number, tasks: number, way: Way): Span;
  /** Does one thing so many times. */
  solo(what: Solo, times: number): Promise<Span>;
  /** Takes and gives back the lock so many times, as soon as so many `hands` are there to want it. */
  contend(memory: SharedArrayBuffer, hands: number, times: number): Span;
  /** Wakes the other and sleeps until it is woken, so many times and once more before. */
  rally(memory: SharedArrayBuffer, times: number): Span;
  /** The other side of a rally. */
  answer(memory: SharedArrayBuffer, times: number): void;
  /** Takes one end of a line to another Worker: to answer on it, or to ask. */
  take(port: Port, via: Via, role: 'answers' | 'asks'): void;
  /** Asks so many times, each time after the answer to the last one. */
  talk(times: number): Promise<Span>;
  /** Starts so many that wait for one event, and wakes them all. */
  crowd(of: Waiters, many: number): Promise<CrowdRound>;
  /** Starts so many that wait for one event, which never comes. */
  hold(of: Waiters, many: number): void;
  /** Sleeps until somebody starts those who wait at the starting line. */
  nap(memory: SharedArrayBuffer): void;
}

/** The same over a distance. */
export type HandCalls<Port> = {
  readonly [K in keyof HandHost<Port>]: (
    ...args: Parameters<HandHost<Port>[K]>
  ) => Promise<Awaited<ReturnType<HandHost<Port>[K]>>>;
};

/** A Worker of an experiment. */
export interface Hand<Port> {
  readonly calls: HandCalls<Port>;
  /** Rejects if the Worker ends by itself or can't be started. */
  readonly died: Promise<never>;
  /** Ends it at once, even while it sleeps or is busy. */
  end(): void;
}
