import type { Timeline } from '../../metrics/timeline/timeline.ts';
import { fieldsAt } from '../../metrics/timeline/look.ts';
import { GuestStage } from '../../protocol/words.ts';
import { WORKING } from '../../metrics/duty-time.ts';
import { OFF_DUTY } from '../../metrics/timeline/bot-lanes.ts';
import { DIRTY } from '../../metrics/timeline/guest-lanes.ts';
import { SECTIONS } from '../../protocol/board.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { actWords } from '../labels.ts';
import { taskWords } from '../task-words.ts';
import { thingWords } from '../step-words.ts';
import type { Lane } from './lanes.ts';
import { causeKeyOf } from './tiles.ts';

/** What is written into the lanes, and how lanes are called. */
export class LaneTexts {
  readonly #words: Dictionary;
  readonly #language: Language;
  readonly #scenario: Pick<Scenario, 'menu'>;
  readonly #timeline: Timeline;

  constructor(words: Dictionary, language: Language, scenario: Pick<Scenario, 'menu'>, timeline: Timeline) {
    this.#words = words;
    this.#language = language;
    this.#scenario = scenario;
    this.#timeline = timeline;
  }

  nameOf(lane: Lane): string {
    const { timeline, cells } = this.#words;
    switch (lane.kind) {
      case 'group':
        return timeline.groups[lane.group];
      case 'bot':
        return lane.bot.name;
      case 'task':
        return timeline.taskRow(lane.number + 1);
      case 'lock': {
        const { kind, thing } = lane.lock;
        if (kind === 'permits') return timeline.permits(cells.sections[SECTIONS[thing] ?? 'tables']);
        if (kind === 'barrier') return timeline.barrier;
        const name = thingWords(this.#words, this.#timeline.board, thing);
        return kind === 'claim' ? cells.claim(name) : timeline.lock(name);
      }
      case 'table':
        return cells.table(lane.table);
      case 'house':
        return timeline.house;
    }
  }

  /** What hands do, by the Work record. */
  act(sequence: number): string {
    const record = fieldsAt(this.#timeline.records, sequence);
    return record ? actWords(this.#words, record.a, record.b, record.c) : '';
  }

  /** A task of the event loop, by its row in TaskRows.about. */
  task(about: number): string {
    const { about: table } = this.#timeline.tasks;
    const [duty, subject, menu] = [table.at(about, 0), table.at(about, 1), table.at(about, 2)];
    return taskWords(this.#words, this.#language, this.#scenario, { duty, subject, menu });
  }

  /** What a bot waits for, in a word; empty while it works or is off duty. */
  botState(state: number): string {
    if (state === WORKING || state === OFF_DUTY) return '';
    const key = causeKeyOf(state);
    return key ? this.#words.timeline.causes[key] : '';
  }

  tableState(stage: number): string {
    const { tableStates } = this.#words.timeline;
    switch (stage) {
      case GuestStage.Seated:
        return tableStates.seated;
      case GuestStage.WantsToOrder:
        return tableStates.wantsToOrder;
      case GuestStage.Ordering:
        return tableStates.ordering;
      case GuestStage.WaitingForFood:
        return tableStates.waitingForFood;
      case GuestStage.Eating:
        return tableStates.eating;
      case DIRTY:
        return tableStates.dirty;
      default:
        return '';
    }
  }

  botName(bot: number): string {
    return this.#timeline.bots.of(bot)?.name ?? this.#words.timeline.house;
  }
}
