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

/** What one look at a waiting call found. Plain JSON: it is journalled. */
type Look = { decision: ApprovalDecision | null };

/**
 * The decision about a call; null when a person still has to decide. Each look is a journalled step of its own,
 * because the journal can be read only by running a step: looks that found nothing are walked over on the next
 * execution, the first new one records what this resume brings, and a crash behind it does not ask again.
 */
export async function decisionOn(
  call: PendingCall,
  context: Pick<BlockContext, 'step' | 'resume'>,
): Promise<ApprovalDecision | null> {
  const brought = context.resume === null ? null : decisionFrom(context.resume, call);
  for (let look = 1; ; look += 1) {
    let isNew = false;
    const { decision } = await context.step(
      `approval:${call.key}:${look}`,
      { sideEffects: 'idempotent' },
      (): Promise<Look> => {
        isNew = true;
        return Promise.resolve({ decision: brought });
      },
    );
    if (decision !== null || isNew) return decision;
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
