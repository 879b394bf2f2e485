import type { BlockContext, JsonObject, JsonValue, ResumeSignal } from '#sdk';
import { isSamePerson, readPerson } from '../review/person.js';
import type { Person } from '../review/person.js';
import type { OfferedTool } from './offered-tool.js';

/** What a person said about one call. Plain JSON: it is journalled. */
export type ApprovalDecision = { approved: boolean; person: Person | null; comment: string | null };

/** A call that waits for a person, as it is shown to them. Plain JSON. */
export type PendingCall = {
  /** Of the journal: `1:2` is the second call of the first step. */
  key: string;
  callId: string;
  tool: string;
  args: JsonObject;
  /** Who agreed so far; with four eyes one is not enough. */
  approvals: Person[];
};

/** True when a person must agree before this call. */
export const needsApproval = (tool: OfferedTool, flagged: boolean): boolean =>
  tool.approval === 'always' || (tool.approval === 'when_flagged' && flagged);

/** The state of a suspension for approval: what is shown, and what the answer is matched with. */
export const approvalState = (
  pending: readonly PendingCall[],
  about: { readonly fourEyes: boolean; readonly requestedAt: string; readonly expiresAt: string | null },
): JsonValue => ({ kind: 'tool_approval', ...about, calls: [...pending] });

/** What one look at a waiting call found. Plain JSON: it is journalled. */
type Look = { decision: ApprovalDecision | null };

/** What is known of a waiting call: decided, or who agreed to it so far. */
export type CallApproval =
  | { readonly kind: 'decided'; readonly decision: ApprovalDecision }
  | { readonly kind: 'open'; readonly approvals: readonly Person[] };

const hasAgreed = (approvals: readonly Person[], person: Person): boolean =>
  approvals.some((other) => isSamePerson(other, person));

/**
 * What people have decided about a call: one may deny it; to approve it takes one, or with four eyes two. Each look is a journalled step of its own,
 * because the journal can be read only by running a step: looks that found nothing are walked over on the next
 * execution, the first new one records what this resume brings, and a crash behind it does not ask again.
 */
export async function decisionOn(
  call: Omit<PendingCall, 'approvals'>,
  fourEyes: boolean,
  context: Pick<BlockContext, 'step' | 'resume'>,
): Promise<CallApproval> {
  const approvals: Person[] = [];
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
    if (decision !== null) {
      if (!decision.approved || !fourEyes) return { kind: 'decided', decision };
      // Without a name nobody can tell that it is a second person.
      const { person } = decision;
      if (person !== null && !hasAgreed(approvals, person)) approvals.push(person);
      if (approvals.length > 1) return { kind: 'decided', decision };
    }
    if (isNew) return { kind: 'open', approvals };
  }
}

/**
 * Reads the answer to a suspension: `{ decision: "approved" | "denied", by, ids, comment? }` for every waiting call,
 * or `{ by, ids, calls: { "<callId>": { decision, comment? } } }` for each by itself. Who answers is said once, by the
 * server: a name inside of `calls` is not read. Null when it does not speak of this call.
 */
export function decisionFrom(
  resume: ResumeSignal,
  call: Omit<PendingCall, 'approvals'>,
): ApprovalDecision | null {
  const asked = objectOf(resume.state)['calls'];
  const wasAsked = Array.isArray(asked) && asked.some((one) => objectOf(one)['key'] === call.key);
  if (!wasAsked) return null;
  if (resume.reason === 'timer') return { approved: false, person: null, comment: 'Nobody decided in time.' };
  const payload = objectOf(resume.payload);
  const calls = objectOf(payload['calls']);
  const own = Object.hasOwn(calls, call.callId) ? objectOf(calls[call.callId]) : payload;
  const approved = readDecision(own);
  if (approved === null) return null;
  const comment = own['comment'] ?? payload['comment'];
  return { approved, person: readPerson(payload), comment: typeof comment === 'string' ? comment : null };
}

/** Only clear words count: an answer that cannot be read asks again, it never approves. */
function readDecision(answer: JsonObject): boolean | null {
  if (answer['decision'] === 'approved' || answer['decision'] === 'approve') return true;
  if (answer['decision'] === 'denied' || answer['decision'] === 'deny') return false;
  return null;
}

const objectOf = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
