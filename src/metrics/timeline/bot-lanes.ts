import type { Tick } from '../../kernel/ticks.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { IdleCause } from '../../protocol/words.ts';
import { Activities } from '../activities.ts';
import { UNSETTLED, WORKING } from '../duty-time.ts';
import { nameOf } from '../roster.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import { IntTable } from './int-table.ts';
import { Spans } from './spans.ts';
import { StepColumn } from './step-column.ts';

/** What a bot's lane says beside WORKING (0), the IdleCauses (1 to 5) and UNSETTLED (6). */
export const OFF_DUTY = 7;
export const BOT_STATES = 8;

/** One bot's evening, and those of others of its role and index who came before it. */
export class BotLane {
  readonly name: string;
  readonly role: number;
  readonly index: number;
  readonly doing = new StepColumn(BOT_STATES);
  /** What hands do: extra is the Act, the beginning is the Work record. */
  readonly acts = new Spans();
  /** Sequence numbers of the bot's own records. */
  readonly records = new IntTable(1);
  /** Index of the act under way; -1 for none. */
  #act = -1;

  constructor(name: string, role: number, index: number) {
    this.name = name;
    this.role = role;
    this.index = index;
  }

  get bytes(): number {
    return this.doing.bytes + this.acts.bytes + this.records.bytes;
  }

  take(record: TraceRecord): void {
    this.records.add(record.sequence);
    const { code, tick, actor, task, sequence } = record;
    if (code === Op.Work) {
      this.#rest(tick, sequence);
      this.#act = this.acts.begin(tick, actor, task, sequence, record.a);
    } else if (code === RecordCode.Complete && record.b === Op.Work) this.#rest(tick, sequence);
  }

  #rest(tick: Tick, sequence: number): void {
    if (this.#act >= 0) this.acts.end(this.#act, tick, sequence);
    this.#act = -1;
  }

  /** The bot goes home: whatever was in its hands is over. */
  goOff(tick: Tick, sequence: number): void {
    this.doing.change(tick, OFF_DUTY, sequence);
    this.#rest(tick, sequence);
  }
}

/** Lanes of all bots, in the order in which they first came. */
export class BotLanes implements Part {
  readonly list: BotLane[] = [];
  /** Lane of each bot's number that has been on duty. */
  readonly #lanes: (BotLane | undefined)[] = [];
  readonly #activities = new Activities({
    comeOn: (bot, role, index) => {
      this.#lanes[bot] = this.#laneOf(bot, role, index);
    },
    turnTo: (bot, activity, tick, sequence) => {
      const known = activity >= WORKING && activity <= UNSETTLED ? activity : IdleCause.Work;
      this.#lanes[bot]?.doing.change(tick, known, sequence);
    },
    settle: (bot, cause) => {
      const lane = this.#lanes[bot];
      if (lane?.doing.last === UNSETTLED) lane.doing.restate(settled(cause));
    },
    goOff: (bot, tick, sequence) => {
      const lane = this.#lanes[bot];
      if (lane?.doing.last === UNSETTLED) lane.doing.restate(IdleCause.Work);
      lane?.goOff(tick, sequence);
    },
  });

  take(record: TraceRecord): void {
    this.#activities.take(record);
    this.#lanes[record.actor]?.take(record);
  }

  /** The lane of a bot by its number; undefined for the house, and for one that was never on duty. */
  of(bot: number): BotLane | undefined {
    return this.#lanes[bot];
  }

  #laneOf(bot: number, role: number, index: number): BotLane {
    const found = this.list.find((lane) => lane.role === role && lane.index === index);
    if (found) return found;
    const lane = new BotLane(nameOf(bot, role, index), role, index);
    this.list.push(lane);
    return lane;
  }
}

const settled = (cause: number): number =>
  cause >= IdleCause.Guest && cause <= IdleCause.Work ? cause : IdleCause.Work;
