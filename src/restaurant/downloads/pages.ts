import { RandomStream } from '../../kernel/random.ts';
import type { Tick } from '../../kernel/ticks.ts';
import type { DownloadsScenario } from '../../protocol/scenario.ts';
import { Stream } from '../../protocol/streams.ts';
import { draw, drawSeconds } from '../durations.ts';

/** A page that will be fetched: all of it drawn before anybody works, and the same whoever fetches it. */
export interface PagePlan {
  /** Ticks until the connection stands, and from then until the first byte. */
  readonly connect: Tick;
  readonly firstByte: Tick;
  /** For each chunk: ticks on the line, and seconds that it takes to be read (not rounded). */
  readonly chunks: readonly { readonly line: Tick; readonly read: number }[];
}

/** Draws a page. Pages count from 1. */
export function drawPage(scenario: DownloadsScenario, seed: number, page: number): PagePlan {
  const stream = new RandomStream(seed, Stream.Pages, page);
  const connect = draw(scenario.connect, stream);
  const firstByte = draw(scenario.firstByte, stream);
  const chunks = Array.from({ length: scenario.chunks }, () => ({
    line: draw(scenario.chunk, stream),
    read: drawSeconds(scenario.read, stream),
  }));
  return { connect, firstByte, chunks };
}
