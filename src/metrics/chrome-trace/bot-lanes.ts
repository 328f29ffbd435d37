import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { ITEM_TABLE_MASK, Act } from '../../protocol/words.ts';
import { Activities } from '../activities.ts';
import { UNSETTLED, WORKING } from '../duty-time.ts';
import { nameOf } from '../roster.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import { type Args, type Emit, Process } from './event.ts';
import { Lane } from './lane.ts';
import { actWords, awaitedWords, waitWords } from './words.ts';

/** A lane for each bot: what its hands do, what it waits for, and everything else as "thinks". */
export class BotLanes implements Part {
  readonly #emit: Emit;
  readonly #lanes = new Map<number, Lane>();
  readonly #names = new Map<number, string>();
  readonly #activities: Activities;
  #record: TraceRecord | null = null;

  constructor(emit: Emit) {
    this.#emit = emit;
    this.#activities = new Activities({
      comeOn: (bot, role, index) => {
        const name = nameOf(bot, role, index);
        this.#names.set(bot, name);
        if (this.#lanes.has(bot)) return;
        this.#lanes.set(
          bot,
          new Lane(this.#emit, { pid: Process.Bots, tid: bot, name, rank: role * 1024 + bot }),
        );
      },
      turnTo: (bot, activity, tick) => this.#turn(bot, activity, tick),
      settle: (bot, cause) => this.#lanes.get(bot)?.rename(waitWords(cause)),
      goOff: (bot, tick) => this.#lanes.get(bot)?.close(tick),
    });
  }

  take(record: TraceRecord): void {
    this.#record = record;
    this.#activities.take(record);
    const lane = this.#lanes.get(record.actor);
    if (!lane?.isOpen) return;
    const { code, tick, a, b, c } = record;
    if (code === Op.Work) lane.turnTo(tick, actWords(a), workArgs(a, b, c));
    else if (code === RecordCode.Complete && b === Op.Work) lane.turnTo(tick, 'thinks');
  }

  /** A bot's lane while it is on duty. */
  laneOf(bot: number): Lane | null {
    const lane = this.#lanes.get(bot);
    return lane?.isOpen ? lane : null;
  }

  nameOf(bot: number): string {
    return this.#names.get(bot) ?? `Bot ${bot}`;
  }

  close(tick: number): void {
    for (const lane of this.#lanes.values()) lane.close(tick);
  }

  #turn(bot: number, activity: number, tick: number): void {
    const record = this.#record;
    const lane = this.#lanes.get(bot);
    if (activity === WORKING) lane?.turnTo(tick, 'thinks');
    else if (activity === UNSETTLED || record?.code !== Op.Await) lane?.turnTo(tick, waitWords(activity));
    else lane?.turnTo(tick, waitWords(activity), { for: awaitedWords(record.a), subject: record.b });
  }
}

const WITH_TABLE_AS_OBJECT: ReadonlySet<number> = new Set([Act.Seat, Act.Serve]);
const WITH_TABLE_AS_SUBJECT: ReadonlySet<number> = new Set([Act.Clear, Act.Wipe, Act.Listen]);
const ABOUT_ITEMS: ReadonlySet<number> = new Set([
  ...[Act.PinTicket, Act.Cook, Act.TakeOut, Act.PutPlate, Act.TakePlate, Act.Serve],
  ...[Act.Pour, Act.PutGlass, Act.TakeGlass, Act.Mix],
]);

function workArgs(act: number, subject: number, object: number): Args {
  const args: Record<string, number> = { subject, object };
  if (WITH_TABLE_AS_OBJECT.has(act)) args['table'] = object;
  else if (WITH_TABLE_AS_SUBJECT.has(act)) args['table'] = subject;
  else if (ABOUT_ITEMS.has(act)) args['table'] = subject & ITEM_TABLE_MASK;
  return args;
}
