import type { TraceAbout } from '../../protocol/trace-file/header.ts';
import type { TracedNight, TracedNightFault } from '../traced-night.ts';
import type { NightAtMoment, ReadFault } from '../virtual/moments.ts';

/** The Worker that writes and reads moments and traces, as its owner sees it: all of it takes a while. */
export interface MomentHost {
  /** See writeMoment. */
  write(night: NightAtMoment): Uint8Array<ArrayBuffer>;
  /** See encodeTrace. */
  trace(about: TraceAbout, records: Int32Array): Uint8Array<ArrayBuffer>;
  /** See readTracedNight. */
  readTrace(bytes: Uint8Array): TracedNight | { readonly fault: TracedNightFault };
  /** See readMoment. */
  read(bytes: Uint8Array): NightAtMoment | { readonly fault: ReadFault };
}
