import { Inject, Injectable } from '@nestjs/common';
import type { JsonValue } from '#sdk';
import { AcceptStore, keepOrigin, RunStore, seedJournal } from '#store';
import type { CancelOutcome, RunDraft, RunOrigin, SeedEntry } from '#store';
import { Clock } from '../config/clock.js';
import type { Actor } from '../identity/actor.js';
import { AuditLog } from '../identity/audit-log.js';
import { RunQueue } from './run-queue.js';

/** What people do to runs, each with its line in the audit log. Only in processes that answer HTTP. */
@Injectable()
export class RunChanges {
  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    @Inject(AcceptStore) private readonly accepts: AcceptStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
    private readonly queue: RunQueue,
    private readonly clock: Clock,
  ) {}

  cancel(actor: Actor, runId: string): Promise<CancelOutcome> {
    return this.audit.change(
      actor,
      () => this.runs.requestCancel(runId, actor.workspaceId, this.clock.now()),
      ({ kind }) =>
        kind === 'cancelled' || kind === 'requested'
          ? { action: 'run.cancel', targetType: 'run', targetId: runId, after: { outcome: kind } }
          : null,
    );
  }

  /** What was answered stays with the run; the log says that it was, and at which block. */
  signal(
    actor: Actor,
    runId: string,
    block: string,
    answer: JsonValue,
  ): Promise<{ delivered: boolean; dispatch: boolean }> {
    return this.audit.change(
      actor,
      () => this.runs.deliverSignal(runId, block, answer, this.clock.now()),
      ({ delivered }) =>
        delivered ? { action: 'run.signal', targetType: 'run', targetId: runId, after: { block } } : null,
    );
  }

  /** False = its trigger is switched off or gone. */
  replay(actor: Actor, origin: RunOrigin, draft: RunDraft): Promise<boolean> {
    return this.audit.change(
      actor,
      () => this.#accept(draft, origin, []),
      (accepted) =>
        accepted
          ? { action: 'run.replay', targetType: 'run', targetId: origin.runId, after: { run: draft.runId } }
          : null,
    );
  }

  /** @param seed what the new run takes over from the old one. False = its trigger is switched off or gone. */
  rerun(actor: Actor, origin: RunOrigin, draft: RunDraft, seed: readonly SeedEntry[]): Promise<boolean> {
    const { runId, fromBlock } = origin;
    return this.audit.change(
      actor,
      () => this.#accept(draft, origin, seed),
      (accepted) =>
        accepted
          ? {
              action: 'run.rerun',
              targetType: 'run',
              targetId: runId,
              after: { run: draft.runId, from: fromBlock },
            }
          : null,
    );
  }

  async #accept(draft: RunDraft, origin: RunOrigin, seed: readonly SeedEntry[]): Promise<boolean> {
    const [outcome] = await this.accepts.accept([{ charge: null, draft }], async (tx, runIds) => {
      await keepOrigin(tx, draft.runId, origin);
      await seedJournal(tx, draft.runId, seed);
      await this.queue.enqueue(runIds, { tx });
    });
    return outcome?.result?.kind === 'accepted';
  }
}
