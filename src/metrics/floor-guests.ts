import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Act, GuestStage, Outcome } from '../protocol/words.ts';
import { Expiry } from './expiry.ts';
import type { FloorState, PartyOnFloor } from './floor-state.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** How long a party can still be seen after it has left. */
const WALKING_OUT = 120_000;

/** Keeps `parties`, and who sits at each table, of the floor's state. Looks at `bots` as they were before the record. */
export class GuestsOnFloor implements Part {
  readonly #state: FloorState;
  #gone: Expiry;

  constructor(state: FloorState) {
    this.#state = state;
    this.#gone = new Expiry(WALKING_OUT, (party) => this.#forget(party));
  }

  /** A copy that keeps a copied state. */
  copy(state: FloorState): GuestsOnFloor {
    const copy = new GuestsOnFloor(state);
    copy.#gone = this.#gone.copy((party) => copy.#forget(party));
    return copy;
  }

  take(record: TraceRecord): void {
    this.#gone.passTo(record.tick);
    if (record.code === RecordCode.Guest) this.#guest(record);
    else if (record.code === RecordCode.Complete && record.b === Op.Work && record.c === Act.Seat) {
      if (record.a === Outcome.Occupied) this.#turnedAway(record.actor);
    }
  }

  #guest(record: TraceRecord): void {
    const { a: number, b: stage, c, d, tick } = record;
    if (stage === GuestStage.Arrived) this.#state.parties.set(number, newParty(number, c, tick));
    const party = this.#state.parties.get(number);
    if (!party) return;
    party.stage = stage;
    party.since = tick;
    party.patienceEnds = Infinity;
    party.bot = 0;
    switch (stage) {
      case GuestStage.Queued:
        party.table = 0;
        party.patienceEnds = tick + d;
        break;
      case GuestStage.Greeted:
      case GuestStage.Paying:
        party.bot = c;
        break;
      case GuestStage.Answered:
        party.preference = c;
        party.bot = d;
        break;
      case GuestStage.Led:
      case GuestStage.Ordering:
        party.table = c;
        party.bot = d;
        break;
      case GuestStage.Seated:
        party.table = c;
        this.#sit(party);
        break;
      case GuestStage.WantsToOrder:
        party.patienceEnds = tick + d;
        break;
      case GuestStage.WaitingForFood:
        party.itemsOrdered = c;
        party.patienceEnds = tick + d;
        break;
      case GuestStage.WantsToPay:
        this.#rise(party);
        party.table = 0;
        party.patienceEnds = tick + d;
        break;
      case GuestStage.Balked:
      case GuestStage.Served:
      case GuestStage.Reneged:
        this.#rise(party);
        party.leftAt = tick;
        this.#gone.add(number, tick);
        break;
    }
  }

  #forget(party: number): void {
    const { parties } = this.#state;
    if (typeof parties.get(party)?.leftAt === 'number') parties.delete(party);
  }

  #sit(party: PartyOnFloor): void {
    const table = this.#state.tables[party.table];
    if (table) table.party = party.party;
  }

  /** Who has sat at a table leaves crumbs. */
  #rise(party: PartyOnFloor): void {
    const table = this.#state.tables[party.table];
    if (table?.party !== party.party) return;
    table.party = 0;
    table.dirty = true;
  }

  /** Somebody sits at the table already: the party stands there with its bot and has none. */
  #turnedAway(bot: number): void {
    const party = this.#state.parties.get(this.#state.bots.get(bot)?.subject ?? 0);
    if (party?.stage === GuestStage.Led) party.table = 0;
  }
}

const newParty = (party: number, size: number, since: number): PartyOnFloor => ({
  party,
  size,
  stage: GuestStage.Arrived,
  since,
  patienceEnds: Infinity,
  table: 0,
  bot: 0,
  preference: -1,
  itemsOrdered: 0,
  itemsServed: 0,
  leftAt: null,
});
