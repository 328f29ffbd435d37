/** Thrown into an experiment that somebody has stopped. */
export class Stopped extends Error {
  constructor() {
    super('The measurement was stopped.');
    this.name = 'Stopped';
  }
}
