import type { PartyOnFloor } from '../../metrics/floor-state.ts';
import type { Point } from '../../protocol/scenario.ts';
import { GuestStage } from '../../protocol/words.ts';
import { Pose } from '../art/drawings.ts';
import { METER_STEPS } from '../art/gauges.ts';
import { lookOf } from '../art/looks.ts';
import { guestWalkTime } from '../motion/pace.ts';
import { Walker } from '../motion/walker.ts';
import { memberOffset } from '../plan/crowd.ts';
import { seatOf } from '../plan/seats.ts';
import { METERS, SIGNS, type Moment } from './moment.ts';
import { Mood, moodOf, patienceLeft } from './mood.ts';

const SIZE = 0.84;

/** A party on the screen: its members walk, sit and show their mood together. */
export class PartyActor {
  readonly members: readonly Walker[];
  party: PartyOnFloor;
  /** One of them complains at the till. */
  complains = false;
  #goal = '';
  #faded = 0;

  constructor(party: PartyOnFloor, start: Point, moment: Moment) {
    this.party = party;
    this.members = Array.from({ length: party.size }, (_, member) => {
      const offset = memberOffset(party.size, member);
      return new Walker({ x: start.x + offset.x, y: start.y + offset.y }, moment.route);
    });
  }

  /** Whether they sit at their table, or are on their way to it. */
  get seated(): boolean {
    const { stage, table, leftAt } = this.party;
    return table > 0 && leftAt === null && stage >= GuestStage.Led && stage <= GuestStage.Eating;
  }

  /** They have walked out of sight. */
  get gone(): boolean {
    return this.#faded >= 1;
  }

  /** Sends the party to stand round a point, or (`table`) to sit down at it. */
  go(target: Point, sitting: boolean, moment: Moment, jump = false): void {
    const goal = `${sitting ? 's' : 'w'}${Math.round(target.x)},${Math.round(target.y)}`;
    if (goal === this.#goal && !jump) return;
    this.#goal = goal;
    const { size } = this.party;
    this.members.forEach((walker, member) => {
      const offset = sitting ? seatOf(size, member) : memberOffset(size, member);
      const to = { x: target.x + offset.x, y: target.y + offset.y };
      if (jump) walker.place(to);
      else {
        const distance = Math.hypot(to.x - walker.x, to.y - walker.y);
        const time = guestWalkTime(distance, moment.ticksPerSecond) * (1 + member * 0.08);
        walker.instead(to, moment.reducedMotion ? Math.min(time, 250) : time);
      }
    });
  }

  /** Lets them fade when they have left; `out`: they are on the street. */
  fade(elapsed: number, out: boolean): void {
    if (out) this.#faded = Math.min(1, this.#faded + elapsed / 350);
  }

  draw(moment: Moment): void {
    const { party, members } = this;
    const { list, drawings, beat, reducedMotion } = moment;
    const mood = moodOf(party, moment.tick);
    const size = SIZE * (1 + (moment.characters - 1) * 0.6);
    const { seated } = this;
    const waves = party.stage === GuestStage.WantsToOrder;
    let settled = true;
    members.forEach((walker, member) => {
      const moved = walker.step(moment.elapsed);
      if (walker.moving) settled = false;
      const sits = seated && !walker.moving;
      const seat = seatOf(party.size, member);
      const facing = sits ? seat.facing : walker.facing;
      const time = beat / 1000 + party.party * 2.1 + member * 1.3;
      let lift = 0;
      if (!reducedMotion) {
        if (moved && walker.moving) lift = Math.abs(Math.sin(time * 11)) * 3.2;
        else if (mood === Mood.Angry) lift = Math.max(0, Math.sin(time * 9)) * 1.6;
        else lift = Math.max(0, Math.sin(time * 1.6)) * 0.8;
      }
      const pose = sits ? (waves && member === 0 ? Pose.Wave : Pose.Sit) : Pose.Stand;
      const drawing = drawings.guest(lookOf(party.party, member), mood, pose);
      const opacity = 1 - this.#faded;
      if (!sits)
        list.put(
          drawings.of('shadow-guest'),
          walker.x,
          walker.y,
          walker.y - 0.4,
          0.62 * size,
          0.62 * size,
          opacity,
        );
      list.put(drawing, walker.x, walker.y - lift, walker.y, size * facing, size, opacity);
    });
    this.#drawSigns(moment, mood, settled);
  }

  #drawSigns(moment: Moment, mood: Mood, settled: boolean): void {
    const { list, drawings, beat, reducedMotion, signs } = moment;
    const { party } = this;
    const { x, y } = this.centre();
    const high = this.seated ? (party.size === 2 ? 40 : 62) : 52;
    const top = y - high * (1 + (moment.characters - 1) * 0.6);
    if (party.stage === GuestStage.Reneged || party.stage === GuestStage.Balked) {
      if (!this.gone) list.put(drawings.of('bubble-angry'), x, top, SIGNS + y, 0.8 * signs);
      return;
    }
    if (!settled && !this.seated) return;
    const left = patienceLeft(party, moment.tick);
    if (left !== null && left < 0.86)
      list.put(drawings.meters[Math.ceil(left * METER_STEPS)] ?? -1, x, top, METERS + y, 0.78 * signs);
    const hop = reducedMotion ? 0 : Math.abs(Math.sin(beat / 260 + party.party)) * 3;
    const sign = this.#sign(mood);
    if (sign !== '')
      list.put(drawings.of(sign), x, top - 6 * signs - (waits(sign) ? hop : 0), SIGNS + y, 0.72 * signs);
  }

  #sign(mood: Mood): string {
    if (this.complains) return 'bubble-angry';
    switch (this.party.stage) {
      case GuestStage.WantsToOrder:
        return 'bubble-hand';
      case GuestStage.Ordering:
        return 'bubble-talk';
      case GuestStage.WantsToPay:
        return 'bubble-bill';
      default:
        return mood === Mood.Angry ? 'bubble-angry' : '';
    }
  }

  /** The middle of the party. */
  centre(): Point {
    let x = 0;
    let y = 0;
    for (const member of this.members) {
      x += member.x;
      y += member.y;
    }
    return { x: x / this.members.length, y: y / this.members.length };
  }
}

const waits = (sign: string): boolean => sign === 'bubble-hand' || sign === 'bubble-bill';
