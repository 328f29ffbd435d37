/** Weighted observations: mean, largest, and quantiles by nearest rank. */
export class Sample {
  #observations: { readonly value: number; readonly weight: number }[] = [];
  #sorted = true;
  #weights = 0;
  #sum = 0;

  /** Adds `weight` (a whole number, at least 1) equal observations. */
  add(value: number, weight = 1): void {
    this.#observations.push({ value, weight });
    this.#sorted = false;
    this.#weights += weight;
    this.#sum += value * weight;
  }

  copy(): Sample {
    const copy = new Sample();
    copy.#observations = [...this.#observations];
    copy.#sorted = this.#sorted;
    copy.#weights = this.#weights;
    copy.#sum = this.#sum;
    return copy;
  }

  get mean(): number {
    return this.#weights === 0 ? 0 : this.#sum / this.#weights;
  }

  get max(): number {
    return this.quantile(1);
  }

  /** The smallest observation that at least the share `p` of all are not above (nearest rank); 0 when there are none. */
  quantile(p: number): number {
    const all = this.#observations;
    if (!this.#sorted) all.sort((x, y) => x.value - y.value);
    this.#sorted = true;
    const rank = Math.max(1, Math.ceil(p * this.#weights));
    let passed = 0;
    for (const { value, weight } of all) {
      passed += weight;
      if (passed >= rank) return value;
    }
    return 0;
  }
}
