import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { Act, Awaited, GuestStage } from '../../protocol/words.ts';
import { type Fields, fieldsAt, lookBack, lookOn } from './look.ts';
import type { Relation } from './relation.ts';

/** A wait of guests: the GuestStage that begins it, and the one that says that somebody has come. */
const ENDS: readonly (readonly [begins: number, ends: number])[] = [
  [GuestStage.Queued, GuestStage.Greeted],
  [GuestStage.WantsToOrder, GuestStage.Ordering],
  [GuestStage.WaitingForFood, GuestStage.Eating],
  [GuestStage.WantsToPay, GuestStage.Paying],
];

/** What guests had waited for, seen from their own records and from those of the bot that came. */
export function guestRelations(records: Int32Array, record: Fields): Relation[] {
  if (record.code === RecordCode.Guest) return ofStage(records, record);
  const party = partyOf(records, record);
  if (party === null) return [];
  const [number, begins] = party;
  const since = lookBack(records, record.sequence, stageOf(number));
  const last = fieldsAt(records, since);
  const ended = last && ENDS.find(([, ends]) => ends === last.b)?.[0] === begins;
  const wait = ended ? waitBefore(records, last.sequence, number, begins) : last?.b === begins ? since : -1;
  return wait < 0 ? [] : [{ kind: 'guest', from: wait, to: record.sequence, about: begins }];
}

const stageOf =
  (party: number, stage = 0) =>
  (words: Int32Array, at: number): boolean =>
    words[at + 3] === RecordCode.Guest && words[at + 4] === party && (stage === 0 || words[at + 5] === stage);

const waitBefore = (records: Int32Array, sequence: number, party: number, begins: number): number =>
  lookBack(records, sequence, stageOf(party, begins));

function ofStage(records: Int32Array, { sequence, a: party, b: stage }: Fields): Relation[] {
  const begun = ENDS.find(([begins]) => begins === stage);
  if (begun) {
    const next = fieldsAt(records, lookOn(records, sequence, stageOf(party)));
    return next ? [{ kind: 'guest', from: sequence, to: next.sequence, about: stage }] : [];
  }
  const ended = ENDS.find(([, ends]) => ends === stage);
  if (ended) {
    const since = waitBefore(records, sequence, party, ended[0]);
    return since < 0 ? [] : [{ kind: 'guest', from: since, to: sequence, about: ended[0] }];
  }
  if (stage !== GuestStage.Reneged) return [];
  const since = fieldsAt(records, lookBack(records, sequence, stageOf(party)));
  return since ? [{ kind: 'guest', from: since.sequence, to: sequence, about: since.b }] : [];
}

/** Which party a bot's record is about, and which wait of that party it ends; null if it ends none. */
function partyOf(records: Int32Array, record: Fields): readonly [party: number, begins: number] | null {
  const { code, a, b, c, sequence } = record;
  if (code === Op.Await && a === Awaited.Order) {
    const party = partyAt(records, sequence, b);
    return party === 0 ? null : [party, GuestStage.WantsToOrder];
  }
  if (code !== Op.Work) return null;
  if (a === Act.Greet) return [b, GuestStage.Queued];
  if (a === Act.MakeBill) return [b, GuestStage.WantsToPay];
  if (a !== Act.Serve) return null;
  const party = partyAt(records, sequence, c);
  return party === 0 ? null : [party, GuestStage.WaitingForFood];
}

/** The party that sat down last at a table before a record; 0 if nobody did. */
function partyAt(records: Int32Array, sequence: number, table: number): number {
  const seated = lookBack(
    records,
    sequence,
    (words, at) =>
      words[at + 3] === RecordCode.Guest && words[at + 5] === GuestStage.Seated && words[at + 6] === table,
  );
  return fieldsAt(records, seated)?.a ?? 0;
}
