/** The instrumented copy of the programs: see tools/program-sites.mjs. */
declare module '*/programs/body.ts?sites' {
  export const bodyOf: import('./body.ts').BodyOf;
}
