export const CALL_OUTCOMES = ['accepted', 'refused', 'duplicate', 'rate_limited'] as const;

export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** One line of `GET /api/v1/calls`. */
export interface Call {
  readonly id: string;
  readonly trigger: string;
  readonly outcome: CallOutcome;
  /** What the caller was told; null when it was accepted. */
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
  /** How many calls the line stands for. */
  readonly count: number;
  readonly at: string;
  readonly lastAt: string;
}
