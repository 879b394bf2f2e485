import type { JsonValue } from '#sdk';

export type DeliveryStatus = 'pending' | 'delivered' | 'failed';

/** A delivery that this process sends now. `(id, claim, attempt)` is the fence of what it writes. */
export interface ClaimedDelivery {
  /** `dlv_...`, the `webhook-id`. */
  readonly id: string;
  readonly claim: string;
  readonly workspaceId: string;
  readonly triggerId: string;
  readonly runId: string;
  /** The receiver that the call named; null = the trigger's own. */
  readonly url: string | null;
  readonly requestId: string | null;
  /** Counts every attempt ever begun, from 1. */
  readonly attempt: number;
  /** Place in the schedule, from 0. */
  readonly step: number;
  /** How the run ended; null when the result is gone (erased with its trigger). */
  readonly runStatus: 'completed' | 'failed' | 'cancelled' | null;
  readonly output: JsonValue;
  readonly response: JsonValue;
  readonly error: JsonValue;
  readonly ephemeral: boolean;
  readonly createdAt: Date;
  /** When the run was accepted and when it ended; null with `runStatus`. */
  readonly runCreatedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** What one request came to. */
export interface AttemptOutcome {
  readonly at: Date;
  readonly durationMs: number;
  /** HTTP status; null = no answer. */
  readonly status: number | null;
  /** Why it counts as failed; null = it was delivered. */
  readonly error: string | null;
  /** The beginning of the receiver's body, as text. */
  readonly response: string | null;
}

/** How a delivery goes on after an attempt. */
export type DeliveryStep =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'retry'; readonly at: Date; readonly step: number }
  | { readonly kind: 'failed'; readonly reason: string };

export interface DeliveryAttempt extends AttemptOutcome {
  readonly attempt: number;
}

export interface DeliveryRecord {
  readonly id: string;
  readonly workspaceId: string;
  readonly triggerId: string;
  readonly runId: string;
  /** The receiver that the call named; null = the trigger's own. */
  readonly url: string | null;
  readonly status: DeliveryStatus;
  readonly reason: string | null;
  readonly nextAt: Date | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** Newest last. */
  readonly attempts: readonly DeliveryAttempt[];
}

export interface DeliveryFilter {
  readonly runId?: string;
  readonly triggerId?: string;
  readonly status?: DeliveryStatus;
}

/** A trigger whose own receiver failed lately. */
export interface TroubledReceiver {
  readonly triggerId: string;
  /** Since when every attempt failed; null = none failed since it was switched on. */
  readonly failingSince: Date | null;
  /** Since when nothing is sent there any more; null = it is still tried. */
  readonly disabledAt: Date | null;
  readonly disabledReason: string | null;
}

/** Where the results of an API trigger of a thread go. */
export interface ApiTriggerReceiver {
  /** Null = only where calls say. */
  readonly url: string | null;
  readonly secretBox: string | null;
  /** Receivers that calls may name. */
  readonly allowedUrls: readonly string[];
  readonly hubSignature: boolean;
}

/** `erased`: it was an ephemeral run's, and its text is gone. */
export type RedeliverOutcome = 'queued' | 'not_found' | 'erased';
