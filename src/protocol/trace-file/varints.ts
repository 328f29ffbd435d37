/** A growing row of signed 32-bit integers, each in one to five bytes (zigzag, then seven bits a byte). */
export class VarintWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  push(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    let rest = ((value << 1) ^ (value >> 31)) >>> 0;
    while (rest > 127) {
      this.#bytes[this.#length] = (rest & 127) | 128;
      this.#length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  /** What has been written; valid until the next push. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(): void {
    const bytes = new Uint8Array(this.#bytes.length * 2);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

/** Reads what VarintWriter wrote. Throws a RangeError at the end of the bytes, and where there are more than 32 bits. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Where the next integer begins. */
  get at(): number {
    return this.#at;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new RangeError('The integers end too early.');
      this.#at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) {
        if (shift === 28 && byte > 15) throw new RangeError('An integer has too many bits.');
        return (value >>> 1) ^ -(value & 1);
      }
      if (shift === 28) throw new RangeError('An integer has too many bytes.');
    }
  }

  /** Passes over `count` integers without looking at them. */
  skip(count: number): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let left = count; left > 0; at += 1) {
      const byte = bytes[at];
      if (byte === undefined) throw new RangeError('The integers end too early.');
      if (byte < 128) left -= 1;
    }
    this.#at = at;
  }
}
