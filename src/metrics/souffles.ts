import type { Scenario } from '../protocol/scenario.ts';
import { RecordCode } from '../protocol/trace.ts';
import { ItemStage } from '../protocol/words.ts';
import type { SouffleFigures } from './dashboard.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** What became of the dishes that fall in when they are left in the oven: soufflés, on the built-in menu. */
export class Souffles implements Part {
  readonly #scenario: Scenario;
  readonly #falls: readonly boolean[];
  readonly #items = new Set<number>();
  #served = 0;
  #failed = 0;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#falls = scenario.menu.map((item) => item.window > 0);
  }

  take({ code, a: item, b: stage, d }: TraceRecord): void {
    if (code !== RecordCode.Item) return;
    if (stage === ItemStage.Ordered && this.#falls[d] === true) this.#items.add(item);
    else if (stage === ItemStage.Fallen) this.#failed += 1;
    else if (stage === ItemStage.Served && this.#items.has(item)) this.#served += 1;
  }

  copy(): Souffles {
    const copy = new Souffles(this.#scenario);
    for (const item of this.#items) copy.#items.add(item);
    copy.#served = this.#served;
    copy.#failed = this.#failed;
    return copy;
  }

  figures(): SouffleFigures {
    return { served: this.#served, failed: this.#failed };
  }
}
