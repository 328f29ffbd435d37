import { RECORD_WORDS } from '../../protocol/trace.ts';
import { Duty, GuestStage, Role } from '../../protocol/words.ts';
import type { Moment } from '../moment.ts';
import { awaitedUntil, type Need } from './awaited.ts';
import { criticalItem, itemUntil } from './item-path.ts';
import { type Cut, PathBuilder } from './path-builder.ts';
import type { PartyOnFile } from './path-index.ts';
import type { EveningPath, Leaving, Step } from './segment.ts';
import { fieldOf, type Ground, servedUntil, type Server } from './served.ts';

const LEFT: Readonly<Record<number, Leaving>> = {
  [GuestStage.Served]: 'served',
  [GuestStage.Reneged]: 'reneged',
  [GuestStage.Balked]: 'balked',
};

/** A record of a party: which stage it has come to, when, and with what. */
interface Stage extends Cut {
  readonly stage: number;
  readonly c: number;
  readonly d: number;
}

/** What a party's path is made of, as it is laid. */
interface Evening {
  readonly ground: Ground;
  readonly file: PartyOnFile;
  readonly path: PathBuilder;
  table: number;
  /** The bot that greeted them, took their order, or takes their payment. */
  host: number;
}

function stageAt(ground: Ground, sequence: number): Stage {
  return {
    tick: ground.records[sequence * RECORD_WORDS] ?? 0,
    sequence,
    stage: fieldOf(ground, sequence, 5),
    c: fieldOf(ground, sequence, 6),
    d: fieldOf(ground, sequence, 7),
  };
}

/** The bot with a number, and its task for a duty, as of a record. */
function serverOf(
  { ground }: Evening,
  bot: number,
  duty: number,
  subject: number,
  before: number,
): Server | null {
  const { doings } = ground.index;
  const found = doings.bots.get(bot);
  return found ? { bot: found, task: doings.taskFor(bot, [duty], subject, before) } : null;
}

/** Somebody has to come: until `next` they wait, and whoever reached them then has come for them. */
function waitFor(
  evening: Evening,
  step: Step,
  duty: number,
  need: Need,
  next: Stage,
  bot: number | null,
): void {
  evening.path.step = step;
  const server = bot === null ? null : serverOf(evening, bot, duty, need.subject, next.sequence);
  awaitedUntil(evening.ground, evening.path, need, server, next);
}

/** A bot is with them until `next`. */
function withBot(evening: Evening, step: Step, duty: number, subject: number, next: Stage): void {
  const { ground, path, host } = evening;
  path.step = step;
  const server = serverOf(evening, host, duty, subject, next.sequence);
  if (server) servedUntil(ground, path, server, next);
  else path.until(next, { kind: 'hands', bot: host, record: -1 });
}

/** They are among themselves until `next`. */
function among(evening: Evening, step: Step, next: Cut): void {
  evening.path.step = step;
  evening.path.until(next, { kind: 'guest', bot: 0, record: -1 });
}

/** Lays the path from one stage of the evening to the next. */
function lay(evening: Evening, { stage }: Stage, next: Stage): void {
  const { file, path, table } = evening;
  const { party } = file;
  switch (stage) {
    case GuestStage.Arrived:
    case GuestStage.Queued: {
      const bot = next.stage === GuestStage.Greeted ? next.c : null;
      const need: Need = { role: Role.Greet, subject: party, spot: 'tables' };
      waitFor(evening, 'desk', Duty.GreetAndSeat, need, next, bot);
      break;
    }
    case GuestStage.Greeted:
    case GuestStage.Answered:
      withBot(evening, 'welcome', Duty.GreetAndSeat, party, next);
      break;
    case GuestStage.Led:
      withBot(evening, 'leading', Duty.GreetAndSeat, party, next);
      break;
    case GuestStage.Seated:
      among(evening, 'deciding', next);
      break;
    case GuestStage.WantsToOrder: {
      const bot = next.stage === GuestStage.Ordering ? next.d : null;
      const need: Need = { role: Role.Wait, subject: table, spot: null };
      waitFor(evening, 'orderWait', Duty.TakeOrder, need, next, bot);
      break;
    }
    case GuestStage.Ordering:
      withBot(evening, 'ordering', Duty.TakeOrder, table, next);
      break;
    case GuestStage.WaitingForFood: {
      // The item that lets them eat is written down as served just after they have begun.
      const item = criticalItem(evening.ground.index, file, next.sequence + 3);
      if (item !== 0) itemUntil(evening.ground, path, item, next);
      path.until(next, { kind: 'hands', bot: 0, record: -1 });
      break;
    }
    case GuestStage.Eating:
      among(evening, 'eating', next);
      break;
    case GuestStage.WantsToPay: {
      const bot = next.stage === GuestStage.Paying ? next.c : null;
      const need: Need = { role: Role.Greet, subject: party, spot: null };
      waitFor(evening, 'billWait', Duty.TakePayment, need, next, bot);
      break;
    }
    case GuestStage.Paying:
      withBot(evening, 'paying', Duty.TakePayment, party, next);
      break;
  }
}

/** Takes down who is with the party, and where. */
function note(evening: Evening, { stage, c, d }: Stage): void {
  switch (stage) {
    case GuestStage.Greeted:
    case GuestStage.Paying:
      evening.host = c;
      break;
    case GuestStage.Ordering:
      evening.host = d;
      break;
    case GuestStage.Seated:
      evening.table = c;
      break;
  }
}

/**
 * The critical path of one party's evening, up to a moment: from each event back to the one that let it happen,
 * told from the arrival on. null if the party had not come by then.
 */
export function guestPath(ground: Ground, party: number, until: Moment): EveningPath | null {
  const file = ground.index.parties.get(party);
  const stages = (file?.stages ?? [])
    .filter((sequence) => sequence < until.sequence)
    .map((sequence) => stageAt(ground, sequence));
  const [first] = stages;
  const last = stages.at(-1);
  if (!file || !first || !last) return null;
  const evening: Evening = { ground, file, path: new PathBuilder(first), table: 0, host: 0 };
  stages.forEach((stage, index) => {
    note(evening, stage);
    const next = stages[index + 1];
    if (next) lay(evening, stage, next);
  });
  const leaving = LEFT[last.stage] ?? 'inside';
  if (leaving === 'inside') {
    const now = { tick: until.tick, sequence: until.sequence - 1, stage: 0, c: 0, d: 0 };
    lay(evening, last, now);
  }
  return {
    party,
    size: first.c,
    table: evening.table,
    from: first.tick,
    to: leaving === 'inside' ? Math.max(until.tick, last.tick) : last.tick,
    leaving,
    segments: evening.path.segments,
  };
}
