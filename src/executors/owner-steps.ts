import type { Tick } from '../kernel/ticks.ts';
import { type Board, SECTIONS } from '../protocol/board.ts';
import { permitsOf, RecordCode, unpackLocks, unpackWays } from '../protocol/trace.ts';
import { ring } from '../restaurant/bell.ts';
import { Locks, Role, type Surprise } from '../protocol/words.ts';
import type { Venue } from '../restaurant/venue.ts';
import type { World } from '../restaurant/world.ts';
import type { Member } from './crew.ts';
import { houseNotify, type Port } from './port.ts';

/** A machine's port with the end that the house needs. */
export interface HousePort extends Port {
  /** Answers what a task waits for, with its record. */
  complete(bot: number, task: number, operation: number, detail: number, answer: number): void;
}

/** The house's view of a machine. */
export function worldOn(port: () => HousePort): World {
  return {
    peek: (cell) => port().cells[cell] ?? 0,
    store: (cell, value) => {
      const { cells } = port();
      const before = cells[cell] ?? 0;
      if (before === value) return;
      cells[cell] = value;
      port().record(0, 0, RecordCode.HouseStore, cell, value, before, 0);
    },
    record: (actor, task, code, a, b, c, d) => {
      port().record(actor, task, code, a, b, c, d);
    },
    complete: (bot, task, operation, detail, answer) => {
      port().complete(bot, task, operation, detail, answer);
    },
    notify: (cell) => {
      houseNotify(port(), cell);
    },
  };
}

/** Steps of the owner that change the crew, the same on every machine. */
export class OwnerSteps {
  readonly #world: World;
  readonly #board: Board;
  readonly #house: Venue;
  /** Bots that don't listen to the bell. */
  readonly #helpers = new Set<number>();
  /** Permits that have been laid out in each section so far. */
  #permits = 0;

  constructor(world: World, board: Board, house: Venue) {
    this.#world = world;
    this.#board = board;
    this.#house = house;
  }

  /** The owner wants another staff. Where it is to keep to semaphores, each section gets its permits. */
  staff(mode: number, habits: number, packedCrew: number): void {
    const { permits: first } = this.#board;
    this.#world.record(0, 0, RecordCode.Staff, mode, habits, packedCrew, 0);
    if (unpackLocks(habits) !== Locks.Semaphore) return;
    const permits = permitsOf(unpackWays(habits));
    // What bots still have in hand they give back before others come: only the difference is laid out.
    for (let cell = first; cell < first + SECTIONS.length; cell += 1) {
      this.#world.store(cell, this.#world.peek(cell) + permits - this.#permits);
    }
    this.#permits = permits;
  }

  /** A bot is on the list. The machine starts it. */
  hire({ bot, role, index, habits }: Member): void {
    this.#world.record(0, 0, RecordCode.Hire, bot, role, index, habits);
    if (role === Role.Helper) this.#helpers.add(bot);
    this.#world.store(this.#board.duty + bot, 1);
    this.#house.onDuty(bot, role, index);
  }

  /** A bot shall go when it is through with what it does. */
  dismiss(now: Tick, bot: number): void {
    this.#world.record(0, 0, RecordCode.Dismiss, bot, 0, 0, 0);
    this.#world.store(this.#board.duty + bot, 0);
    this.#house.callOff(now, bot);
    ring(this.#world, this.#board);
    if (this.#helpers.has(bot)) this.#world.notify(this.#board.helper);
  }

  /** Something is sent in that holds on to a bot. */
  sendIn(surprise: Surprise): void {
    this.#world.record(0, 0, RecordCode.SendIn, surprise, 0, 0, 0);
    this.#house.sendIn(surprise);
  }

  /** The last bot has gone. */
  close(): void {
    this.#world.record(0, 0, RecordCode.Close, this.#house.inside, 0, 0, 0);
  }
}
