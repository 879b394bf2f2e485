import type { JournalEntry, RunJournal } from '#engine';

/** The journal of a test: kept in memory, for as long as the test goes on. */
export class TrialJournal implements RunJournal {
  readonly #entries: JournalEntry[];

  /** @param given what the test does not execute */
  constructor(given: readonly JournalEntry[]) {
    this.#entries = [...given];
  }

  load(): readonly JournalEntry[] {
    return [...this.#entries];
  }

  record(entries: readonly JournalEntry[]): Promise<void> {
    this.#entries.push(...entries);
    return Promise.resolve();
  }
}
