import { type Board, cellName } from '../../protocol/board.ts';
import { RecordCode } from '../../protocol/trace.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import type { BotLanes } from './bot-lanes.ts';
import { type Emit, Process } from './event.ts';
import { Lane, nameLane } from './lane.ts';
import { houseWords, incidentWords, staffWords, surpriseWords } from './words.ts';

const EVENTS = 1;
const OWNER = 2;
const INCIDENTS = 3;

/** The house: its events, what the owner does, and every incident, which also shows in the lanes of both bots. */
export class HouseLanes implements Part {
  readonly #emit: Emit;
  readonly #board: Board;
  readonly #bots: BotLanes;
  readonly #events: Lane;

  constructor(emit: Emit, board: Board, bots: BotLanes) {
    this.#emit = emit;
    this.#board = board;
    this.#bots = bots;
    const pid = Process.House;
    this.#events = new Lane(emit, { pid, tid: EVENTS, name: 'Events', rank: 1 });
    nameLane(emit, { pid, tid: OWNER, name: 'Owner', rank: 2 });
    nameLane(emit, { pid, tid: INCIDENTS, name: 'Incidents', rank: 3 });
    this.#events.turnTo(0, 'open');
  }

  take(record: TraceRecord): void {
    const { code, a, b, c, d, tick } = record;
    switch (code) {
      case RecordCode.Fire:
        this.#events.turnTo(tick, `since: ${houseWords(a)}`, { subject: b });
        break;
      case RecordCode.Staff:
        this.#instant(tick, OWNER, `wants ${staffWords(a)}`, { habits: b, crew: c });
        break;
      case RecordCode.SendIn:
        this.#instant(tick, OWNER, `sends in: ${surpriseWords(a)}`, {});
        break;
      case RecordCode.Incident:
        this.#incident(tick, a, [b, c], d);
        break;
    }
  }

  /** The house's lane, where it notifies a cell. */
  notifying(tick: number, cell: number): Lane {
    this.#events.point(tick, {
      ph: 'i',
      name: `notifies ${cellName(this.#board, cell)}`,
      cat: 'house',
      s: 't',
      args: { cell },
    });
    return this.#events;
  }

  close(tick: number): void {
    this.#events.close(tick);
  }

  #incident(tick: number, kind: number, bots: readonly [number, number], place: number): void {
    const name = incidentWords(kind);
    const args = { first: this.#bots.nameOf(bots[0]), second: this.#bots.nameOf(bots[1]), place };
    for (const bot of new Set(bots)) {
      this.#bots.laneOf(bot)?.point(tick, { ph: 'i', name, cat: 'incident', s: 't', args });
    }
    this.#instant(tick, INCIDENTS, name, args);
  }

  #instant(tick: number, tid: number, name: string, args: Readonly<Record<string, string | number>>): void {
    const cat = tid === INCIDENTS ? 'incident' : 'owner';
    this.#emit({
      ...{ ph: 'i', name, cat, pid: Process.House, tid, ts: tick * 1000 },
      ...{ s: tid === INCIDENTS ? 'g' : 't', args },
    });
  }
}
