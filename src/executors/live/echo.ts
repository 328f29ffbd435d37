/** What one Worker offers to another one, so that calls between them can be timed. */
export interface Echo {
  echo(value: number): number;
}
