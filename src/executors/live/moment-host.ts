import type { NightAtMoment, ReadFault } from '../virtual/moments.ts';

/** The Worker that writes and reads moments, as its owner sees it: both run a whole night. */
export interface MomentHost {
  /** See writeMoment. */
  write(night: NightAtMoment): Uint8Array<ArrayBuffer>;
  /** See readMoment. */
  read(bytes: Uint8Array): NightAtMoment | { readonly fault: ReadFault };
}
