import { RECORD_WORDS } from '../../protocol/trace.ts';
import { GuestStage } from '../../protocol/words.ts';
import type { Moment } from '../moment.ts';
import { guestPath } from './guest-path.ts';
import type { PartyOnFile } from './path-index.ts';
import { AVOIDABLE, type EveningPath, type Kind, type Leaving, type Segment, type Step } from './segment.ts';
import type { Ground } from './served.ts';

/** Time of one kind at one step that one bot could have spared the guests. */
export interface Saving {
  readonly kind: Kind;
  readonly bot: number;
  readonly step: Step;
  readonly ticks: number;
}

/** What some evenings were spent on. */
export interface Spent {
  /** Ticks by kind; together the stay. */
  readonly kinds: ReadonlyMap<Kind, number>;
  readonly stay: number;
  /** Ticks that could have been saved. */
  readonly avoidable: number;
  /** Where, the most first. */
  readonly savings: readonly Saving[];
}

/** Sums segments up. */
export function spentOn(segments: readonly Segment[]): Spent {
  const kinds = new Map<Kind, number>();
  const savings = new Map<string, Saving>();
  let stay = 0;
  let avoidable = 0;
  for (const { from, to, kind, bot, step } of segments) {
    const ticks = to - from;
    stay += ticks;
    kinds.set(kind, (kinds.get(kind) ?? 0) + ticks);
    if (!AVOIDABLE.has(kind)) continue;
    avoidable += ticks;
    const key = `${kind}/${bot}/${step}`;
    savings.set(key, { kind, bot, step, ticks: ticks + (savings.get(key)?.ticks ?? 0) });
  }
  return { kinds, stay, avoidable, savings: [...savings.values()].sort((a, b) => b.ticks - a.ticks) };
}

/** A party, by how long it has stayed. */
export interface Stay {
  readonly party: number;
  readonly size: number;
  readonly table: number;
  readonly from: number;
  readonly to: number;
  readonly leaving: Leaving;
}

const LEFT: Readonly<Record<number, Leaving>> = {
  [GuestStage.Served]: 'served',
  [GuestStage.Reneged]: 'reneged',
  [GuestStage.Balked]: 'balked',
};

/** How long a party has stayed by a moment; null if it had not come. */
function stayOf({ records }: Ground, file: PartyOnFile, until: Moment): Stay | null {
  const field = (sequence: number, word: number): number => records[sequence * RECORD_WORDS + word] ?? 0;
  const stages = file.stages.filter((sequence) => sequence < until.sequence);
  const first = stages[0];
  const last = stages.at(-1);
  if (first === undefined || last === undefined) return null;
  const seated = stages.find((sequence) => field(sequence, 5) === GuestStage.Seated);
  const leaving = LEFT[field(last, 5)] ?? 'inside';
  return {
    party: file.party,
    size: field(first, 6),
    table: seated === undefined ? 0 : field(seated, 6),
    from: field(first, 0),
    to: leaving === 'inside' ? Math.max(until.tick, field(last, 0)) : field(last, 0),
    leaving,
  };
}

/** The paths of parties that have left, which don't change any more, kept as long as the index is the same. */
export class Evenings {
  readonly #done = new Map<number, EveningPath>();

  /** The path of every party that was served by a moment, in the order of their arrival. */
  served(ground: Ground, until: Moment): readonly EveningPath[] {
    const paths: EveningPath[] = [];
    for (const file of ground.index.parties.values()) {
      const last = file.stages.at(-1);
      if (last === undefined || last >= until.sequence) continue;
      if (ground.records[last * RECORD_WORDS + 5] !== GuestStage.Served) continue;
      let path = this.#done.get(file.party);
      if (!path) {
        const whole = guestPath(ground, file.party, until);
        if (!whole) continue;
        this.#done.set(file.party, (path = whole));
      }
      paths.push(path);
    }
    return paths;
  }

  /** All parties that had come by a moment, the longest stay first. */
  stays(ground: Ground, until: Moment): readonly Stay[] {
    return [...ground.index.parties.values()]
      .map((file) => stayOf(ground, file, until))
      .filter((stay) => stay !== null)
      .sort((a, b) => b.to - b.from - (a.to - a.from) || a.party - b.party);
  }
}
