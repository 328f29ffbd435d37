import { botName, isRole } from '../protocol/board.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Role } from '../protocol/words.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** Names of all bots that have come on duty so far, also of those that have gone home. */
export class Roster implements Part {
  readonly #names = new Map<number, string>();
  readonly #helpers = new Set<number>();

  take(record: TraceRecord): void {
    if (record.code !== RecordCode.OnDuty) return;
    this.#names.set(record.actor, nameOf(record.actor, record.a, record.b));
    if (record.a === Role.Helper) this.#helpers.add(record.actor);
  }

  /** A bot's name; `Bot 12` for one that was never on duty. */
  nameOf(bot: number): string {
    return this.#names.get(bot) ?? `Bot ${bot}`;
  }

  isHelper(bot: number): boolean {
    return this.#helpers.has(bot);
  }

  copy(): Roster {
    const copy = new Roster();
    for (const [bot, name] of this.#names) copy.#names.set(bot, name);
    for (const bot of this.#helpers) copy.#helpers.add(bot);
    return copy;
  }
}

/** The name of a bot that comes on duty in a role; `Bot 12` if there is no such role. */
export function nameOf(bot: number, role: number, index: number): string {
  return isRole(role) ? botName(role, index) : `Bot ${bot}`;
}
