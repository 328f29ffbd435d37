// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- so every TypeScript project that comes by here finds the types
/// <reference path="./jstat.d.ts" />
import jstat from 'jstat';

/** Below this share all of a standard normal variable lies left of the answer. */
export const normalQuantile = (p: number): number => jstat.normal.inv(p, 0, 1);

/** Quantile of Student's t with so many degrees of freedom (at least 1). */
export const tQuantile = (p: number, freedom: number): number => jstat.studentt.inv(p, freedom);

/** Probability that Student's t is at least as far from 0 as `t`, on either side. */
export const tTails = (t: number, freedom: number): number =>
  Number.isFinite(t) ? Math.min(1, 2 * jstat.studentt.cdf(-Math.abs(t), freedom)) : 0;

/** Quantile of the beta distribution. */
export const betaQuantile = (p: number, alpha: number, beta: number): number =>
  jstat.beta.inv(p, alpha, beta);
