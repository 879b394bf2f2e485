/** A call that did not become a run of its own. */
export interface RefusalDraft {
  /** `newId('call')` */
  readonly callId: string;
  readonly workspaceId: string;
  readonly triggerId: string;
  readonly outcome: 'refused' | 'duplicate' | 'rate_limited';
  /** The error code given to the caller; `duplicate` for duplicates. */
  readonly code: string;
  readonly status: number;
  readonly detail: string | null;
  readonly surface: string;
  readonly requestId: string;
  readonly caller: string | null;
  readonly clientIp: string | null;
  readonly userAgent: string | null;
  /** Duplicates: the run of the original call. */
  readonly runId: string | null;
  /** Duplicates: the key came with another payload. */
  readonly payloadMismatch: boolean;
  /** Rows with the same key are one row with a counter, e.g. one per trigger, caller and window for 429. */
  readonly coalesceKey: string | null;
  readonly at: Date;
}

/** One inbound call, accepted or not. */
export interface CallRecord {
  readonly callId: string;
  readonly workspaceId: string;
  readonly triggerId: string;
  readonly outcome: 'accepted' | 'refused' | 'duplicate' | 'rate_limited';
  readonly code: string | null;
  readonly status: number | null;
  readonly detail: string | null;
  readonly surface: string;
  readonly requestId: string;
  readonly caller: string | null;
  readonly clientIp: string | null;
  readonly userAgent: string | null;
  readonly runId: string | null;
  readonly payloadMismatch: boolean;
  /** How many calls this row stands for. */
  readonly count: number;
  readonly at: Date;
  /** The last of them. */
  readonly lastAt: Date;
}

export interface CallFilter {
  readonly triggerId?: string;
  readonly outcome?: CallRecord['outcome'];
  readonly code?: string;
  readonly caller?: string;
  readonly since?: Date;
  readonly until?: Date;
}
