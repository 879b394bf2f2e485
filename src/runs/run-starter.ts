import type { Transaction } from '#store';
import type { JsonObject } from '#sdk';

/** An accepted run that this process owns and may execute at once. */
export interface OwnedRun {
  readonly runId: string;
  readonly workspaceId: string;
  readonly workflowId: string;
  readonly workflowVersion: number;
  readonly triggerId: string;
  readonly triggerBlockId: string; // id of the trigger's block in the document
  readonly requestId: string;
  readonly input: JsonObject; // the trigger's outputs
  readonly conversationKey: string | null;
  readonly stream: boolean;
  /** Nothing of prompt and answer may outlive the run. Default false. */
  readonly ephemeral?: boolean;
  readonly createdAt: Date;
}

/**
 * The door from ingest to runs. The accepting process may own a run and start it right after the commit, without
 * a queue; what it cannot take is carried by the queue, written in the accepting transaction.
 */
export abstract class RunStarter {
  /** This process's id: owner and waiter of runs. `prc_...` */
  abstract get processId(): string;
  /** Takes one place of this process's worker capacity; false = full, or this process has no worker role. */
  abstract tryReserve(): boolean;
  /** Gives a reserved place back: the call was refused, a duplicate, or its run is not ours. */
  abstract release(): void;
  /** Executes an owned run on a reserved place. Returns at once; never throws. */
  abstract start(run: OwnedRun): void;
  /** Enqueues overflow as one slice inside the accepting transaction. */
  abstract enqueue(tx: Transaction, runIds: readonly string[]): Promise<void>;
}
