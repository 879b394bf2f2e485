/** One call that is counted, and perhaps becomes a run. */
export interface AcceptRequest {
  /** null = the trigger has no limit. */
  readonly charge: Charge | null;
  /** null = the call is refused for another reason: only the charge counts. */
  readonly draft: RunDraft | null;
}

/** One hit on a fixed window that begins with its first hit. */
export interface Charge {
  /** Trigger and caller, e.g. `trg_..:hmac:ab12`. */
  readonly key: string;
  readonly limit: number;
  readonly windowMs: number;
  /** The injected clock. */
  readonly now: Date;
}

/** Something that only one accepted call may hold at a time: idempotency key, seen signature, body hash. */
export interface ClaimDraft {
  /** Digest that includes its scope (trigger, credential, kind). */
  readonly key: Buffer;
  /** From this moment on the key is free again. */
  readonly expiresAt: Date;
  /**
   * True for a trace: an accepted call leaves it for later calls to run into, but a key that is already held does not
   * make this call a duplicate. Default false.
   */
  readonly trace?: boolean;
}

/** Everything that an accepted call writes. */
export interface RunDraft {
  /** `newId('run')` */
  readonly runId: string;
  readonly workspaceId: string;
  readonly workflowId: string;
  readonly workflowVersion: number;
  readonly triggerId: string;
  /** Id of the trigger's block in the document. Default: the block of the trigger. */
  readonly triggerBlockId?: string;
  /**
   * The revision the call was checked against; another one in the database refuses the draft. null = any, as long as
   * the trigger is active (a replay).
   */
  readonly triggerRevision: number | null;
  /** `prompt`, `trigger`, `agent`, `schedule`, `replay`, ... */
  readonly surface: string;
  readonly requestId: string;
  /** The client's own `X-Request-Id`. */
  readonly clientRequestId: string | null;
  readonly caller: string;
  readonly clientIp: string | null;
  readonly userAgent: string | null;
  /** JSON text of the trigger's outputs. */
  readonly input: string;
  readonly conversation: {
    readonly scope: string;
    readonly key: string;
    /** Id of a conversation that begins, the same for equal keys. Default: a new one. */
    readonly id?: string;
  } | null;
  /** The process that wants to own the run and start it at once; null = carry it by the queue. */
  readonly owner: string | null;
  /** The process on which a caller waits for the end. */
  readonly waiter: string | null;
  /** Events are stored, so that a stream can be resumed. */
  readonly stream: boolean;
  /** The prompt and the answer must not be shown in logs. */
  readonly ephemeral: boolean;
  /** Test mode: destructive blocks simulate. Default false. */
  readonly simulate?: boolean;
  /** In order of importance: the first that is taken names the original of a duplicate. */
  readonly claims: readonly ClaimDraft[];
  /** Digest of what the call means; tells an honest retry from a reused key. */
  readonly fingerprint: Buffer | null;
  readonly guardrailsTriggered: boolean;
  readonly patterns: readonly string[];
  /** JSON text of where the patterns matched, stored beside the run; null or left out = nothing is stored. */
  readonly matches?: string | null;
  /** Set: the run is written ended, nobody owns it and nothing carries it. Not with a conversation or a stream. */
  readonly ended?: EndedRun | null;
  /** The injected clock: `createdAt` of the run, and what claims are compared with. */
  readonly now: Date;
}

/**
 * The end of a run that was computed before its call was accepted: a run of pure blocks, which leaves no trace in the
 * world when the call turns out to be refused. JSON texts.
 */
export interface EndedRun {
  readonly status: 'completed' | 'failed';
  readonly output: string | null;
  readonly response: string | null;
  readonly error: string | null;
  readonly trace: string | null;
  readonly finishedAt: Date;
}

/** What became of one call; in the order of the requests. */
export interface AcceptOutcome {
  readonly charge: ChargeOutcome | null;
  /** null = limited, or no draft. */
  readonly result: AcceptResult | null;
}

/** The window after this hit. */
export interface ChargeOutcome {
  /** Hits counted in the window, this one included; never above the limit. */
  readonly hits: number;
  /** Milliseconds until the window ends. */
  readonly resetMs: number;
  readonly limited: boolean;
}

export type AcceptResult =
  | { readonly kind: 'accepted'; readonly owned: boolean; readonly createdAt: Date }
  | {
      readonly kind: 'duplicate';
      readonly runId: string;
      readonly requestId: string;
      /** False when both fingerprints are known and differ. */
      readonly fingerprintMatches: boolean;
    }
  /** The trigger changed or went away since the call was checked: load it again and check again. */
  | { readonly kind: 'stale_trigger' };
