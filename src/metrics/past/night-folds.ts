import type { Scenario } from '../../protocol/scenario.ts';
import { FloorFold } from '../floor.ts';
import type { CopyableFold } from '../fold.ts';
import { NightFigures } from '../night-figures.ts';

/** What the floor and the figures show, after the same records. */
export class NightFolds implements CopyableFold<NightFolds> {
  readonly floor: FloorFold;
  readonly figures: NightFigures;

  constructor(floor: FloorFold, figures: NightFigures) {
    this.floor = floor;
    this.figures = figures;
  }

  /** Before the first record. */
  static of(scenario: Scenario): NightFolds {
    return new NightFolds(new FloorFold(scenario), new NightFigures(scenario));
  }

  record(words: Int32Array, at: number): void {
    this.floor.record(words, at);
    this.figures.record(words, at);
  }

  copy(): NightFolds {
    return new NightFolds(this.floor.copy(), this.figures.copy());
  }
}
