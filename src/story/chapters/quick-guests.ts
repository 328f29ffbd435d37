/** Guests who know at once where they want to sit. */
export const QUICK_ANSWER = { kind: 'triangular', min: 4, mode: 9, max: 25 } as const;
