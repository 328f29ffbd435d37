import type { NightSetup } from '../../protocol/night.ts';
import type { SitePart } from '../../protocol/site.ts';

/** The Worker that finds out where the programs of a night stood, as its owner sees it. */
export interface SiteHost {
  /** Begins with another night. */
  open(setup: NightSetup): void;
  /** Takes the night's next records. */
  take(records: Int32Array): SitePart;
}
