import { Op } from '../../protocol/operations.ts';
import { HouseEvent, RecordCode } from '../../protocol/trace.ts';
import { guestRelations } from './guest-relations.ts';
import { type Fields, fieldsAt, lookBack, lookOn } from './look.ts';
import { permitHolders } from './permit-holders.ts';
import type { Relation } from './relation.ts';

/**
 * What stands in relation to a record: who held the lock that it waited for, who woke it, what a guest had waited
 * for. Read off the trace alone; what the trace doesn't tell is left out.
 */
export function relationsOf(records: Int32Array, sequence: number): readonly Relation[] {
  const record = fieldsAt(records, sequence);
  if (!record) return [];
  return [...botRelations(records, record), ...guestRelations(records, record)];
}

function botRelations(records: Int32Array, record: Fields): Relation[] {
  switch (record.code) {
    case RecordCode.Block:
      return blocked(records, record);
    case Op.Acquire:
      return acquired(records, record);
    case Op.Release:
      return released(records, record);
    case RecordCode.Wake:
      return woken(records, record);
    case RecordCode.Complete:
      return completed(records, record);
    case RecordCode.Ready:
      return madeReady(records, record);
    case Op.Notify:
    case RecordCode.HouseNotify:
      return notified(records, record, Op.Wait, record.c);
    case Op.Down:
      return tookPermit(records, record);
    case Op.Up:
      return gavePermitBack(records, record);
    case Op.Work:
    case Op.Await:
      return answered(records, record);
    default:
      return [];
  }
}

const same =
  ({ actor, task }: Fields, ...codes: readonly number[]) =>
  (words: Int32Array, at: number): boolean =>
    words[at + 1] === actor && words[at + 2] === task && codes.includes(words[at + 3] as number);

const onLock =
  (lock: number, code: number) =>
  (words: Int32Array, at: number): boolean =>
    words[at + 3] === code && words[at + 4] === lock;

const relation = (kind: Relation['kind'], from: number, to: number, about = 0): Relation[] =>
  from < 0 || to < 0 ? [] : [{ kind, from, to, about }];

/** Where a wait for a lock ends: the bot's own Acquire or Cancel. */
function endOfBlock(records: Int32Array, record: Fields): number {
  const own = same(record, Op.Acquire, RecordCode.Cancel);
  return lookOn(records, record.sequence, (words, at) => own(words, at) && words[at + 4] === record.a);
}

function blocked(records: Int32Array, record: Fields): Relation[] {
  const { sequence, a: lock, b: holder } = record;
  const taken = lookBack(
    records,
    sequence,
    (words, at) => onLock(lock, Op.Acquire)(words, at) && words[at + 1] === holder,
  );
  const end = endOfBlock(records, record);
  const got = end >= 0 && fieldsAt(records, end)?.code === Op.Acquire;
  return [
    ...relation('holder', taken, sequence, lock),
    ...(got ? handedOver(records, end, lock, sequence) : []),
    ...relation('began', sequence, end),
  ];
}

/** Who gave a lock back before somebody got it. */
function handedOver(records: Int32Array, got: number, lock: number, since: number): Relation[] {
  return relation('handover', lookBack(records, got, onLock(lock, Op.Release), since), got, lock);
}

function acquired(records: Int32Array, record: Fields): Relation[] {
  const { sequence, a: lock } = record;
  const released = lookOn(records, sequence, (words, at) => {
    return onLock(lock, Op.Release)(words, at) && words[at + 1] === record.actor;
  });
  const held = relation('began', sequence, released);
  const own = same(record, RecordCode.Block, Op.Acquire);
  const before = lookBack(records, sequence, (words, at) => own(words, at) && words[at + 4] === lock);
  const block = fieldsAt(records, before);
  if (block?.code !== RecordCode.Block) return held;
  return [
    ...blocked(records, block).map((one) => (one.kind === 'began' ? { ...one, to: sequence } : one)),
    ...held,
  ];
}

function released(records: Int32Array, { sequence, a: lock, actor }: Fields): Relation[] {
  const taken = lookBack(
    records,
    sequence,
    (words, at) => onLock(lock, Op.Acquire)(words, at) && words[at + 1] === actor,
  );
  const next = lookOn(records, sequence, onLock(lock, Op.Acquire));
  const waited = next < 0 ? [] : acquired(records, fieldsAt(records, next) as Fields);
  return [
    ...relation('began', taken, sequence),
    ...waited.filter(({ kind, from }) => kind === 'handover' && from === sequence),
  ];
}

/** Who notified a cell between a sleep and its end. */
function notifierOf(records: Int32Array, slept: number, end: number, cell: number): number {
  return lookBack(
    records,
    end,
    (words, at) =>
      (words[at + 3] === Op.Notify || words[at + 3] === RecordCode.HouseNotify) &&
      words[at + 4] === cell &&
      (words[at + 6] as number) > 0,
    slept + 1,
  );
}

function woken(records: Int32Array, record: Fields): Relation[] {
  const { sequence } = record;
  const slept = fieldsAt(records, lookBack(records, sequence, same(record, Op.Sleep, Op.Wait, Op.Down)));
  if (!slept) return [];
  if (slept.code === Op.Sleep) return relation('slept', slept.sequence, sequence);
  return [
    ...(slept.code === Op.Down ? permitHolders(records, slept) : []),
    ...relation('began', slept.sequence, sequence),
    ...wokenFrom(records, slept, sequence),
  ];
}

