import type { Tick } from '../../kernel/ticks.ts';
import { type Board, layBoard } from '../../protocol/board.ts';
import { type BodyOf, bodyOf } from '../../programs/body.ts';
import type { AnySetup } from '../../protocol/night.ts';
import type { Surprise } from '../../protocol/words.ts';
import { openVenue } from '../../restaurant/open-venue.ts';
import type { Venue } from '../../restaurant/venue.ts';
import type { Member } from '../crew.ts';
import { makeRunner } from '../make-runner.ts';
import { OwnerSteps, worldOn } from '../owner-steps.ts';
import type { RecordSink } from '../record-log.ts';
import type { Scheduler } from '../schedulers/scheduler.ts';
import { type Environment, VirtualMachine } from './machine.ts';

/** Everything that a night on the virtual machine consists of, and the steps that are the owner's. */
export class Stage {
  readonly setup: AnySetup;
  readonly board: Board;
  readonly house: Venue;
  readonly machine: VirtualMachine;
  readonly #owner: OwnerSteps;
  readonly #bodies: BodyOf;

  /** `surround` says how what bots hand in gets to the house, `bodies` which programs they run. */
  constructor(
    setup: AnySetup,
    scheduler: Scheduler,
    sink: RecordSink | null,
    surround: (house: Venue) => Environment,
    bodies: BodyOf = bodyOf,
  ) {
    this.setup = setup;
    this.#bodies = bodies;
    this.board = layBoard(setup.scenario);
    const world = worldOn(() => this.machine);
    this.house = openVenue(setup, this.board, world);
    this.#owner = new OwnerSteps(world, this.board, this.house);
    this.machine = new VirtualMachine({
      cells: this.board.cells,
      locks: this.board.locks,
      environment: surround(this.house),
      scheduler,
      sink,
    });
  }

  /** A step of the owner: another staff is wanted. */
  staff(mode: number, habits: number, packedCrew: number): void {
    this.#owner.staff(mode, habits, packedCrew);
  }

  /** A step of the owner: the bot is on the list, and comes. */
  hire(member: Member): void {
    this.#owner.hire(member);
    this.machine.add(makeRunner(member, this.setup, this.board, this.machine, this.#bodies));
  }

  /** A step of the owner: the bot shall go when it is through with what it does. */
  dismiss(bot: number): void {
    this.#owner.dismiss(this.machine.now, bot);
  }

  /** A step of the owner: something is sent in that holds on to a bot. */
  sendIn(surprise: Surprise): void {
    this.#owner.sendIn(surprise);
  }

  /** The last step of the night. */
  close(now: Tick): void {
    this.machine.setClock(now);
    this.#owner.close();
  }
}
