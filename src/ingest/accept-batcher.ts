import { Inject, Injectable } from '@nestjs/common';
import { AcceptStore, NaturalBatch } from '#store';
import type { AcceptOutcome, AcceptRequest, Charge, EndedRun, RunDraft } from '#store';
import { EarlyRuns } from '../runs/early-runs.js';
import type { EarlyRun } from '../runs/early-runs.js';
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

/** A call on its way into a batch. */
interface Waiting extends PendingCall {
  readonly early: EarlyRun | null;
}

/** What becomes of a call's run if the call is accepted. */
interface Placed {
  readonly call: Waiting;
  /** Its run has ended already, and is written with the call. */
  readonly ended: EndedRun | null;
  /** A place of this process is kept for it. */
  readonly reserved: boolean;
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
  readonly #batch: NaturalBatch<Waiting, AcceptOutcome>;

  constructor(
    @Inject(AcceptStore) private readonly store: AcceptStore,
    private readonly starter: RunStarter,
    private readonly earlyRuns: EarlyRuns,
  ) {
    this.#batch = new NaturalBatch((calls) => this.#accept(calls), {
      maxItems: MAX_ITEMS,
      maxInFlight: MAX_IN_FLIGHT,
      minToOverlap: MIN_TO_OVERLAP,
    });
  }

  /** Resolves after the commit. Rejects when the store is away; then nothing was accepted. */
  add(call: PendingCall): Promise<AcceptOutcome> {
    return this.#batch.add({ ...call, early: this.#begin(call) });
  }

  /** Resolves when no call is under way. */
  idle(): Promise<void> {
    return this.#batch.idle();
  }

  /** A run that has a stream shows its steps, and one of a conversation waits for its turn. */
  #begin({ draft, run }: PendingCall): EarlyRun | null {
    if (!draft || !run || draft.stream || draft.ephemeral || draft.conversation) return null;
    return this.earlyRuns.begin({ ...run, createdAt: draft.now });
  }

  async #accept(calls: readonly Waiting[]): Promise<AcceptOutcome[]> {
    const placed = calls.map((call) => this.#place(call));
    let outcomes: AcceptOutcome[];
    try {
      outcomes = await this.store.accept(
        placed.map((each) => this.#requestOf(each)),
        (tx, runIds) => this.starter.enqueue(tx, runIds),
      );
    } catch (error) {
      for (const { reserved } of placed) if (reserved) this.starter.release();
      throw error;
    }
    this.#goOn(placed, outcomes);
    return outcomes;
  }

  #place(call: Waiting): Placed {
    const ended = call.early?.take() ?? null;
    return { call, ended, reserved: ended === null && call.draft !== null && this.starter.tryReserve() };
  }

  #requestOf({ call, ended, reserved }: Placed): AcceptRequest {
    const { charge, draft, waits } = call;
    const { processId } = this.starter;
    return {
      charge,
      draft: draft && {
        ...draft,
        ended,
        owner: reserved ? processId : null,
        waiter: waits ? processId : null,
      },
    };
  }

  #goOn(placed: readonly Placed[], outcomes: readonly AcceptOutcome[]): void {
    const starts: OwnedRun[] = [];
    for (const [i, { call, ended, reserved }] of placed.entries()) {
      const result = outcomes[i]?.result;
      const accepted = result?.kind === 'accepted';
      if (accepted) call.onAccepted?.();
      if (accepted && ended) call.early?.settle();
      else if (accepted && result.owned && call.run)
        starts.push({ ...call.run, createdAt: result.createdAt });
      else if (reserved) this.starter.release();
    }
    // The callers of this batch hear 202 first: a run may compute for a while, and would hold them up.
    if (starts.length > 0) setImmediate(() => starts.forEach((run) => this.starter.start(run)));
  }
}
