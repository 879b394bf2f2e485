import type { JsonValue } from '#sdk';
import type { ReplyCall } from './model-reply.js';
import type { ToolOutcome } from './run-tool-calls.js';

/** A finished call and the model call that asked for it. */
export interface FinishedCall {
  readonly step: number;
  readonly call: ReplyCall;
  readonly outcome: ToolOutcome;
}

/** The outputs of a block hold 1 MiB, and the answer needs room as well. */
const ROOM = 400_000;

/**
 * The finished calls as the block's `toolCalls` output shows them. What is too long for its share of the room is
 * cut to text; the journal keeps it whole.
 */
export function shownCalls(calls: readonly FinishedCall[]): { [key: string]: JsonValue }[] {
  const share = Math.floor(ROOM / Math.max(1, calls.length) / 2);
  return calls.map(({ step, call, outcome }) => ({
    step,
    callId: call.callId,
    tool: call.tool,
    args: fit(call.args ?? call.raw, share),
    status: outcome.status,
    result: outcome.status === 'completed' ? fit(outcome.result, share) : null,
    error: outcome.status === 'completed' ? null : outcome.message,
  }));
}

function fit(value: JsonValue, share: number): JsonValue {
  const text = JSON.stringify(value);
  if (text.length <= share) return value;
  return `${text.slice(0, share)}\u2026 [cut: ${text.length - share} more characters]`;
}
