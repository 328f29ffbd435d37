/** The part of jStat that is used here; the package has no types of its own. */
declare module 'jstat' {
  interface Distribution<Parameters extends readonly number[]> {
    readonly cdf: (x: number, ...parameters: Parameters) => number;
    readonly inv: (p: number, ...parameters: Parameters) => number;
  }
  const jstat: {
    readonly studentt: Distribution<[freedom: number]>;
    readonly normal: Distribution<[mean: number, deviation: number]>;
    readonly beta: Distribution<[alpha: number, beta: number]>;
  };
  export default jstat;
}
