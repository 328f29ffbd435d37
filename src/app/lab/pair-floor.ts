import type { FloorView } from '../../view/floor-view.ts';
import type { Playback } from './playback.ts';

/** Draws one of two nights in its box. */
export class PairFloor {
  readonly #host: HTMLElement;
  #view: FloorView | null = null;
  #gone = false;
  #shown: Playback | null = null;
  #motion = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #still = (event: MediaQueryListEvent): void => this.#view?.setReducedMotion(event.matches);

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#motion.addEventListener('change', this.#still);
  }

  /** Shows a moment of a night. The floor is made with the first. */
  show(night: Playback, tick: number, rate: number): void {
    const first = this.#shown === null;
    const other = this.#shown !== night;
    this.#shown = night;
    if (first) void this.#open(night);
    else if (other) this.#view?.setScenario(night.scenario);
    this.#view?.update(night.floor, tick, rate);
  }

  /** Everybody is put where they belong at once: the clock has been moved. */
  jump(): void {
    if (this.#shown) this.#view?.setScenario(this.#shown.scenario);
  }

  dispose(): void {
    this.#gone = true;
    this.#motion.removeEventListener('change', this.#still);
    this.#view?.destroy();
    this.#view = null;
  }

  async #open(night: Playback): Promise<void> {
    try {
      const { createFloorView } = await import('../../view/floor-view.ts');
      const view = await createFloorView({
        parent: this.#host,
        scenario: night.scenario,
        reducedMotion: this.#motion.matches,
        onSelect: () => undefined,
        onHover: () => undefined,
      });
      if (this.#gone) view.destroy();
      else this.#view = view;
    } catch (error) {
      // The figures stay; the night on the page's own floor tells in words what is the matter.
      console.warn('The floor can’t be drawn.', error);
    }
  }
}
