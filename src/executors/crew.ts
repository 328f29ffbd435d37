import { MAX_BOTS } from '../protocol/board.ts';
import { type Crew as Numbers, packCrew, packHabits, type Staffing } from '../protocol/trace.ts';
import { loneRole, Mode, runsTasks } from '../protocol/modes.ts';
import { Cure, Role } from '../protocol/words.ts';

/** A bot of the crew. */
export interface Member {
  readonly bot: number;
  readonly role: Role;
  readonly index: number;
  /** Packed: see packHabits. */
  readonly habits: number;
  /** Packed numbers of the whole crew, for kitchens: from them each knows what is its own. Else missing. */
  readonly crew?: number;
}

/**
 * Who is on duty, who is on the way out, and who comes next. A change of staff lets those who go finish the
 * duty in hand. Bots of other habits or of another kind come only when all of the old ones are off;
 * with the habits unchanged, ThreadBots come and go one by one.
 */
export class Crew {
  readonly #onDuty = new Map<number, Member>();
  readonly #leaving = new Map<number, Member>();
  #lastBot = 0;
  #wanted: Staffing | null = null;
  #current: Staffing | null = null;
  #closed = false;

  /** Bots on duty or on their way out. */
  get size(): number {
    return this.#onDuty.size + this.#leaving.size;
  }

  /** Numbers of the bots on duty or on their way out. */
  get present(): number[] {
    return [...this.#onDuty.keys(), ...this.#leaving.keys()];
  }

  get leaving(): ReadonlyMap<number, Member> {
    return this.#leaving;
  }

  get changing(): boolean {
    return this.#leaving.size > 0;
  }

  /**
   * The owner wants another staff. Answers the bots that shall go off; `hires` then tells who comes. Throws a
   * RangeError, and changes nothing, if the night would see too many bots.
   */
  change(staffing: Staffing): Member[] {
    if (this.#lastBot + seats(staffing).length >= MAX_BOTS) {
      throw new RangeError(`A night sees at most ${MAX_BOTS - 1} bots: the staff can't change so often.`);
    }
    this.#wanted = staffing;
    const gone = [...this.#onDuty.values()].filter((member) => !this.#stays(member, staffing));
    this.#dismiss(gone);
    return gone;
  }

  /** The night is over: everybody goes off, nobody comes. */
  close(): Member[] {
    this.#closed = true;
    this.#wanted = null;
    const gone = [...this.#onDuty.values()];
    this.#dismiss(gone);
    return gone;
  }

  /** A bot is off. */
  left(bot: number): void {
    this.#leaving.delete(bot);
    this.#onDuty.delete(bot);
  }

  /** The bots that come on duty now: none while others must leave first. */
  hires(): Member[] {
    const wanted = this.#wanted;
    if (!wanted || this.#closed) return [];
    if (this.#leaving.size > 0 && !this.#sameKind(wanted)) return [];
    this.#wanted = this.#leaving.size > 0 ? wanted : null;
    this.#current = wanted;
    const present = new Set([...this.#onDuty.values(), ...this.#leaving.values()].map(seat));
    const hired = seats(wanted)
      .filter(([role, index]) => !present.has(seat({ role, index })))
      .map(([role, index]) => {
        this.#lastBot += 1;
        const crew = knownCrew(wanted);
        const habits = habitsOf(wanted);
        return { bot: this.#lastBot, role, index, habits, ...(crew !== undefined && { crew }) };
      });
    for (const member of hired) this.#onDuty.set(member.bot, member);
    return hired;
  }

  #sameKind(staffing: Staffing): boolean {
    const current = this.#current;
    return (
      current !== null &&
      current.mode === staffing.mode &&
      habitsOf(current) === habitsOf(staffing) &&
      knownCrew(current) === knownCrew(staffing)
    );
  }

  #stays(member: Member, staffing: Staffing): boolean {
    if (!this.#sameKind(staffing)) return false;
    return seats(staffing).some(([role, index]) => role === member.role && index === member.index);
  }

  #dismiss(members: readonly Member[]): void {
    for (const member of members) {
      this.#onDuty.delete(member.bot);
      this.#leaving.set(member.bot, member);
    }
  }
}

const habitsOf = ({ locks, ways, mode }: Staffing): number => packHabits(locks, ways, mode);

/** Kitchens know the numbers of their crew: when these change, all of them begin anew. */
const knownCrew = ({ mode, crew }: Staffing): number | undefined =>
  mode === Mode.Kitchens ? packCrew(crew) : undefined;

const seat = ({ role, index }: { role: number; index: number }): string => `${role}/${index}`;

/** The places that a staffing has to fill. */
function seats(staffing: Staffing): [Role, number][] {
  const alone = loneRole(staffing.mode);
  if (alone !== null) {
    const helped = runsTasks(alone) && staffing.ways?.cure === Cure.Helper;
    const helper: [Role, number][] = helped ? [[Role.Helper, 1]] : [];
    return [[alone, 1], ...helper];
  }
  const { crew } = staffing;
  const rows: [Role, keyof Numbers][] = [
    [Role.Greet, 'greet'],
    [Role.Wait, 'wait'],
    [Role.Chef, 'chef'],
    [Role.Wine, 'wine'],
  ];
  return rows.flatMap(([role, key]) =>
    Array.from({ length: crew[key] }, (_, i): [Role, number] => [role, i + 1]),
  );
}
