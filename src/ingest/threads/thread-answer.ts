import { jobIdOf } from '../../conversations/job-id.js';
import { APPLIED } from '../../delivery/result-webhook/named-receiver.js';
import type { Answer } from '../answer.js';
import { jsonAnswer } from '../answer.js';
import type { ThreadCall } from './thread-call.js';

/**
 * The answer of a call that passed every guard: these four fields and no other (B-01).
 *
 * @throws RejectedCall 400 for a body that could not be read
 */
export const threadAnswer = (call: ThreadCall): Answer => {
  const { admission } = call;
  if (admission === null) throw new Error('The call was not admitted. List ThreadLimitGuard in @UseGuards.');
  const { reading, outcome, runId } = admission;
  if (!reading.ok) throw reading.refusal;
  const { result } = outcome;
  if (result?.kind === 'duplicate') {
    const headers = { 'idempotent-replayed': 'true', 'x-original-request-id': result.requestId };
    return jsonAnswer(202, queued(result.runId), headers);
  }
  if (result?.kind !== 'accepted')
    throw new Error(`A call within its limit ended as ${result?.kind ?? 'nothing'}.`);
  const headers = reading.resultUrl === null ? {} : { 'preference-applied': APPLIED };
  return jsonAnswer(202, queued(runId), headers);
};

const queued = (runId: string) => ({
  jobId: jobIdOf(runId),
  status: 'queued',
  message: 'Prompt queued for processing',
  estimatedWaitTime: '2-30 seconds',
});
