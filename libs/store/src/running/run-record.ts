import type { JsonObject, JsonValue } from '#sdk';

/** `queued -> running -> completed | failed | cancelled`, with `running -> waiting -> queued` any number of times. */
export type RunStatus = 'queued' | 'running' | 'waiting' | 'completed' | 'failed' | 'cancelled';

export const isTerminal = (status: RunStatus): boolean =>
  status === 'completed' || status === 'failed' || status === 'cancelled';

/** A run that this process now owns. `(owner, attempt)` is the fence: every later write shows it. */
export interface TakenRun {
  readonly runId: string;
  readonly workspaceId: string;
  readonly workflowId: string;
  readonly workflowVersion: number;
  readonly triggerId: string;
  /** Id of the trigger's block in the document. */
  readonly triggerBlockId: string;
  readonly requestId: string;
  readonly caller: string;
  readonly input: JsonObject;
  readonly attempt: number;
  readonly conversation: { readonly id: string; readonly scope: string; readonly key: string } | null;
  readonly stream: boolean;
  readonly ephemeral: boolean;
  readonly simulate: boolean;
  readonly waiter: string | null;
  readonly cancelRequested: boolean;
  /** What the run waited for, as it was given to `finish`; empty on the first attempt. */
  readonly waits: JsonValue[];
  /** Answers that came for those waits. */
  readonly signals: readonly SignalRow[];
  readonly createdAt: Date;
  readonly startedAt: Date;
}

export interface SignalRow {
  readonly blockKey: string;
  /** `step` of the wait that it answers. */
  readonly step: string | null;
  readonly payload: JsonValue;
  readonly deliveredAt: Date;
}

/** How one attempt ended. JSON columns are given as JSON text and stored byte for byte. */
export interface FinishedRun {
  readonly runId: string;
  readonly owner: string;
  readonly attempt: number;
  /** `queued` hands the run back (retry, shutdown): the caller enqueues it. */
  readonly status: 'completed' | 'failed' | 'cancelled' | 'waiting' | 'queued';
  readonly output: string | null;
  readonly response: string | null;
  readonly error: string | null;
  readonly trace: string | null;
  readonly usage: string | null;
  /** JSON array of `{ blockKey, until, reason, state, kind }`; for `waiting` only. */
  readonly waits: string | null;
  /** When a `waiting` run is due by itself; null = by a signal only. */
  readonly resumeAt: Date | null;
  /** Events that belong to this ending (`run.completed`, ...), stored in the same transaction. */
  readonly events?: readonly NewRunEvent[];
  readonly now: Date;
}

export interface FinishResult {
  /** False = this process was no longer the owner; nothing was written. */
  readonly fenced: boolean;
  /**
   * A run to dispatch now: the next of its conversation; or the run itself, when it waits for something that was
   * already answered.
   */
  readonly next: string | null;
}

/** What a run says to its caller while it goes on; the response as JSON text. */
export interface RunAnswer {
  readonly runId: string;
  readonly owner: string;
  readonly attempt: number;
  readonly response: string;
}

/** Entries of one run's journal, written while it is owned. */
export interface JournalWrite {
  readonly runId: string;
  readonly owner: string;
  readonly attempt: number;
  readonly entries: readonly { readonly key: string; readonly kind: string; readonly data: string }[];
}

export interface JournalRow {
  readonly key: string;
  readonly kind: string;
  readonly data: JsonValue;
  readonly attempt: number;
}

/** `seq` counts from 1 without gaps within a run. `data` is JSON text. */
export interface NewRunEvent {
  readonly seq: number;
  readonly type: string;
  readonly data: string;
}

export interface RunEventWrite {
  readonly runId: string;
  readonly owner: string;
  readonly attempt: number;
  readonly events: readonly NewRunEvent[];
}

export interface RunEventRow {
  readonly runId: string;
  readonly seq: number;
  readonly type: string;
  readonly data: JsonValue;
}

/** How a run stands, for those who wait for its end. */
export interface RunEndingRow {
  readonly runId: string;
  readonly status: RunStatus;
  readonly response: JsonValue;
  readonly output: JsonValue;
  readonly error: JsonValue;
  /** When a waiting run goes on by itself; null = it does not, or it does not wait. */
  readonly resumesAt: Date | null;
}

/** One line of a list of runs. */
export interface RunSummary {
  readonly runId: string;
  readonly workspaceId: string;
  readonly workflowId: string;
  readonly workflowVersion: number;
  readonly triggerId: string;
  readonly surface: string;
  readonly requestId: string;
  readonly caller: string;
  readonly conversationId: string | null;
  readonly status: RunStatus;
  readonly attempt: number;
  readonly ephemeral: boolean;
  /** Test mode: its destructive blocks only simulate. */
  readonly simulate: boolean;
  readonly guardrailsTriggered: boolean;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly error: JsonValue;
  /** The run that it repeats; null = it repeats none. */
  readonly replayOf: RunOrigin | null;
}

/** Where a repeated run comes from. */
export interface RunOrigin {
  /** The run that was repeated; it may be swept by now. */
  readonly runId: string;
  /** Name of the block from which it ran again; null = the whole call. */
  readonly fromBlock: string | null;
  /** Part of what the caller sent was replaced. */
  readonly edited: boolean;
}

/** Everything that is known of one run. */
export interface RunRecord extends RunSummary {
  readonly triggerBlockId: string;
  readonly triggerRevision: number;
  readonly clientRequestId: string | null;
  readonly clientIp: string | null;
  readonly userAgent: string | null;
  readonly input: JsonObject;
  readonly patterns: readonly string[];
  /** Where the guardrails matched, as it was given when the run was accepted; null = nowhere. */
  readonly matches: JsonValue;
  readonly stream: boolean;
  readonly cancelRequested: boolean;
  readonly resumeAt: Date | null;
  readonly output: JsonValue;
  readonly response: JsonValue;
  readonly trace: JsonValue;
  readonly usage: JsonValue;
  readonly waits: JsonValue[];
}

/** Narrows a list of runs; every given part must fit. */
export interface RunFilter {
  readonly status?: RunStatus;
  readonly workflowId?: string;
  readonly triggerId?: string;
  readonly caller?: string;
  readonly conversationId?: string;
  readonly since?: Date;
  readonly until?: Date;
}

export type CancelOutcome =
  /** It was queued or waiting and is cancelled now. `next` of its conversation is to be dispatched. */
  | { readonly kind: 'cancelled'; readonly next: string | null }
  /** It runs: its owner was told. */
  | { readonly kind: 'requested'; readonly owner: string }
  | { readonly kind: 'already_ended'; readonly status: RunStatus }
  | { readonly kind: 'not_found' };
