import { Inject, Injectable } from '@nestjs/common';
import type { JournalEntry, RunJournal } from '#engine';
import { NaturalBatch, RunStore } from '#store';
import type { JournalWrite } from '#store';
import type { Execution } from './execution.js';
import { LostRun } from './lost-run.js';

const MAX_WRITES_PER_BATCH = 200;

/** Journals of the runs of this process. Concurrent writes of all runs share one transaction. */
@Injectable()
export class RunJournalWriter {
  readonly #writes: NaturalBatch<JournalWrite, boolean>;

  constructor(@Inject(RunStore) private readonly runs: RunStore) {
    this.#writes = new NaturalBatch((batch) => runs.journal(batch), { maxItems: MAX_WRITES_PER_BATCH });
  }

  /** The engine's journal of one execution. `record` rejects with LostRun when another process owns the run. */
  open(execution: Execution): RunJournal {
    return {
      load: () => (execution.resumed ? this.#load(execution) : []),
      record: (entries) => this.#record(execution, entries),
    };
  }

  async #record({ runId, fence }: Execution, entries: readonly JournalEntry[]): Promise<void> {
    const rows = entries.map((entry) => ({ key: entry.key, kind: entry.kind, data: JSON.stringify(entry) }));
    if (!(await this.#writes.add({ runId, ...fence, entries: rows }))) throw new LostRun(runId);
  }

  async #load(execution: Execution): Promise<readonly JournalEntry[]> {
    const journals = await this.runs.loadJournal([execution.runId]);
    const recorded = (journals.get(execution.runId) ?? []).map((row) => row.data as unknown as JournalEntry);
    const answers = execution.signals.map(resumedEntry).filter((answer) => !recorded.some(isSame(answer)));
    if (answers.length === 0) return recorded;
    // Written down before anything acts on them: the next execution must see the same answers in the same place.
    await this.#record(execution, answers);
    return [...recorded, ...answers];
  }
}

type Resumed = Extract<JournalEntry, { kind: 'resumed' }>;

const resumedEntry = (signal: Execution['signals'][number]): Resumed => ({
  kind: 'resumed',
  key: signal.blockKey,
  at: signal.deliveredAt.getTime(),
  step: signal.step,
  payload: signal.payload,
});

const isSame =
  (answer: Resumed) =>
  (entry: JournalEntry): boolean =>
    entry.kind === 'resumed' &&
    entry.key === answer.key &&
    entry.step === answer.step &&
    entry.at === answer.at &&
    // Two people may answer one after the other by a clock that stood still in between.
    JSON.stringify(entry.payload) === JSON.stringify(answer.payload);
