import { effect, signal } from '@preact/signals';
import { type Moment, momentIn } from '../../metrics/moment.ts';
import { botNamesIn } from '../../metrics/past/bot-names.ts';
import type { Choice, GoOn } from '../../executors/virtual/resume.ts';
import type { Candidate, Fork, ForkDeck } from '../../panels/past/fork-deck.ts';
import type { NightSetup } from '../../protocol/night.ts';
import type { Past } from './past.ts';

/** Asks who could go next at a moment of a record. */
export type AskChoice = (setup: NightSetup, records: Int32Array, sequence: number) => Promise<Choice>;

/** Finds out how the night could go on from the moment that is shown, and lets it. */
export class Forks implements ForkDeck {
  readonly state = signal<Fork | null>(null);
  readonly #past: Past;
  readonly #setup: () => NightSetup;
  readonly #ask: AskChoice;
  readonly #goOn: (how: GoOn) => void;
  #asked: Moment | null = null;

  constructor(past: Past, setup: () => NightSetup, ask: AskChoice, goOn: (how: GoOn) => void) {
    this.#past = past;
    this.#setup = setup;
    this.#ask = ask;
    this.#goOn = goOn;
    effect(() => {
      const cursor = past.cursor.value;
      if (this.#asked && cursor?.sequence !== this.#asked.sequence) this.forget();
    });
  }

  ask(): void {
    this.#past.play(0);
    const moment = this.#past.cursor.value;
    if (!moment) return;
    this.#asked = moment;
    this.state.value = { kind: 'asking' };
    // A copy: the record goes to a Worker.
    const records = this.#past.records().slice();
    this.#ask(this.#setup(), records, moment.sequence).then(
      (choice) => {
        if (this.#asked === moment) this.state.value = forkOf(choice, records);
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (this.#asked === moment) this.state.value = { kind: 'failed', message };
      },
    );
  }

  forget(): void {
    this.#asked = null;
    this.state.value = null;
  }

  goOn(first: number | null, branch: number): void {
    this.#go({ first, branch });
  }

  goOnWithout(heldUp: number, branch: number): void {
    this.#go({ first: null, branch, heldUp });
  }

  #go(how: Omit<GoOn, 'sequence'>): void {
    const fork = this.state.value;
    if (fork?.kind !== 'choice' || fork.over) return;
    this.forget();
    this.#goOn({ sequence: fork.moment.sequence, ...how });
  }
}

function forkOf(choice: Choice, records: Int32Array): Fork {
  const { sequence, runnable, recorded, next, upcoming, over } = choice;
  const names = botNamesIn(records);
  const candidate = (bot: number): Candidate => ({ bot, name: names.get(bot) ?? `Bot ${bot}` });
  return {
    kind: 'choice',
    moment: momentIn(records, { sequence }),
    candidates: runnable.map(candidate),
    recorded: recorded === null ? null : candidate(recorded),
    next: next === null ? null : momentIn(records, { sequence: next }),
    upcoming: upcoming && { who: candidate(upcoming.bot), tick: upcoming.tick },
    over,
  };
}
