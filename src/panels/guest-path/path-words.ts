import type { PathIndex } from '../../metrics/guest-path/path-index.ts';
import type { Segment } from '../../metrics/guest-path/segment.ts';
import { fieldOf, type Ground } from '../../metrics/guest-path/served.ts';
import { type Board, layBoard } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { Duty, ItemStage } from '../../protocol/words.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { actWords, awaitedWords, dutyWords } from '../labels.ts';
import { thingWords } from '../step-words.ts';

/** What it takes to put a path into words. */
export interface Telling {
  readonly words: Dictionary;
  readonly language: Language;
  readonly scenario: Scenario;
  readonly board: Board;
  readonly ground: Ground;
}

export const tellingOf = (
  words: Dictionary,
  language: Language,
  scenario: Scenario,
  ground: Ground,
): Telling => ({ words, language, scenario, ground, board: layBoard(scenario) });

const nameOf = (index: PathIndex, words: Dictionary, bot: number): string =>
  index.nameOf(bot) ?? words.collisions.nowhere;

/** What the bot of a record does, without its name; null where the record tells no act. */
function doingWords({ words, ground }: Telling, record: number): string | null {
  if (record < 0) return null;
  const [a, b, c] = [4, 5, 6].map((field) => fieldOf(ground, record, field)) as [number, number, number];
  switch (fieldOf(ground, record, 3)) {
    case Op.Work:
      return actWords(words, a, b, c);
    case Op.Await:
    case RecordCode.Submit:
      return awaitedWords(words, a, b);
    default:
      return null;
  }
}

/** The job of the task that a Resume record takes up. */
function jobWords({ words, ground }: Telling, record: number): string {
  if (record < 0 || fieldOf(ground, record, 3) !== RecordCode.Resume)
    return dutyWords(words, Duty.Lookout, 0);
  return dutyWords(words, fieldOf(ground, record, 4), fieldOf(ground, record, 5));
}

function lockWords(telling: Telling, bot: string, record: number): string {
  const { words, board, ground } = telling;
  const { told } = words.path;
  if (record < 0 || fieldOf(ground, record, 3) !== RecordCode.Block) return told.retry(bot);
  const thing = thingWords(words, board, fieldOf(ground, record, 4));
  const holder = ground.index.doings.bots.get(fieldOf(ground, record, 5));
  const task = holder?.tasks.get(fieldOf(ground, record, 6));
  const by = holder?.name ?? words.collisions.nowhere;
  const name = task ? words.waits.holderTask(by, dutyWords(words, task.duty, task.subject)) : by;
  return told.lock(bot, told.lockOf(thing, name));
}

/** How what had been made already was lost: the record of a breakage is followed by that of the collision. */
function lostWords({ words, ground }: Telling, record: number): string {
  const { told } = words.path;
  if (fieldOf(ground, record, 5) === ItemStage.Fallen) return told.fallen;
  const names = [5, 6].map((field) => nameOf(ground.index, words, fieldOf(ground, record + 1, field)));
  const [first = '', second = ''] = names;
  return told.broken(first === second ? first : words.collisions.and(first, second));
}

/** Whose time a stretch was, and what they did. */
export function causeOfSegment(telling: Telling, segment: Pick<Segment, 'kind' | 'bot' | 'record'>): string {
  const { words, ground } = telling;
  const { told } = words.path;
  const { kind, record } = segment;
  const bot = nameOf(ground.index, words, segment.bot);
  const doing = doingWords(telling, record);
  switch (kind) {
    case 'hands':
      if (segment.bot === 0) return told.nobodys;
      return doing === null ? told.hands(bot) : told.handsAct(bot, doing);
    case 'busy':
      return told.busy(bot, doing ?? words.acts.other);
    case 'unnoticed':
      return told.unnoticed(bot);
    case 'held':
      return told.held(bot, jobWords(telling, record));
    case 'lock':
      return lockWords(telling, bot, record);
    case 'pause':
      return told.pause(bot);
    case 'again':
      return lostWords(telling, record);
    default:
      return told[kind];
  }
}

/** Where in the evening a stretch lies, with the dish or drink that it is about. */
export function stepOfSegment({ words, language, scenario, ground }: Telling, segment: Segment): string {
  const step = words.path.steps[segment.step];
  const ordered = segment.item === 0 ? undefined : ground.index.item(segment.item)?.at(0, 0);
  const dish = ordered === undefined ? undefined : scenario.menu[fieldOf(ground, ordered, 7)];
  return dish ? words.path.detail(step, dish.name[language]) : step;
}
