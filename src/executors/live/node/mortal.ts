/** A promise that rejects with what `fail` is told: for all who wait for a Worker that may die. */
export function mortal(): { readonly death: Promise<never>; readonly fail: (message: string) => void } {
  let reject: (error: Error) => void = () => undefined;
  const death = new Promise<never>((_, rejected) => (reject = rejected));
  // Whoever waits hears of it; if nobody does, it is nobody's concern.
  death.catch(() => undefined);
  return {
    death,
    fail: (message) => {
      reject(new Error(message));
    },
  };
}
