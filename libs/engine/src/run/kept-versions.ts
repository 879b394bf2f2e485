import type { JournalEntry } from './run-journal.port.js';
import type { JournalLog } from './journal-log.js';

/** Entries that belong to the run as a whole, and to no block, have this key. */
const RUN = '>';

/**
 * Which version of each other workflow a run goes by: the one that was live when the run opened it first, for all of
 * the run. Whatever is published meanwhile is for runs that begin later.
 */
export interface KeptVersions {
  /** Null = the run has not opened that workflow yet. */
  get(workflow: string): number | null;
  /** Resolves, when it is durable, with the version to go by: this one, or the one that came before it. */
  keep(workflow: string, version: number): Promise<number>;
}

/** {@link KeptVersions} in the journal of the run. */
export class JournalledVersions implements KeptVersions {
  readonly #kept = new Map<string, { readonly version: number; readonly written: Promise<void> }>();

  constructor(
    private readonly log: Pick<JournalLog, 'write'>,
    private readonly clock: () => number,
    entries: readonly JournalEntry[],
  ) {
    for (const entry of entries)
      if (entry.kind === 'nested' && !this.#kept.has(entry.workflow))
        this.#kept.set(entry.workflow, { version: entry.version, written: Promise.resolve() });
  }

  get(workflow: string): number | null {
    return this.#kept.get(workflow)?.version ?? null;
  }

  async keep(workflow: string, version: number): Promise<number> {
    let kept = this.#kept.get(workflow);
    if (kept === undefined) {
      const written = this.log.write({ kind: 'nested', key: RUN, at: this.clock(), workflow, version });
      kept = { version, written };
      this.#kept.set(workflow, kept);
    }
    await kept.written;
    return kept.version;
  }
}

/**
 * Opens another workflow at the version that the run keeps.
 *
 * @param open gives the live version for null; undefined when there is none
 */
export async function openAtKeptVersion<T extends { readonly version: number }>(
  versions: KeptVersions,
  workflow: string,
  open: (version: number | null) => Promise<T | undefined>,
): Promise<T | undefined> {
  const known = versions.get(workflow);
  const opened = await open(known);
  if (opened === undefined || known !== null) return opened;
  const kept = await versions.keep(workflow, opened.version);
  // Two blocks opened it at the same time, and somebody published in between: the first one counts.
  return kept === opened.version ? opened : open(kept);
}
