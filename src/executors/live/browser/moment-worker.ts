import type { TraceAbout } from '../../../protocol/trace-file/header.ts';
import type { TracedNight, TracedNightFault } from '../../traced-night.ts';
import type { NightAtMoment, ReadFault } from '../../virtual/moments.ts';
import type { MomentHost } from '../moment-host.ts';
import { type Connection, connect } from './connect.ts';

/** Writes a moment in a Worker of its own. Rejects if the night can't be run again, or if the Worker dies. */
export const writeMoment = (night: NightAtMoment): Promise<Uint8Array<ArrayBuffer>> =>
  asked((remote) => remote.write(night));

/** Writes a trace file in a Worker of its own; see encodeTrace. Rejects where that throws, or if the Worker dies. */
export const writeTrace = (about: TraceAbout, records: Int32Array): Promise<Uint8Array<ArrayBuffer>> =>
  asked((remote) => remote.trace(about, records));

/** Reads a trace file in a Worker of its own; see readTracedNight. Rejects if the Worker dies. */
export const readTrace = (bytes: Uint8Array): Promise<TracedNight | { readonly fault: TracedNightFault }> =>
  asked(async (remote) => await remote.readTrace(bytes));

/** Reads a moment in a Worker of its own. Rejects if the Worker dies. */
export const readMoment = (bytes: Uint8Array): Promise<NightAtMoment | { readonly fault: ReadFault }> =>
  asked(async (remote) => await remote.read(bytes));

async function asked<Answer>(
  ask: (remote: Connection<MomentHost>['remote']) => Promise<Answer>,
): Promise<Answer> {
  let fail: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const worker = new Worker(new URL('./moment.worker.ts', import.meta.url), {
    type: 'module',
    name: 'moment',
  });
  const { remote, end } = connect<MomentHost>(worker, (message) => fail(new Error(message)));
  try {
    return await Promise.race([ask(remote), died]);
  } finally {
    end();
  }
}
