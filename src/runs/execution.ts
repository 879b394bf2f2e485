import type { JsonObject } from '#sdk';
import type { TakenRun } from '#store';
import type { OwnedRun } from './run-starter.js';

/** Who owns a run, and which taking of it this is: a write by a former owner is refused. */
export interface Fence {
  readonly owner: string;
  readonly attempt: number;
}

/** One execution of a run by this process: what the engine is given, and the fence that each write carries. */
export interface Execution {
  readonly runId: string;
  readonly workspaceId: string;
  readonly workflowId: string;
  readonly workflowVersion: number;
  readonly triggerBlockId: string;
  readonly input: JsonObject;
  readonly requestId: string;
  readonly conversationKey: string | null;
  readonly stream: boolean;
  /** Nothing of prompt and answer may outlive the run. */
  readonly ephemeral: boolean;
  readonly simulate: boolean;
  readonly fence: Fence;
  /** False for a run that begins: there is no journal to read. */
  readonly resumed: boolean;
  /** A cancel was asked for before the run was taken. */
  readonly cancelRequested: boolean;
  /** Answers that came for the run's waits since it was last executed. */
  readonly signals: TakenRun['signals'];
}

/** The owner of an execution that belongs to no accepted run: nothing of it is written. */
export const NOBODY = '';

/** The first execution of a run that this process accepted. */
export const firstExecution = (run: OwnedRun, owner: string): Execution => ({
  ...run,
  ephemeral: run.ephemeral ?? false,
  simulate: false,
  fence: { owner, attempt: 1 },
  resumed: false,
  cancelRequested: false,
  signals: [],
});

/** An execution of a run that came by the queue. */
export const takenExecution = (run: TakenRun, owner: string): Execution => ({
  ...run,
  conversationKey: run.conversation?.key ?? null,
  fence: { owner, attempt: run.attempt },
  resumed: run.attempt > 1,
});