/** Who ended a wait for a cell, or for a semaphore. */
function wokenFrom(records: Int32Array, slept: Fields, end: number): Relation[] {
  const { sequence, a: cell, code } = slept;
  const by =
    code === Op.Wait
      ? notifierOf(records, sequence, end, cell)
      : lookBack(
          records,
          end,
          (words, at) => onLock(cell, Op.Up)(words, at) && (words[at + 5] as number) > 0,
          sequence + 1,
        );
  return relation('woke', by, end, cell);
}

function completed(records: Int32Array, record: Fields): Relation[] {
  const { sequence, b: operation } = record;
  const wait = operation === Op.Wait;
  const began = lookBack(records, sequence, wait ? same(record, Op.Wait, Op.Down) : same(record, operation));
  const start = relation('began', began, sequence);
  const asked = fieldsAt(records, began);
  if (wait) return asked ? [...start, ...wokenFrom(records, asked, sequence)] : start;
  const event = operation === Op.Work ? HouseEvent.WorkDone : HouseEvent.AwaitDone;
  const fired = lookBack(records, sequence, (words, at) => words[at + 3] === RecordCode.Fire, began + 1);
  const fire = fieldsAt(records, fired);
  const fits = fire !== null && (fire.a !== event || fire.b === record.actor);
  return fits ? [...start, ...relation('woke', fired, sequence, -1)] : start;
}

/** The record in which a PollBot's task read the cell that it waits for; -1 if it waits for no cell. Nobody rings it up. */
function askedAbout(records: Int32Array, record: Fields): number {
  const suspended = lookBack(records, record.sequence, same(record, RecordCode.Suspend));
  const read = fieldsAt(records, suspended - 1);
  const own = read?.code === Op.Load && read.actor === record.actor && read.task === record.task;
  return own ? read.sequence : -1;
}

/** Why a task of an event loop can go on. */
function madeReady(records: Int32Array, record: Fields): Relation[] {
  const { sequence, actor, task } = record;
  const asked = askedAbout(records, record);
  if (asked >= 0) return relation('began', asked, sequence);
  const before = fieldsAt(
    records,
    lookBack(records, sequence, (words, at) => {
      if (words[at + 1] !== actor) return false;
      if (words[at + 3] === Op.Spawn && words[at + 6] === task) return true;
      const wait = words[at + 3] as number;
      const ends = wait === RecordCode.Complete || wait === Op.Sleep || wait === RecordCode.Block;
      return words[at + 2] === task && (ends || wait === Op.Wait || wait === Op.Down);
    }),
  );
  if (!before) return [];
  switch (before.code) {
    case Op.Sleep:
      return relation('slept', before.sequence, sequence);
    case RecordCode.Block:
      return relation(
        'woke',
        lookBack(records, sequence, onLock(before.a, Op.Release), before.sequence + 1),
        sequence,
        -1,
      );
    case RecordCode.Complete:
      return completed(records, before).map((one) => ({ ...one, to: sequence }));
    case Op.Wait:
    case Op.Down:
      return wokenFrom(records, before, sequence);
    default:
      return relation('woke', before.sequence, sequence, -1);
  }
}

/** Whom a record woke: those `woken` who slept on the cell, by such an operation, and go on first after it. */
function notified(
  records: Int32Array,
  { sequence, a: cell }: Fields,
  operation: number,
  woken: number,
): Relation[] {
  const found: Relation[] = [];
  let at = sequence;
  const seen = new Set<number>();
  while (found.length < woken) {
    at = lookOn(records, at, (words, word) => {
      const code = words[word + 3];
      return code === RecordCode.Wake || (code === RecordCode.Complete && words[word + 5] === Op.Wait);
    });
    const end = fieldsAt(records, at);
    if (!end || end.sequence - sequence > 4096) break;
    const slept = fieldsAt(records, lookBack(records, at, same(end, Op.Wait, Op.Sleep, Op.Down)));
    if (
      slept?.code !== operation ||
      slept.a !== cell ||
      slept.sequence > sequence ||
      seen.has(slept.sequence)
    )
      continue;
    seen.add(slept.sequence);
    found.push({ kind: 'woke', from: sequence, to: at, about: cell });
  }
  return found;
}

/** A permit that was there, until it is given back; or the wait for one, who held them all, and who gave one back. */
function tookPermit(records: Int32Array, record: Fields): Relation[] {
  const { sequence, a: cell, c: there } = record;
  if (there === 1) {
    const own = same(record, Op.Up);
    const back = lookOn(records, sequence, (words, at) => own(words, at) && words[at + 4] === cell);
    return relation('began', sequence, back);
  }
  const end = lookOn(records, sequence, same(record, RecordCode.Wake, RecordCode.Complete));
  return [
    ...permitHolders(records, record),
    ...(end < 0 ? [] : wokenFrom(records, record, end)),
    ...relation('began', sequence, end),
  ];
}

function gavePermitBack(records: Int32Array, record: Fields): Relation[] {
  const { sequence, a: cell, b: woken } = record;
  const own = same(record, Op.Down);
  const taken = lookBack(records, sequence, (words, at) => own(words, at) && words[at + 4] === cell);
  return [...relation('began', taken, sequence), ...notified(records, record, Op.Down, woken)];
}

/** Where the answer to a Work or an Await came. */
function answered(records: Int32Array, record: Fields): Relation[] {
  const own = same(record, RecordCode.Complete);
  const end = lookOn(
    records,
    record.sequence,
    (words, at) => own(words, at) && words[at + 5] === record.code,
  );
  return relation('began', record.sequence, end);
}
