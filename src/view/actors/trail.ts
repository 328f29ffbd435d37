import type { Moment } from './moment.ts';

const LENGTH = 48;
const FADE = 720;
const APART = 17;

/** The fading trail of the LoopBot: where it has been in the last moments. */
export class Trail {
  readonly #x = new Float32Array(LENGTH);
  readonly #y = new Float32Array(LENGTH);
  readonly #age = new Float32Array(LENGTH).fill(FADE);
  #next = 0;
  #lastX = 0;
  #lastY = 0;

  /** Draws it; remembers the way to (x, y) while the bot moves. */
  draw(moment: Moment, x: number, y: number, moving: boolean): void {
    if (moment.reducedMotion) return;
    const distance = Math.hypot(x - this.#lastX, y - this.#lastY);
    if (!moving || moment.jumped) this.#move(x, y);
    else if (distance >= APART) {
      const steps = Math.min(LENGTH, Math.floor(distance / APART));
      const fromX = this.#lastX;
      const fromY = this.#lastY;
      for (let step = 1; step <= steps; step++)
        this.#leave(fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps);
      this.#move(x, y);
    }
    const drawing = moment.drawings.of('trail');
    for (let i = 0; i < LENGTH; i++) {
      const age = this.#age[i]! + moment.elapsed;
      this.#age[i] = age;
      if (age >= FADE) continue;
      const left = 1 - age / FADE;
      const size = moment.characters * (0.25 + 0.95 * left);
      moment.list.put(drawing, this.#x[i]!, this.#y[i]!, this.#y[i]! + 30, size, size, left * 0.7);
    }
  }

  #move(x: number, y: number): void {
    this.#lastX = x;
    this.#lastY = y;
  }

  #leave(x: number, y: number): void {
    this.#x[this.#next] = x;
    this.#y[this.#next] = y;
    this.#age[this.#next] = 0;
    this.#next = (this.#next + 1) % LENGTH;
  }
}
