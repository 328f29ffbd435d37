/** So many rounds are done in any case, also where they take long: fewer have no spread. */
const LEAST_ROUNDS = 3;
/** Milliseconds after which no more rounds of one kind are begun. */
const LONG_MS = 4000;

/** Does the same again and again: so many times, or fewer if that takes long. */
export async function rounds<Result>(
  most: number,
  now: () => number,
  round: () => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const began = now();
  while (results.length < most) {
    if (results.length >= LEAST_ROUNDS && now() - began > LONG_MS) break;
    results.push(await round());
  }
  return results;
}
