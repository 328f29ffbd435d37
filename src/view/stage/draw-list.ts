/** Numbers that make up one drawing command: drawing, x, y, scale x, scale y, rotation, opacity. */
export const FIELDS = 7;

/**
 * What is to be seen in one frame: commands in plain arrays that are reused, so that drawing makes no
 * garbage, and that can be compared with the frame before: when nothing has changed, nothing is drawn.
 */
export class DrawList {
  values = new Float32Array(FIELDS * 512);
  depths = new Float32Array(512);
  count = 0;
  #before = new Float32Array(FIELDS * 512);
  #depthsBefore = new Float32Array(512);
  #countBefore = -1;
  #order = new Uint16Array(512);

  begin(): void {
    [this.values, this.#before] = [this.#before, this.values];
    [this.depths, this.#depthsBefore] = [this.#depthsBefore, this.depths];
    this.#countBefore = this.count;
    this.count = 0;
  }

  /** Adds a command. Positions are floor units; what has more depth lies on top. */
  put(
    drawing: number,
    x: number,
    y: number,
    depth: number,
    scaleX = 1,
    scaleY = scaleX,
    opacity = 1,
    rotation = 0,
  ): void {
    if (drawing < 0 || opacity <= 0) return;
    if (this.count === this.depths.length) this.#grow();
    const { values } = this;
    const at = this.count * FIELDS;
    values[at] = drawing;
    values[at + 1] = x;
    values[at + 2] = y;
    values[at + 3] = scaleX;
    values[at + 4] = scaleY;
    values[at + 5] = rotation;
    values[at + 6] = opacity;
    this.depths[this.count] = depth;
    this.count++;
  }

  /** Whether this frame differs from the one before. */
  changed(): boolean {
    if (this.count !== this.#countBefore) return true;
    for (let i = 0; i < this.count; i++) if (this.depths[i] !== this.#depthsBefore[i]) return true;
    const length = this.count * FIELDS;
    for (let i = 0; i < length; i++) if (this.values[i] !== this.#before[i]) return true;
    return false;
  }

  /** Indexes of the commands from the lowest depth up; equal depths keep their order. Valid until the next frame. */
  sorted(): Uint16Array {
    const { depths, count } = this;
    if (this.#order.length < depths.length) this.#order = new Uint16Array(depths.length);
    const order = this.#order.subarray(0, count);
    for (let i = 0; i < count; i++) order[i] = i;
    return order.sort((a, b) => depths[a]! - depths[b]! || a - b);
  }

  #grow(): void {
    const grow = (from: Float32Array): Float32Array<ArrayBuffer> => {
      const to = new Float32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.values = grow(this.values);
    this.#before = grow(this.#before);
    this.depths = grow(this.depths);
    this.#depthsBefore = grow(this.#depthsBefore);
  }
}
