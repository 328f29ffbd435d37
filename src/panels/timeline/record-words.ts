import { type Fields, fieldsAt, lookBack } from '../../metrics/timeline/look.ts';
import { stepAt } from '../../metrics/steps.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';
import { Op } from '../../protocol/operations.ts';
import { HouseEvent, RecordCode } from '../../protocol/trace.ts';
import {
  GuestStage,
  Incident,
  ItemStage,
  serialOfItem,
  type Surprise,
  tableOfItem,
} from '../../protocol/words.ts';
import { count, money } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { incidentKey } from '../incident-keys.ts';
import { actWords, awaitedWords, causeWords, dutyWords } from '../labels.ts';
import { cellWords, stepWords } from '../step-words.ts';
import { surpriseKey } from '../surprises.ts';

/** The names of codes as they stand in the program. */
const codeNames = new Map<number, string>();
for (const [name, code] of [...Object.entries(Op), ...Object.entries(RecordCode)]) codeNames.set(code, name);

/** What a record's operation is called in the program. */
export const codeName = (code: number): string => codeNames.get(code) ?? `${code}`;

/** `WaitingForFood` becomes `waitingForFood`: the key of a text. */
const keyIn = (texts: Readonly<Record<string, string>>, names: object, value: number): string => {
  const name = Object.entries(names).find(([, code]) => code === value)?.[0] ?? '';
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  return texts[key] ?? `${value}`;
};

export interface Telling {
  readonly words: Dictionary;
  readonly language: Language;
  readonly timeline: Timeline;
  readonly nameOf: (bot: number) => string;
}

/** What a record says, in words, without who it is about. */
export function recordWords({ words, language, timeline, nameOf }: Telling, record: Fields): string {
  const { code, a, b, c, sequence } = record;
  const { records } = words;
  const { board } = timeline;
  const number = (value: number): string => count(language, value);
  if (code <= RecordCode.Block || code === RecordCode.Cancel) {
    return stepWords(words, language, board, stepAt(timeline.records, sequence, board));
  }
  switch (code) {
    case RecordCode.Wake:
      return records.wake;
    case RecordCode.Select:
      return records.select(number(a), number(b));
    case RecordCode.OnDuty:
      return records.onDuty;
    case RecordCode.OffDuty:
      return records.offDuty;
    case RecordCode.Fire:
      return records.fire(keyIn(records.events, HouseEvent, a));
    case RecordCode.Staff:
      return records.staff;
    case RecordCode.Hire:
      return records.hire(nameOf(a));
    case RecordCode.Dismiss:
      return records.dismiss(nameOf(a));
    case RecordCode.Submit:
      return records.submit;
    case RecordCode.Asked:
      return a === 1 ? records.askedInTime : records.askedInVain;
    case RecordCode.SendIn:
      return records.sendIn(surpriseName(words, a));
    case RecordCode.Complete:
      return completeWords(words, timeline, record);
    case RecordCode.Resume:
      return records.resume(dutyWords(words, a, b));
    case RecordCode.Suspend:
      return records.suspend(causeWords(words, a));
    case RecordCode.Ready:
      return a === 0 ? records.readyNew : records.ready(causeWords(words, a));
    case RecordCode.Finish:
      return records.finish;
    case RecordCode.Hold:
      return records.hold(surpriseName(words, a));
    case RecordCode.Guest:
      return records.guest(number(a), keyIn(records.stages, GuestStage, b));
    case RecordCode.Item:
      return records.item(
        number(serialOfItem(a)),
        number(tableOfItem(a)),
        keyIn(records.items, ItemStage, b),
      );
    case RecordCode.Incident:
      return incidentWords(words, record, nameOf);
    case RecordCode.Money:
      return records.money(money(language, b));
    case RecordCode.HouseStore:
      return records.houseStore(cellWords(words, board, a));
    case RecordCode.HouseNotify:
      return records.houseNotify(cellWords(words, board, a), number(c));
    case RecordCode.Close:
      return records.close;
    default:
      return codeName(code);
  }
}

/** What has come to its end: the hands' work, or a wait. */
function completeWords(words: Dictionary, { records }: Timeline, record: Fields): string {
  const { actor, task, b: operation, c, sequence } = record;
  const began = fieldsAt(
    records,
    lookBack(records, sequence, (all, at) => {
      return all[at + 3] === operation && all[at + 1] === actor && all[at + 2] === task;
    }),
  );
  if (began === null || began.a !== c) return words.records.complete;
  if (operation === Op.Work) return words.records.workDone(actWords(words, began.a, began.b, began.c));
  if (operation === Op.Await) return words.records.workDone(awaitedWords(words, began.a, began.b));
  return words.records.complete;
}

function surpriseName(words: Dictionary, surprise: number): string {
  return surprise >= 1 && surprise <= 3
    ? words.sendIn.names[surpriseKey(surprise as Surprise)]
    : `${surprise}`;
}

function incidentWords(words: Dictionary, { a, b, c }: Fields, nameOf: (bot: number) => string): string {
  const kind =
    a >= Incident.SmashedPlate && a <= Incident.Deadlock ? words.collisions.kinds[incidentKey(a)] : `${a}`;
  const who = b === c ? nameOf(b) : words.collisions.and(nameOf(b), nameOf(c));
  return `${kind}: ${who}`;
}
