import type { Program } from '../../protocol/operations.ts';
import type { Discipline, Section } from './discipline.ts';

const nothing = {
  *reach(): Program {
    /* nobody to ask */
  },
  *leave(): Program {
    /* nothing to give back */
  },
};

/** No locks at all: look, then act, and hope. */
export const none: Discipline = {
  // eslint-disable-next-line require-yield -- a discipline that asks nobody yields nothing
  *enter(): Program<Section> {
    return nothing;
  },
};
