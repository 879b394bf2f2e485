/** The server's clock. Injected everywhere, so that tests can stand still or travel. */
export abstract class Clock {
  abstract now(): Date;
}

/** Wall-clock time. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}
