import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Seen, Stage, Story } from '../panels/story/story.ts';
import { loadScenario } from '../restaurant/scenarios.ts';
import { type ChapterId, isReached, type NightSeen, progressOf } from '../story/chapter.ts';
import { chapterAfter, chapterOf } from '../story/chapters.ts';
import { atChapter, type Progress, withChapter } from '../story/progress.ts';
import { nightName, scenarioOf } from '../story/scenario-of.ts';
import type { Session } from './session.ts';
import { DeedBook } from './story-deeds.ts';

/** Tells the story with the session's nights: starts them, watches for their goals, keeps up the progress. */
export class StorySession implements Story {
  readonly #session: Session;
  readonly #deeds: DeedBook;
  readonly #progress: Signal<Progress>;
  readonly #stage = signal<Stage>('brief');
  readonly #predicted = signal<string | null>(null);
  readonly #passed = signal(false);
  readonly #parts = signal<readonly number[]>([]);
  readonly #seen = signal<Seen | null>(null);

  readonly progress: ReadonlySignal<Progress>;
  readonly stage: ReadonlySignal<Stage> = this.#stage;
  readonly predicted: ReadonlySignal<string | null> = this.#predicted;
  readonly passed: ReadonlySignal<boolean> = this.#passed;
  readonly parts: ReadonlySignal<readonly number[]> = this.#parts;
  readonly seen: ReadonlySignal<Seen | null> = this.#seen;
  readonly chapter = computed(() => chapterOf(this.progress.value.current));
  readonly astray = computed(() => {
    const { scenario, phase } = this.#session.state;
    if (this.#stage.value !== 'night') return null;
    if (phase.value === 'saved' || scenario.value.name !== nightName(this.chapter.value)) return 'other';
    return phase.value === 'closed' ? 'over' : null;
  });

  constructor(begin: Progress, session: Session) {
    this.#session = session;
    this.progress = this.#progress = signal(begin);
    this.#deeds = new DeedBook(session.state, () => this.#look());
    // The session publishes figures a few times a second.
    effect(() => {
      if (session.state.figures.value) this.#look();
    });
  }

  open(id: ChapterId): void {
    batch(() => {
      this.#progress.value = atChapter(this.#progress.value, id);
      this.#stage.value = 'brief';
      this.#predicted.value = null;
      this.#passed.value = false;
      this.#parts.value = [];
      this.#seen.value = null;
    });
  }

  predict(option: string | null): void {
    if (this.#stage.value !== 'brief') return;
    batch(() => {
      this.#predicted.value = option;
      this.#passed.value = option === null;
    });
  }

  start(): void {
    const chapter = this.chapter.value;
    const { setup } = chapter;
    const { state } = this.#session;
    batch(() => {
      const predicted = this.#predicted.value;
      this.#progress.value = withChapter(this.#progress.value, chapter.id, { predicted });
      this.#deeds.clear();
      this.#seen.value = null;
      state.day.value = setup.day;
      state.scenario.value = loadScenario(scenarioOf(chapter));
      state.seed.value = setup.seed;
      state.staffing.value = setup.staffing;
      state.surprises.value = setup.surprises;
      state.speed.value = setup.speed;
      this.#session.begin();
      this.#stage.value = 'night';
      this.#parts.value = chapter.goal.map(() => 0);
    });
  }

  skip(): void {
    const { id } = this.chapter.value;
    this.#progress.value = withChapter(this.#progress.value, id, { state: 'skipped' });
    this.open(chapterAfter(id) ?? id);
  }

  answerInvitation(): void {
    this.#progress.value = { ...this.#progress.value, invited: true };
  }

  /** Takes over progress from a file, a new start or another page. */
  adopt(progress: Progress, from: 'here' | 'elsewhere'): void {
    // What another page has reached is worth keeping; where this page is stays as it is.
    if (from === 'elsewhere') this.#progress.value = atChapter(progress, this.#progress.peek().current);
    else {
      this.#progress.value = progress;
      this.open(progress.current);
    }
  }

  /** Looks whether the goal is reached. */
  #look(): void {
    if (this.#stage.peek() !== 'night' || this.astray.peek() === 'other') return;
    const { book, display } = this.#session.run;
    const tick = Math.max(display.at(performance.now()), book.floor.tick);
    const night: NightSeen = {
      figures: book.figures(tick),
      facts: book.facts,
      deeds: this.#deeds.deeds,
    };
    const chapter = this.chapter.peek();
    const parts = progressOf(chapter, night);
    batch(() => {
      if (String(parts) !== String(this.#parts.peek())) this.#parts.value = parts;
      if (!isReached(parts)) return;
      this.#seen.value = { answer: chapter.question.answer(night), amounts: chapter.seen(night) };
      this.#stage.value = 'seen';
      this.#progress.value = withChapter(this.#progress.peek(), chapter.id, { state: 'done' });
    });
  }
}
