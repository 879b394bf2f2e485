import { Clock } from '../../src/config/clock.js';

/** The moment of test/vectors/wire.json: 2024-05-20T10:13:20Z. */
export const VECTOR_NOW = 1_716_200_000;

/** A clock that stands still until it is told otherwise. */
export class TestClock extends Clock {
  #ms: number;

  /** @param seconds Unix seconds */
  constructor(seconds: number = VECTOR_NOW) {
    super();
    this.#ms = seconds * 1000;
  }

  override now(): Date {
    return new Date(this.#ms);
  }

  /** Unix seconds; fractions allowed. */
  set(seconds: number): void {
    this.#ms = seconds * 1000;
  }

  advance(seconds: number): void {
    this.#ms += seconds * 1000;
  }
}
