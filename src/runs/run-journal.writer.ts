import { Inject, Injectable } from '@nestjs/common';
import type { JournalEntry, RunJournal } from '#engine';
import { NaturalBatch, RunStore } from '#store';
import type { JournalAppend } from '#store';
import type { Execution } from './execution.js';

const MAX_APPENDS_PER_BATCH = 200;

/** Another process owns the run now; this one must stop and write nothing more. */
export class LostRun extends Error {
  override readonly name = 'LostRun';
  constructor(readonly runId: string) {
    super(`The run ${runId} belongs to another process now.`);
  }
}

/** Journals of the runs of this process. Concurrent writes of all runs share one transaction. */
@Injectable()
export class RunJournalWriter {
  readonly #appends: NaturalBatch<JournalAppend, boolean>;

  constructor(@Inject(RunStore) private readonly runs: RunStore) {
    this.#appends = new NaturalBatch((batch) => runs.journal(batch), { maxItems: MAX_APPENDS_PER_BATCH });
  }

  /** The engine's journal of one execution. `record` rejects with {@link LostRun} when the fence is broken. */
  open({ runId, fence, resumed }: Execution): RunJournal {
    return {
      load: () => (resumed ? this.#load(runId) : []),
      record: async (entries) => {
        const owned = await this.#appends.add({ runId, ...fence, entries: entries.map((entry) => JSON.stringify(entry)) });
        if (!owned) throw new LostRun(runId);
      },
    };
  }

  async #load(runId: string): Promise<readonly JournalEntry[]> {
    const journals = await this.runs.loadJournal([runId]);
    return (journals.get(runId) ?? []).map((entry) => JSON.parse(entry) as JournalEntry);
  }
}
