import { compareExchange, load, notify, type Program, wait } from '../../protocol/operations.ts';
import { IdleCause } from '../../protocol/words.ts';
import { type Discipline, Phase, type Section } from './discipline.ts';

/**
 * Acting in rounds, with a barrier at the end of each (the supersteps of Valiant 1990, with alternating phases):
 * whoever comes while a round is under way waits for the next; whoever is through waits until all of its round are.
 * A round is of one phase: in some, things are put down and tables cleaned, in the others things are picked up and
 * guests seated. So these never overlap; two bots that do the same still can.
 *
 * Only who is about to act has to come. A barrier for everybody on duty would stand still whenever somebody waits
 * for a guest, rests, or has gone home.
 *
 * All of it is in one cell, which changes by compareExchange only.
 */
export function barrier(cell: number): Discipline {
  return {
    *enter(_things, phase): Program<Section> {
      yield* arrive(cell, phase);
      return {
        *reach(): Program {
          /* the round is its phase's */
        },
        *leave(): Program {
          yield* depart(cell);
        },
      };
    },
  };
}

/** What the cell says. Each count is below 128. */
interface Round {
  /** Which round it is, modulo 128. */
  readonly number: number;
  /** Of what phase; 0 when nobody acts. */
  readonly phase: Phase | 0;
  /** How many of the round still act. */
  readonly acting: number;
  /** How many wait for a round of each phase. */
  readonly waiting: Readonly<Record<Phase, number>>;
}

const EVERYBODY = 1024;

const pack = ({ number, phase, acting, waiting }: Round): number =>
  ((number & 127) << 23) | (phase << 21) | (acting << 14) | (waiting[Phase.Give] << 7) | waiting[Phase.Take];
const unpack = (word: number): Round => ({
  number: (word >> 23) & 127,
  phase: ((word >> 21) & 3) as Phase | 0,
  acting: (word >> 14) & 127,
  waiting: { [Phase.Give]: (word >> 7) & 127, [Phase.Take]: word & 127 },
});

/** Changes the cell as `next` says of what it held. Answers what it held, and what it holds. */
function* change(cell: number, next: (round: Round) => Round): Program<{ before: Round; after: Round }> {
  let word = yield load(cell);
  for (;;) {
    const before = unpack(word);
    const after = next(before);
    const found = yield compareExchange(cell, word, pack(after));
    if (found === word) return { before, after };
    word = found;
  }
}

/** Waits until a round of the phase begins; at once if nobody acts. */
function* arrive(cell: number, phase: Phase): Program {
  const { before, after } = yield* change(cell, (round) =>
    round.phase === 0
      ? { ...round, phase, acting: 1 }
      : { ...round, waiting: { ...round.waiting, [phase]: round.waiting[phase] + 1 } },
  );
  if (before.phase === 0) return;
  // Counted in with the next round of the phase, and that doesn't end without this bot.
  yield* sleepUntil(cell, pack(after), (now) => now.phase === phase && now.number !== before.number);
}

/** Is through, and waits for the others of the round. The last one lets the next round begin. */
function* depart(cell: number): Program {
  const { before, after } = yield* change(cell, (round) =>
    round.acting > 1 ? { ...round, acting: round.acting - 1 } : following(round),
  );
  if (before.acting > 1) yield* sleepUntil(cell, pack(after), ({ number }) => number !== before.number);
  else yield notify(cell, EVERYBODY);
}

/** The round after one: of the other phase if somebody waits for that, else of the same. */
function following({ number, phase, waiting }: Round): Round {
  const other = phase === Phase.Give ? Phase.Take : Phase.Give;
  const same = phase === 0 ? Phase.Give : phase;
  const next = [other, same].find((one) => waiting[one] > 0) ?? 0;
  if (next === 0) return { number: number + 1, phase: 0, acting: 0, waiting };
  return { number: number + 1, phase: next, acting: waiting[next], waiting: { ...waiting, [next]: 0 } };
}

function* sleepUntil(cell: number, word: number, isSo: (round: Round) => boolean): Program {
  for (let seen = word; !isSo(unpack(seen)); seen = yield load(cell)) {
    yield wait(cell, seen, IdleCause.Lock);
  }
}
