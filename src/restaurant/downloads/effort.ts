import type { Tick } from '../../kernel/ticks.ts';
import type { DownloadsScenario } from '../../protocol/scenario.ts';

/** What the hands of those who fetch take. A switch takes far less than a tick, so what rounding leaves over is kept for next time. */
export class Effort {
  readonly #costs: DownloadsScenario['costs'];
  readonly #switches: boolean;
  /** By bot: seconds that have been worked and not counted yet, from minus to plus half a tick. */
  readonly #rest = new Map<number, number>();

  constructor({ costs, client }: DownloadsScenario) {
    this.#costs = costs;
    this.#switches = client === 'threads' || client === 'processes' || client === 'sync';
  }

  /** So much work of a bot, in whole ticks. */
  ticks(bot: number, seconds: number): Tick {
    const whole = seconds + (this.#rest.get(bot) ?? 0);
    const length = Math.max(0, Math.round(whole * 1000));
    this.#rest.set(bot, whole - length / 1000);
    return length;
  }

  ask(): number {
    return this.#costs.ask;
  }

  note(): number {
    return this.#costs.note;
  }

  /** To read a chunk: whoever has stood and waited for it must be switched to first. */
  read(seconds: number): number {
    return seconds + (this.#switches ? this.#costs.switch : 0);
  }
}
