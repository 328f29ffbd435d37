/**
 * A fold over the trace: fed with records in order, it keeps whatever it is there to know. Folds never
 * look at anything but the trace and the scenario, so that a saved trace tells the same as a live one.
 */
export interface Fold {
  /** Takes in the record at `words[at .. at + RECORD_WORDS)`. */
  record(words: Int32Array, at: number): void;
}

/** A fold that can be copied: the copy knows the same, and goes its own way from then on. */
export interface CopyableFold<Self> extends Fold {
  copy(): Self;
}
