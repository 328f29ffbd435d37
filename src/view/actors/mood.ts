import type { PartyOnFloor } from '../../metrics/floor-state.ts';
import { GuestStage } from '../../protocol/words.ts';

export const Mood = { Content: 0, Impatient: 1, Angry: 2 } as const;
export type Mood = (typeof Mood)[keyof typeof Mood];

/** The share of a party's patience that is left, from 0 to 1; null where it isn't being tried. */
export function patienceLeft(party: PartyOnFloor, tick: number): number | null {
  const whole = party.patienceEnds - party.since;
  if (party.leftAt !== null || !Number.isFinite(whole) || whole <= 0) return null;
  return Math.min(1, Math.max(0, (party.patienceEnds - tick) / whole));
}

/** How a party feels. */
export function moodOf(party: PartyOnFloor, tick: number): Mood {
  if (party.stage === GuestStage.Reneged || party.stage === GuestStage.Balked) return Mood.Angry;
  const left = patienceLeft(party, tick);
  if (left === null || left > 0.5) return Mood.Content;
  return left > 0.2 ? Mood.Impatient : Mood.Angry;
}
