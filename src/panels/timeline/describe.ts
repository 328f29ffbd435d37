import { type Fields, fieldsAt, lookBack } from '../../metrics/timeline/look.ts';
import type { Relation } from '../../metrics/timeline/relation.ts';
import { cellChange } from '../../metrics/timeline/values.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { Duty, GuestStage } from '../../protocol/words.ts';
import { count, fullSpan, span } from '../format.ts';
import { cellWords, thingWords, valueWords } from '../step-words.ts';
import { dutyWords } from '../labels.ts';
import { dutyOfThread } from './duty-of.ts';
import { codeName, recordWords, type Telling } from './record-words.ts';
import { timeWords } from './ruler.ts';

/** A record as the inspector tells it: rows of a name and what goes with it. */
export interface Description {
  readonly title: string;
  readonly who: string;
  readonly at: string;
  readonly rows: readonly (readonly [name: string, value: string, code: boolean])[];
}

/** Everything that is known of a record, in words; null if there is no such record. */
export function describe(
  telling: Telling,
  { opens }: Pick<Scenario, 'opens'>,
  sequence: number,
  relations: readonly Relation[],
): Description | null {
  const { words, language, timeline, nameOf } = telling;
  const record = fieldsAt(timeline.records, sequence);
  if (!record) return null;
  const texts = words.timeline.inspector;
  const { code, a, b, c, d, tick, task } = record;
  const rows: [string, string, boolean][] = [];
  const add = (name: string, value: string | null, isCode = false): void => {
    if (value !== null) rows.push([name, value, isCode]);
  };
  const change = cellChange(timeline.records, sequence);
  const isLock =
    code === Op.Acquire || code === Op.Release || code === RecordCode.Block || code === RecordCode.Cancel;
  add(texts.operation, codeName(code), true);
  add(texts.cell, change && `${cellWords(words, timeline.board, change.cell)} [${change.cell}]`);
  add(texts.value, change && changeWords(telling, change.cell, change.before, change.after));
  add(texts.lock, isLock ? thingWords(words, timeline.board, a) : null);
  add(texts.duty, jobWords(telling, record));
  const lasts = lastsFor(telling, record, relations);
  if (lasts) add(texts.lasts, lasts);
  add(texts.raws, `${a}, ${b}, ${c}, ${d}${task > 0 ? ` · ${task}` : ''}`, true);
  return {
    title: recordWords(telling, record),
    who: record.actor === 0 ? words.timeline.house : nameOf(record.actor),
    at: `${timeWords(language, opens, tick, 1)} · ${texts.tick(count(language, tick))}`,
    rows,
  };
}

function changeWords(
  { words, language, timeline }: Telling,
  cell: number,
  before: number,
  after: number,
): string {
  const texts = words.timeline.inspector;
  const told = (value: number): string => {
    const text = valueWords(words, language, timeline.board, cell, value);
    return text === count(language, value) ? text : texts.raw(text, `${value}`);
  };
  return before === after ? texts.unchanged(told(after)) : texts.change(told(before), told(after));
}

/** The job that a record is part of: the task of an event loop, or what a ThreadBot was about. */
function jobWords({ words, timeline }: Telling, record: Fields): string | null {
  const { actor, task } = record;
  if (actor === 0) return null;
  if (task === 0) {
    const duty = dutyOfThread(timeline.records, record);
    return duty && dutyWords(words, duty.duty, duty.subject);
  }
  const spawned = lookBack(
    timeline.records,
    record.sequence + 1,
    (all, at) => all[at + 1] === actor && all[at + 3] === Op.Spawn && all[at + 6] === task,
  );
  const spawn = fieldsAt(timeline.records, spawned);
  const job = spawn ? dutyWords(words, spawn.a, spawn.b) : dutyWords(words, Duty.Lookout, 0);
  return words.timeline.inspector.task(job, `${task}`);
}

/** How long what begins or ends with the record took. */
function lastsFor(
  { words, language, timeline }: Telling,
  record: Fields,
  relations: readonly Relation[],
): string | null {
  const own = relations.find(({ kind }) => kind === 'began' || kind === 'slept' || kind === 'guest');
  if (own) return lengthWords(language, timeline.tickOf(own.to) - timeline.tickOf(own.from));
  const begins = record.code === Op.Work || record.code === Op.Await || record.code === RecordCode.Block;
  return begins ? words.timeline.inspector.goes : null;
}

/** A length of time, exactly where it is short. */
export function lengthWords(language: Telling['language'], ticks: number): string {
  const seconds = ticks / 1000;
  return seconds < 60 ? span(language, seconds) : fullSpan(language, seconds);
}

/** What one record is to the one that is looked at. */
export function relationWords(telling: Telling, sequence: number, relation: Relation): string {
  const { words, timeline, nameOf } = telling;
  const { kinds, waits } = words.timeline.inspector;
  const other = fieldsAt(timeline.records, relation.from === sequence ? relation.to : relation.from);
  const house = words.timeline.house;
  const who = other === null || other.actor === 0 ? house : nameOf(other.actor);
  const isCause = relation.from !== sequence;
  switch (relation.kind) {
    case 'holder':
      if (fieldsAt(timeline.records, relation.to)?.code === Op.Down)
        return isCause ? kinds.permitHolder(who) : kinds.waitsForPermit(who);
      return isCause ? kinds.holder(who) : kinds.waits(who);
    case 'handover':
      return isCause ? kinds.handover(who) : kinds.gets(who);
    case 'woke':
      return isCause ? kinds.woke(who) : kinds.wakes(who);
    case 'slept':
      return isCause ? kinds.slept : kinds.sleptTo;
    case 'began':
      return isCause ? kinds.began : kinds.ended;
    case 'guest': {
      const what = waitOf(waits, relation.about);
      return isCause ? kinds.guest(what) : kinds.guestTo(what);
    }
  }
}

function waitOf(waits: Telling['words']['timeline']['inspector']['waits'], stage: number): string {
  switch (stage) {
    case GuestStage.WantsToOrder:
      return waits.wantsToOrder;
    case GuestStage.WaitingForFood:
      return waits.waitingForFood;
    case GuestStage.WantsToPay:
      return waits.wantsToPay;
    default:
      return waits.queued;
  }
}
