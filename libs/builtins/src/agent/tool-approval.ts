import type { BlockContext, JsonObject, JsonValue, ResumeSignal } from '#sdk';
import type { OfferedTool } from './offered-tool.js';

/** What a person said about one call. Plain JSON: it is journalled. */
export type ApprovalDecision = { approved: boolean; by: string | null; comment: string | null };

/** A call that waits for a person, as it is shown to them. Plain JSON. */
export type PendingCall = {
  /** Of the journal: `1:2` is the second call of the first step. */
  key: string;
  callId: string;
  tool: string;
  args: JsonObject;
};

/** True when a person must agree before this call. */
export const needsApproval = (tool: OfferedTool, flagged: boolean): boolean =>
  tool.approval === 'always' || (tool.approval === 'when_flagged' && flagged);

/** The state of a suspension for approval: what is shown, and what the answer is matched with. */
export const approvalState = (pending: readonly PendingCall[]): JsonValue => ({
  kind: 'tool_approval',
  calls: [...pending],
});

class Undecided extends Error {
  override readonly name = 'Undecided';
}

/**
 * The decision about a call: the journalled one, else the one that this resume brings (which is journalled, so
 * that a crash does not ask again), else null: a person has to decide.
 */
export async function decisionOn(
  call: PendingCall,
  context: Pick<BlockContext, 'step' | 'resume'>,
): Promise<ApprovalDecision | null> {
  const brought = context.resume === null ? null : decisionFrom(context.resume, call);
  try {
    return await context.step(`approval:${call.key}`, { sideEffects: 'idempotent' }, () =>
      brought === null ? Promise.reject(new Undecided()) : Promise.resolve(brought),
    );
  } catch (error) {
    if (error instanceof Undecided) return null;
    throw error;
  }
}

/**
 * Reads the answer to a suspension: `{ decision: "approved" | "denied", by?, comment? }` for every waiting call,
 * or `{ calls: { "<callId>": { decision, ... } } }` for each by itself. Null when it does not speak of this call.
 */
export function decisionFrom(resume: ResumeSignal, call: PendingCall): ApprovalDecision | null {
  const asked = objectOf(resume.state)['calls'];
  const wasAsked = Array.isArray(asked) && asked.some((one) => objectOf(one)['key'] === call.key);
  if (!wasAsked) return null;
  if (resume.reason === 'timer') return { approved: false, by: null, comment: 'Nobody decided in time.' };
  const payload = objectOf(resume.payload);
  const calls = objectOf(payload['calls']);
  const own = Object.hasOwn(calls, call.callId) ? objectOf(calls[call.callId]) : payload;
  const approved = readDecision(own);
  if (approved === null) return null;
  const text = (key: string): string | null => {
    const value = own[key] ?? payload[key];
    return typeof value === 'string' ? value : null;
  };
  return { approved, by: text('by'), comment: text('comment') };
}

/** Only clear words count: an answer that cannot be read asks again, it never approves. */
function readDecision(answer: JsonObject): boolean | null {
  if (answer['decision'] === 'approved' || answer['decision'] === 'approve') return true;
  if (answer['decision'] === 'denied' || answer['decision'] === 'deny') return false;
  return null;
}

const objectOf = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
