/** As long as the page may be held at a time, in milliseconds. */
const SLICE_MS = 8;

/** Gathers what takes a while to be made, and lets the page do other things in between. */
export async function inSlices<T>(pieces: Iterable<T>): Promise<T[]> {
  const all: T[] = [];
  let began = performance.now();
  for (const piece of pieces) {
    all.push(piece);
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return all;
}
