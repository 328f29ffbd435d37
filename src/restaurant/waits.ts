import type { Tick } from '../kernel/ticks.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Awaited, GuestStage, Incident, packOrder, place, PlaceKind, Surprise } from '../protocol/words.ts';
import type { Premises } from './works.ts';

/** What bots wait for in the house: guests' answers, the gateway, the ovens. */
export class Waits {
  readonly #premises: Premises;

  constructor(premises: Premises) {
    this.#premises = premises;
  }

  /** How long it will take from now, in ticks. */
  duration(bot: number, awaited: Awaited, subject: number, now: Tick): Tick {
    const { board, guests, holds, kitchen, world } = this.#premises;
    switch (awaited) {
      case Awaited.Preference:
        return guests.find(subject)?.plan.durations.preference ?? 0;
      case Awaited.Gateway:
        return guests.find(subject)?.plan.durations.gateway ?? 0;
      case Awaited.Order:
        return guests.at(subject)?.plan.durations.order ?? 0;
      case Awaited.Oven: {
        const item = kitchen.find(subject);
        const stays = world.peek(board.duty + bot) === 1;
        return stays && item && item.oven >= 0 ? Math.max(0, item.cookedAt - now) : 0;
      }
      case Awaited.Talk:
        return holds.piece(Surprise.Chatty, subject);
      case Awaited.Layer:
        return holds.piece(Surprise.Cocktail, subject);
      case Awaited.Grievance:
        return holds.piece(Surprise.Complaint, subject);
    }
  }

  begin(bot: number, awaited: Awaited, subject: number): void {
    if (awaited === Awaited.Order) this.#beginOrder(bot, subject);
  }

  /** It is there. Answers it (see Awaited). */
  finish(bot: number, awaited: Awaited, subject: number, now: Tick): number {
    const { guests, holds, kitchen } = this.#premises;
    switch (awaited) {
      case Awaited.Preference: {
        const party = guests.find(subject);
        if (!party) return -1;
        guests.stage(subject, GuestStage.Answered, party.plan.preference, bot);
        return party.plan.preference;
      }
      case Awaited.Gateway:
        return guests.find(subject)?.amount ?? 0;
      case Awaited.Order:
        return this.#takeDown(subject, now);
      case Awaited.Oven:
        return kitchen.isDone(subject, now) ? 1 + (kitchen.find(subject)?.oven ?? -1) : 0;
      case Awaited.Talk:
        return holds.goesOn(Surprise.Chatty, subject) ? 1 : 0;
      case Awaited.Layer:
        return holds.goesOn(Surprise.Cocktail, subject) ? 1 : 0;
      case Awaited.Grievance:
        return holds.goesOn(Surprise.Complaint, subject) ? 1 : 0;
    }
  }

  #beginOrder(bot: number, table: number): void {
    const { guests, world } = this.#premises;
    const party = guests.at(table);
    if (!party) return;
    if (party.orderedWith === 0) {
      party.orderedWith = bot;
      guests.ordering(party, bot);
      return;
    }
    const where = place(PlaceKind.Table, table);
    world.record(0, 0, RecordCode.Incident, Incident.DoubleOrder, bot, party.orderedWith, where);
  }

  #takeDown(table: number, now: Tick): number {
    const { guests, kitchen } = this.#premises;
    const party = guests.at(table);
    if (!party) return 0;
    const { dishes, drinks } = party.plan;
    const first = kitchen.nextSerial;
    const items = kitchen.order(party.number, table, [...dishes, ...drinks]);
    if (party.stage === GuestStage.Ordering) {
      for (const item of items) party.open.add(item.number);
      guests.waitForFood(party, now);
    }
    return packOrder(first, dishes.length, drinks.length);
  }
}
