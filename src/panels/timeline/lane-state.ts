import { WORKING } from '../../metrics/duty-time.ts';
import { OFF_DUTY } from '../../metrics/timeline/bot-lanes.ts';
import { TaskState, WAITING } from '../../metrics/timeline/task-rows.ts';
import type { Tick } from '../../kernel/ticks.ts';
import { count } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { causeKeyOf } from './tiles.ts';
import { spanAt, spansAt } from './hit.ts';
import type { LaneTexts } from './lane-text.ts';
import type { Lane } from './lanes.ts';

/** What is the case in a lane at a tick, in words. */
export function laneState(
  words: Dictionary,
  language: Language,
  texts: LaneTexts,
  lane: Lane,
  tick: Tick,
): string {
  const { timeline } = words;
  switch (lane.kind) {
    case 'group':
      return count(language, lane.count);
    case 'bot': {
      const { doing, acts } = lane.bot;
      const at = doing.indexAt(tick);
      const state = at < 0 ? OFF_DUTY : doing.state(at);
      if (state === OFF_DUTY) return timeline.offDuty;
      const act = state === WORKING ? spanAt(acts, tick) : -1;
      if (act >= 0) return texts.act(acts.beginning(act));
      const key = causeKeyOf(state);
      return key ? timeline.causes[key] : timeline.offDuty;
    }
    case 'task': {
      const { states, tasks } = lane.row;
      const at = states.indexAt(tick);
      const state = at < 0 ? TaskState.None : states.state(at);
      const task = spanAt(tasks, tick);
      if (state === TaskState.None || task < 0) return timeline.noTask;
      return `${texts.task(tasks.extra(task))}: ${taskState(words, state)}`;
    }
    case 'lock': {
      const { holds, waits } = lane.lock;
      const holders = spansAt(holds, tick).map((hold) => texts.botName(holds.bot(hold)));
      const waiting = spansAt(waits, tick).length;
      const held =
        holders.length === 0 ? timeline.free : timeline.heldBy(holders.reduce(words.collisions.and));
      if (lane.lock.kind === 'barrier') return timeline.waitFor(count(language, waiting));
      return waiting === 0 ? held : `${held}, ${timeline.waitFor(count(language, waiting))}`;
    }
    case 'table': {
      const at = lane.column.indexAt(tick);
      return (at < 0 ? '' : texts.tableState(lane.column.state(at))) || timeline.free;
    }
    case 'house':
      return '';
  }
}

/** Whether a task runs, is ready, or what it waits for. */
function taskState({ timeline: { taskStates, causes } }: Dictionary, state: number): string {
  if (state === TaskState.Running) return taskStates.running;
  if (state === TaskState.Ready) return taskStates.ready;
  if (state === TaskState.Due) return taskStates.due;
  const key = causeKeyOf(state - WAITING);
  return taskStates.waiting(key ? causes[key] : '');
}
