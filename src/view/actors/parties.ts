import type { PartyOnFloor } from '../../metrics/floor-state.ts';
import type { Point } from '../../protocol/scenario.ts';
import { GuestStage, Surprise } from '../../protocol/words.ts';
import { greetedPoint, partyWidth, payerPoint, queuePoint, streetLeft, streetRight } from '../plan/crowd.ts';
import { holdOn } from './hold-sign.ts';
import type { Moment } from './moment.ts';
import { PartyActor } from './party-actor.ts';

/** All guests on the screen. */
export class Parties {
  readonly actors = new Map<number, PartyActor>();
  /** Parties that complain at the till. */
  readonly #complaining = new Set<number>();

  draw(moment: Moment): void {
    const { actors } = this;
    const { parties } = moment.state;
    if (moment.jumped) actors.clear();
    this.#listen(moment);
    // Backwards, they come from where they have gone to.
    const from = moment.backwards ? streetLeft() : streetRight(moment.scenario);
    const to = moment.backwards ? streetRight(moment.scenario) : streetLeft();
    let before = 0;
    let greeted = 0;
    let payers = 0;
    for (const party of parties.values()) {
      let actor = actors.get(party.party);
      if (!actor) {
        if ((moment.jumped || moment.backwards) && party.leftAt !== null) continue;
        if (party.leftAt !== null && moment.state.tick - party.leftAt > 600_000) continue;
        actor = new PartyActor(party, from, moment);
        actors.set(party.party, actor);
      }
      actor.party = party;
      actor.complains = this.#complaining.has(party.party);
      if (party.leftAt !== null) continue;
      const goal = this.#goal(party, before, greeted, payers, moment);
      if (inQueue(party.stage)) before += partyWidth(party.size);
      else if (atDesk(party.stage)) greeted++;
      else if (atTill(party.stage)) payers++;
      actor.go(goal, actor.seated, moment, moment.jumped);
    }
    for (const [number, actor] of actors) {
      if (actor.party.leftAt !== null || !parties.has(number)) {
        actor.go(to, false, moment);
        actor.fade(moment.elapsed, Math.abs(actor.centre().x - to.x) < 90);
        if (actor.gone || !actor.members.some((member) => member.moving)) {
          actors.delete(number);
          continue;
        }
      }
      actor.draw(moment);
    }
  }

  #listen({ state }: Moment): void {
    this.#complaining.clear();
    for (const bot of state.bots.values()) {
      const hold = holdOn(bot);
      if (hold?.surprise === Surprise.Complaint) this.#complaining.add(hold.subject);
    }
  }

  #goal(party: PartyOnFloor, before: number, greeted: number, payers: number, { scenario }: Moment): Point {
    if (inQueue(party.stage)) return queuePoint(scenario, before, party.size);
    if (atDesk(party.stage)) return greetedPoint(scenario, greeted);
    if (atTill(party.stage)) return payerPoint(scenario, payers);
    return scenario.floor.tables[party.table - 1] ?? greetedPoint(scenario, greeted);
  }

  /** The party one of whose members is at a point, or null. */
  at(x: number, y: number): number | null {
    for (const [number, actor] of this.actors)
      if (actor.members.some((member) => Math.abs(member.x - x) < 15 && member.y > y && member.y - 50 < y))
        return number;
    return null;
  }
}

const inQueue = (stage: number): boolean => stage === GuestStage.Arrived || stage === GuestStage.Queued;
const atDesk = (stage: number): boolean => stage === GuestStage.Greeted || stage === GuestStage.Answered;
const atTill = (stage: number): boolean => stage === GuestStage.WantsToPay || stage === GuestStage.Paying;
