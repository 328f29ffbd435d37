import { awaits, call, type Operation, type Program, spawn, work } from '../protocol/operations.ts';
import type { Client } from '../protocol/scenario.ts';
import { runsTasks } from '../protocol/modes.ts';
import { WEB_DUTY, WebAct, WebAwaited } from '../protocol/words.ts';

/** How a client waits for something about a page. */
type Waiting = (awaited: number, page: number) => Program;

const NEXT: Operation = awaits(WebAwaited.Page, 0);

/** Stands and waits. An event loop goes on with other pages meanwhile. */
function* waitFor(awaited: number, page: number): Program {
  yield awaits(awaited, page);
}

/** Begins it, and then asks whether it is there, again and again: a socket that doesn't block, and nobody who rings. */
function* askFor(awaited: number, page: number): Program {
  yield call(awaited, page);
  while ((yield work(WebAct.Ask, page, 0)) === 0);
}

/** The body of a client of downloads, until it shall go off. */
export function* downloader(client: Client, role: number): Program {
  if (client === 'processes' || client === 'threads') yield awaits(WebAwaited.Start, 0);
  const waiting = client === 'polling' ? askFor : waitFor;
  for (;;) {
    const page = yield NEXT;
    if (page === 0) return;
    if (runsTasks(role)) yield spawn(fetchPage(page, waiting), WEB_DUTY, page);
    else yield* fetchPage(page, waiting);
    if (client === 'processes') yield work(WebAct.Note, page, 0);
  }
}

/** Fetches one page. The same for all clients. */
function* fetchPage(page: number, waiting: Waiting): Program {
  yield* waiting(WebAwaited.Connection, page);
  yield* waiting(WebAwaited.FirstByte, page);
  do yield* waiting(WebAwaited.Chunk, page);
  while ((yield work(WebAct.Read, page, 0)) === 1);
}
