import { Inject, Injectable } from '@nestjs/common';
import { AgentStore, newId } from '#store';
import type { AcceptOutcome, Charge } from '#store';
import { allowedReceivers } from '../../delivery/result-webhook/named-receiver.js';
import { RejectedCall } from '../../http/rejected-call.js';
import { AcceptBatcher } from '../accept-batcher.js';
import type { AgentCall, AgentVerdict } from './agent-call.js';
import { draftAgentRun, eventClaimKey } from './draft-agent-run.js';
import { readAgentEvent } from './read-agent-event.js';
import type { AgentEvent } from './read-agent-event.js';

/** A workflow that changes faster than this is being edited by a machine; the caller may try again. */
const MAX_STALE = 3;

/**
 * Counts an event and, when it can run, accepts it in the same round trip. Its order is C-08: limit, body, repeat,
 * runnable; so a retry of an accepted event hears 202 even after the agent was unpublished.
 */
@Injectable()
export class AgentAdmissionService {
  constructor(
    private readonly batcher: AcceptBatcher,
    @Inject(AgentStore) private readonly agents: AgentStore,
  ) {}

  /** Writes charge and verdict into the call. @throws RejectedCall when the agent is gone meanwhile */
  async admit(call: AgentCall): Promise<void> {
    const read = readOrRefusal(call);
    let charge: Charge | null = {
      key: `${call.agent.id}:${call.token.id}`,
      limit: call.agent.rateLimit,
      windowMs: call.agent.rateWindowSeconds * 1000,
      now: call.receivedAt,
    };
    for (let attempt = 0; attempt < MAX_STALE; attempt += 1) {
      const { counted, verdict } = await this.#submit(call, read, charge);
      call.charge ??= counted;
      call.verdict = verdict;
      if (verdict !== null || call.charge?.limited) return;
      charge = null;
      // The workflow changed since it was looked up.
      const agent = await this.agents.callable(call.agent.id);
      if (!agent) throw new RejectedCall('agent_not_found');
      call.agent = agent;
    }
    throw new RejectedCall('store_unavailable', {
      detail: 'The workflow of the agent is being changed. Nothing was accepted. Try again.',
      headers: { 'retry-after': '1' },
    });
  }

  /** A null verdict: over the limit, or out of date. */
  async #submit(
    call: AgentCall,
    read: AgentEvent | RejectedCall,
    charge: Charge | null,
  ): Promise<{ counted: AcceptOutcome['charge']; verdict: AgentVerdict | null }> {
    const { channel, published } = call.agent;
    if (read instanceof RejectedCall || !published || channel === null) {
      const counted =
        charge && (await this.batcher.add({ charge, draft: null, run: null, waits: false })).charge;
      if (counted?.limited) return { counted, verdict: null };
      const verdict: AgentVerdict =
        read instanceof RejectedCall
          ? { kind: 'refused', refusal: read }
          : await this.#repeatOrRefusal(call, read);
      return { counted, verdict };
    }
    const runId = newId('run', call.receivedAt.getTime());
    const { draft, run, conversationId } = draftAgentRun(call, read, channel, runId);
    const outcome = await this.batcher.add({ charge, draft, run, waits: false });
    const made = { runId, conversationId, namesReceiver: read.resultUrl !== null };
    return { counted: outcome.charge, verdict: verdictOf(outcome, made) };
  }

  async #repeatOrRefusal(call: AgentCall, event: AgentEvent): Promise<AgentVerdict> {
    const { idempotencyKey: key } = event;
    const claim = key === null ? null : eventClaimKey(call.agent.id, key);
    const holder = claim && (await this.agents.claimHolder(claim, call.receivedAt));
    return holder
      ? { kind: 'repeat', runId: holder.runId, payloadMatches: true }
      : { kind: 'refused', refusal: new RejectedCall('not_runnable') };
  }
}

const readOrRefusal = (call: AgentCall): AgentEvent | RejectedCall => {
  try {
    const { channel } = call.agent;
    const allowed = channel && allowedReceivers(channel.config['resultWebhook']);
    return readAgentEvent(call.raw, call.body, allowed);
  } catch (error) {
    if (error instanceof RejectedCall) return error;
    throw error;
  }
};

const verdictOf = (
  { result }: AcceptOutcome,
  made: Omit<Extract<AgentVerdict, { kind: 'accepted' }>, 'kind'>,
): AgentVerdict | null => {
  if (result?.kind === 'accepted') return { kind: 'accepted', ...made };
  if (result?.kind === 'duplicate')
    return { kind: 'repeat', runId: result.runId, payloadMatches: result.fingerprintMatches };
  return null;
};
