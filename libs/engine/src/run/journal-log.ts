import { readHistories } from './block-history.js';
import type { BlockHistory } from './block-history.js';
import { JournalledVersions } from './kept-versions.js';
import type { KeptVersions } from './kept-versions.js';
import type { JournalEntry, RunJournal } from './run-journal.port.js';

/**
 * One execution's view of the journal. Writes one batch at a time: what comes up while a batch is on its way goes
 * into the next one, in order. So when a write has returned, everything that came up before it is durable too.
 */
export class JournalLog {
  /** Versions of the other workflows that this run goes by. */
  readonly versions: KeptVersions;
  readonly #journal: RunJournal | undefined;
  readonly #histories: ReadonlyMap<string, BlockHistory>;
  #batch: JournalEntry[] = [];
  /** Settles with the batch that is being gathered. */
  #next: PromiseWithResolvers<void> | null = null;
  #sending = false;
  #broken: { readonly error: unknown } | null = null;

  constructor(
    journal: RunJournal | undefined,
    entries: readonly JournalEntry[],
    clock: () => number = Date.now,
  ) {
    this.#journal = journal;
    this.versions = new JournalledVersions((entry) => this.write(entry), clock, entries);
    this.#histories = entries.length === 0 ? new Map() : readHistories(entries);
  }

  /** What earlier executions recorded of a block run. */
  history(key: string): BlockHistory | undefined {
    return this.#histories.size === 0 ? undefined : this.#histories.get(key);
  }

  /** False: nothing is kept, and making entries is a waste. */
  get kept(): boolean {
    return this.#journal !== undefined;
  }

  /** Rides along with the next write or flush; lost when there is none. */
  defer(entry: JournalEntry): void {
    if (this.#journal !== undefined) this.#batch.push(entry);
  }

  /** Resolves when the entry, and everything before it, is durable. */
  write(entry: JournalEntry): Promise<void> {
    const journal = this.#journal;
    if (journal === undefined) return Promise.resolve();
    if (this.#broken !== null) return Promise.reject(this.#broken.error);
    this.#batch.push(entry);
    return this.#sent(journal);
  }

  /** Resolves when all that was deferred is durable: for an execution that ends while its run goes on. */
  flush(): Promise<void> {
    const journal = this.#journal;
    if (this.#broken !== null) return Promise.reject(this.#broken.error);
    return journal === undefined || this.#batch.length === 0 ? Promise.resolve() : this.#sent(journal);
  }

  #sent(journal: RunJournal): Promise<void> {
    this.#next ??= Promise.withResolvers<void>();
    const written = this.#next.promise;
    if (!this.#sending) void this.#send(journal);
    return written;
  }

  /** Never rejects: who wrote an entry hears of the failure. */
  async #send(journal: RunJournal): Promise<void> {
    this.#sending = true;
    for (let current = this.#next; current !== null; current = this.#next) {
      const batch = this.#batch;
      this.#batch = [];
      this.#next = null;
      try {
        await journal.record(batch);
        current.resolve();
      } catch (error) {
        // The run ends by this error, and later entries may build on the lost ones: nothing more is sent.
        this.#broken = { error };
        current.reject(error);
        (this.#next as PromiseWithResolvers<void> | null)?.reject(error);
        return;
      }
    }
    this.#sending = false;
  }
}
