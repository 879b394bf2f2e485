import { Inject, Injectable } from '@nestjs/common';
import { AcceptStore, NaturalBatch } from '#store';
import type { AcceptOutcome, Charge, RunDraft } from '#store';
import { RunStarter } from '../runs/run-starter.js';
import type { OwnedRun } from '../runs/run-starter.js';

/** One call for the accepting transaction. */
export interface PendingCall {
  readonly charge: Charge | null;
  readonly draft: RunDraft | null;
  /** The run to start when this process owns it; null with `draft`. */
  readonly run: Omit<OwnedRun, 'createdAt'> | null;
  /** Someone waits here for the run's end. */
  readonly waits: boolean;
  /** Called right after the commit, before the run can start: the place to register a waiter. */
  readonly onAccepted?: () => void;
}

/** Calls per transaction. More gain nothing and delay the first. */
const MAX_ITEMS = 256;
/** Two use a second core of the database, once there is work for it. */
const MAX_IN_FLIGHT = 2;
const MIN_TO_OVERLAP = 64;

/**
 * One transaction for many calls: whatever arrived while the last batch committed is the next one. Each draft asks
 * for a place of this process; with one, the run is ours and starts right after the commit, without a queue.
 */
@Injectable()
export class AcceptBatcher {
  readonly #batch: NaturalBatch<PendingCall, AcceptOutcome>;

  constructor(
    @Inject(AcceptStore) private readonly store: AcceptStore,
    private readonly starter: RunStarter,
  ) {
    this.#batch = new NaturalBatch((calls) => this.#accept(calls), {
      maxItems: MAX_ITEMS,
      maxInFlight: MAX_IN_FLIGHT,
      minToOverlap: MIN_TO_OVERLAP,
    });
  }

  /** Resolves after the commit. Rejects when the store is away; then nothing was accepted. */
  add(call: PendingCall): Promise<AcceptOutcome> {
    return this.#batch.add(call);
  }

  /** Resolves when no call is under way. */
  idle(): Promise<void> {
    return this.#batch.idle();
  }

  async #accept(calls: readonly PendingCall[]): Promise<AcceptOutcome[]> {
    const { processId } = this.starter;
    const reserved = calls.map((call) => call.draft !== null && this.starter.tryReserve());
    const requests = calls.map(({ charge, draft, waits }, i) => ({
      charge,
      draft: draft && { ...draft, owner: reserved[i] ? processId : null, waiter: waits ? processId : null },
    }));
    let outcomes: AcceptOutcome[];
    try {
      outcomes = await this.store.accept(requests, (tx, runIds) => this.starter.enqueue(tx, runIds));
    } catch (error) {
      for (const has of reserved) if (has) this.starter.release();
      throw error;
    }
    this.#startOwned(calls, outcomes, reserved);
    return outcomes;
  }

  #startOwned(
    calls: readonly PendingCall[],
    outcomes: readonly AcceptOutcome[],
    reserved: readonly boolean[],
  ): void {
    const starts: OwnedRun[] = [];
    for (const [i, call] of calls.entries()) {
      const result = outcomes[i]?.result;
      const accepted = result?.kind === 'accepted';
      if (accepted) call.onAccepted?.();
      if (accepted && result.owned && call.run) starts.push({ ...call.run, createdAt: result.createdAt });
      else if (reserved[i]) this.starter.release();
    }
    // The callers of this batch hear 202 first: a run of pure blocks computes, and would hold them up.
    if (starts.length > 0) setImmediate(() => starts.forEach((run) => this.starter.start(run)));
  }
}
