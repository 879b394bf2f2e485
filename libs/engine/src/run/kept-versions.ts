import type { JournalEntry } from './run-journal.port.js';

/** Entries that belong to the run as a whole, and to no block, have this key. */
const RUN = '>';

/** A version of another workflow. */
export interface KeptVersion {
  readonly version: number;
  /** Which workflow had the name then; null = whoever opens workflows does not tell. */
  readonly id: string | null;
}

/**
 * Which version of each other workflow a run goes by: the one that was live when the run opened it first, for all of
 * the run. Whatever is published meanwhile is for runs that begin later, and so is another workflow of that name.
 */
export interface KeptVersions {
  /** Null = the run has not opened that workflow yet. */
  get(workflow: string): KeptVersion | null;
  /** Resolves, when it is durable, with the version to go by: this one, or the one that came before it. */
  keep(workflow: string, opened: KeptVersion): Promise<KeptVersion>;
}

/** {@link KeptVersions} in the journal of the run. */
export class JournalledVersions implements KeptVersions {
  readonly #kept = new Map<string, { readonly opened: KeptVersion; readonly written: Promise<void> }>();

  constructor(
    private readonly write: (entry: JournalEntry) => Promise<void>,
    private readonly clock: () => number,
    entries: readonly JournalEntry[],
  ) {
    for (const entry of entries) {
      if (entry.kind !== 'nested' || this.#kept.has(entry.workflow)) continue;
      const { workflow, version, id } = entry;
      this.#kept.set(workflow, { opened: { version, id: id ?? null }, written: Promise.resolve() });
    }
  }

  get(workflow: string): KeptVersion | null {
    return this.#kept.get(workflow)?.opened ?? null;
  }

  async keep(workflow: string, { version, id }: KeptVersion): Promise<KeptVersion> {
    let kept = this.#kept.get(workflow);
    if (kept === undefined) {
      const entry = { kind: 'nested' as const, key: RUN, at: this.clock(), workflow, version, id };
      kept = { opened: { version, id }, written: this.write(entry) };
      this.#kept.set(workflow, kept);
    }
    await kept.written;
    return kept.opened;
  }
}

/**
 * Opens another workflow at the version that the run keeps.
 *
 * @param open gives the live version for null; undefined when there is none
 */
export async function openAtKeptVersion<T extends { readonly version: number; readonly id?: string | null }>(
  versions: KeptVersions,
  workflow: string,
  open: (kept: KeptVersion | null) => Promise<T | undefined>,
): Promise<T | undefined> {
  const known = versions.get(workflow);
  const opened = await open(known);
  if (opened === undefined || known !== null) return opened;
  const { version, id = null } = opened;
  const kept = await versions.keep(workflow, { version, id });
  // Two blocks opened it at the same time, and somebody published in between: the first one counts.
  return kept.version === version && kept.id === id ? opened : open(kept);
}
