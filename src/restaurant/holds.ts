import { RandomStream } from '../kernel/random.ts';
import type { Tick } from '../kernel/ticks.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { Stream } from '../protocol/streams.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Surprise } from '../protocol/words.ts';
import { draw } from './durations.ts';
import type { World } from './world.ts';

/** How long the other side talks, or a layer settles, before a bot that splits the work is needed again. */
const PIECE: Tick = 20_000;

/** Names of surprises in scenarios. */
const KEYS: Readonly<Record<Surprise, keyof Scenario['surprises']>> = {
  [Surprise.Chatty]: 'chatty',
  [Surprise.Cocktail]: 'cocktail',
  [Surprise.Complaint]: 'complaint',
};

/**
 * What holds on to bots for minutes: the chatty guest, the fancy cocktail, the complaint at the till. Some are
 * drawn with the guests, others sent in; those that are sent in fall to the next guests they fit.
 */
export class Holds {
  readonly #scenario: Scenario;
  readonly #seed: number;
  readonly #world: World;
  /** Surprises that were sent in and have not found their guests yet. */
  readonly #sent = new Map<Surprise, number>();
  /** Parties and items that have been asked about, so that each surprises once at most. */
  readonly #asked = new Set<string>();
  /** Ticks that are left, by surprise and subject. */
  readonly #left = new Map<string, Tick>();

  constructor(scenario: Scenario, seed: number, world: World) {
    this.#scenario = scenario;
    this.#seed = seed;
    this.#world = world;
  }

  /** Sends one in. */
  send(surprise: Surprise): void {
    this.#sent.set(surprise, (this.#sent.get(surprise) ?? 0) + 1);
  }

  /**
   * Whether somebody holds on to the bot that asks: at a table, over an item, or a party (see Surprise).
   * `whose` is the number that the draw goes by, the party's or the item's.
   */
  begins(surprise: Surprise, subject: number, whose: number): boolean {
    const asked = keyOf(surprise, whose);
    if (this.#asked.has(asked)) return false;
    this.#asked.add(asked);
    const { surprises, holds } = this.#scenario;
    const stream = new RandomStream(this.#seed, Stream.Moods, surprise, whose);
    if (stream.unit() >= surprises[KEYS[surprise]] && !this.#takeSent(surprise)) return false;
    this.#left.set(keyOf(surprise, subject), draw(holds[KEYS[surprise]], stream));
    return true;
  }

  /** Says for the record that it has begun. */
  record(surprise: Surprise, subject: number, bot: number): void {
    const ticks = this.#left.get(keyOf(surprise, subject)) ?? 0;
    this.#world.record(0, 0, RecordCode.Hold, surprise, subject, ticks, bot);
  }

  /** Ticks of all that is left, which the bot sits out in one go. */
  whole(surprise: Surprise, subject: number): Tick {
    const key = keyOf(surprise, subject);
    const left = this.#left.get(key) ?? 0;
    this.#left.delete(key);
    return left;
  }

  /** Ticks until a bot that splits the work is needed again. */
  piece(surprise: Surprise, subject: number): Tick {
    return Math.min(this.#left.get(keyOf(surprise, subject)) ?? 0, PIECE);
  }

  /** A piece is over. Whether there is more to come. */
  goesOn(surprise: Surprise, subject: number): boolean {
    const key = keyOf(surprise, subject);
    const left = (this.#left.get(key) ?? 0) - PIECE;
    if (left > 0) this.#left.set(key, left);
    else this.#left.delete(key);
    return left > 0;
  }

  #takeSent(surprise: Surprise): boolean {
    const sent = this.#sent.get(surprise) ?? 0;
    if (sent > 0) this.#sent.set(surprise, sent - 1);
    return sent > 0;
  }
}

const keyOf = (surprise: Surprise, number: number): string => `${surprise}/${number}`;
