import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { doesAllJobs, runsTasks } from '../../protocol/modes.ts';
import { Act, IdleCause, placeKind, PlaceKind } from '../../protocol/words.ts';
import { type BotDoings, SEQUENCE } from './doings.ts';
import type { Cut, PathBuilder, Stretch } from './path-builder.ts';
import { Room, ROOM, type Spot } from './room.ts';
import { fieldOf, type Ground, servedUntil, type Server, setOut } from './served.ts';

/** What guests, or their dishes, wait for: somebody of a role, for a subject; and where there must be room. */
export interface Need {
  readonly role: number;
  readonly subject: number;
  readonly spot: Spot | null;
}

type State = 'off' | 'rests' | 'lock' | 'busy' | 'held';

/** What a bot that could come is about. */
function stateOf(ground: Ground, bot: BotDoings, record: number): State {
  const code = fieldOf(ground, record, 3);
  const a = fieldOf(ground, record, 4);
  const b = fieldOf(ground, record, 5);
  if (code === RecordCode.OffDuty) return 'off';
  if (runsTasks(bot.role)) {
    if (code === Op.Work) return 'busy';
    return code === RecordCode.Resume ? 'held' : 'rests';
  }
  switch (code) {
    case Op.Sleep:
      return b === IdleCause.Lock ? 'lock' : 'rests';
    case Op.Work:
      return a === Act.Walk && placeKind(b) === PlaceKind.Post ? 'rests' : 'busy';
    case RecordCode.Wake:
    case RecordCode.OnDuty:
      return 'rests';
    case RecordCode.Block:
    case Op.Down:
      return 'lock';
    default:
      return 'busy';
  }
}

const KIND_OF = { rests: 'unnoticed', lock: 'lock', busy: 'busy', held: 'held' } as const;
/** Who is named first: whoever could have come at once. */
const ORDER: readonly State[] = ['rests', 'lock', 'busy', 'held'];

/** Why nobody came in a stretch that begins at a cut. */
function whyNobody(ground: Ground, at: Cut, need: Need, server: BotDoings | null): Stretch {
  if (need.spot !== null) {
    const changes = ground.index.rooms.at(need.spot);
    const last = changes.lastUpTo(at.tick);
    const room = last < 0 ? Room.Some : changes.at(last, ROOM);
    const record = last < 0 ? -1 : changes.at(last, SEQUENCE);
    if (room === Room.Dirty) return { kind: 'dirty', bot: 0, record };
    if (room === Room.None) return { kind: 'room', bot: 0, record };
  }
  let best: Stretch = { kind: 'nobody', bot: 0, record: -1 };
  let rank = ORDER.length;
  for (const bot of candidates(ground, need)) {
    const piece = bot.pieces.lastUpTo(at.tick);
    if (piece < 0) continue;
    const record = bot.pieces.at(piece, SEQUENCE);
    const state = stateOf(ground, bot, record);
    if (state === 'off') continue;
    const own = ORDER.indexOf(state);
    if (own < rank || (own === rank && bot === server)) {
      rank = own;
      best = { kind: KIND_OF[state], bot: bot.bot, record };
    }
  }
  return best;
}

/** Bots who could do it. */
const candidates = ({ index }: Ground, { role }: Need): readonly BotDoings[] =>
  [...index.doings.bots.values()].filter((bot) => bot.role === role || doesAllJobs(bot.role));

/** Where what bots do, or the room that there is, changes between two cuts; each tick once. */
function changesBetween(ground: Ground, from: Cut, to: Cut, need: Need): Cut[] {
  const cuts: Cut[] = [];
  const columns = candidates(ground, need).map((bot) => bot.pieces);
  if (need.spot !== null) columns.push(ground.index.rooms.at(need.spot));
  for (const column of columns) {
    for (let row = column.lastUpTo(from.tick) + 1; row < column.length; row += 1) {
      const tick = column.at(row, 0);
      if (tick >= to.tick) break;
      cuts.push({ tick, sequence: column.at(row, SEQUENCE) });
    }
  }
  cuts.sort((a, b) => a.tick - b.tick || a.sequence - b.sequence);
  return cuts.filter(({ tick }, row) => tick !== cuts[row + 1]?.tick);
}

/**
 * From where the path is until `to`, something waited for somebody to come. `server`: who came in the end, or
 * null. Until that one sets out it is told why nobody came; from then on the server is at work.
 */
export function awaitedUntil(
  ground: Ground,
  path: PathBuilder,
  need: Need,
  server: Server | null,
  to: Cut,
): void {
  const start = server ? setOut(ground, server, need.subject, path.at, to) : to;
  for (const cut of [...changesBetween(ground, path.at, start, need), start]) {
    if (cut.tick > path.at.tick) path.until(cut, whyNobody(ground, path.at, need, server?.bot ?? null));
  }
  if (server) servedUntil(ground, path, server, to);
}
