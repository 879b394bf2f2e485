import { Inject, Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { RunStore } from '#store';
import type { RunRecord, RunStatus } from '#store';
import { AppConfig } from '../../config/app-config.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Answer } from '../answer.js';
import { APPLIED } from '../../delivery/result-webhook/named-receiver.js';
import { jsonAnswer } from '../answer.js';
import { agentRunIdOf, runIdOfAgentRun } from './agent-run-id.js';
import type { AgentCall } from './agent-call.js';

const STATUS: Readonly<Record<RunStatus, string>> = {
  queued: 'queued',
  running: 'in_progress',
  waiting: 'suspended',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'failed',
};

/** The answers of surface C. */
@Injectable()
export class AgentAnswersService {
  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  /**
   * 202 without a body (C-01); for callers of the runs beta with the ids of run and conversation (C-30).
   *
   * @param origin of the request, such as `http://127.0.0.1:3000`
   * @throws RejectedCall what the guards held back
   */
  async accepted(call: AgentCall, origin: string): Promise<Answer> {
    const { verdict } = call;
    if (verdict === null) throw new Error('The call was not admitted. List AgentLimitGuard in @UseGuards.');
    if (verdict.kind === 'refused') throw verdict.refusal;
    const headers: Record<string, string> =
      verdict.kind === 'accepted' && verdict.namesReceiver ? { 'preference-applied': APPLIED } : {};
    if (!asksForRuns(call.raw)) return { status: 202, headers, body: null };
    const conversationId =
      verdict.kind === 'accepted' ? verdict.conversationId : await this.#conversationOf(call, verdict.runId);
    const ids = {
      conversation_url: this.#conversationUrl(conversationId, origin),
      agent_trigger_run_id: agentRunIdOf(verdict.runId),
    };
    return jsonAnswer(202, ids, headers);
  }

  /** The run as its caller may see it. @throws RejectedCall run_not_found, also for runs of other agents */
  async run(call: AgentCall, id: string, origin: string): Promise<Answer> {
    const { agent } = call;
    const runId = runIdOfAgentRun(id);
    const run = runId === null ? null : await this.runs.get(agent.workspaceId, runId);
    if (run?.input['agentId'] !== agent.id || run.surface !== 'agent')
      throw new RejectedCall('run_not_found');
    return jsonAnswer(200, {
      object: 'workspace_agent.trigger_run',
      id,
      status: STATUS[run.status],
      created_at: Math.floor(run.createdAt.getTime() / 1000),
      agent_id: agent.workflowId,
      api_trigger_id: agent.id,
      conversation_url: this.#conversationUrl(conversationIn(run) ?? '', origin),
      error: errorOf(run),
      output: run.status === 'completed' ? run.output : null,
    });
  }

  async #conversationOf(call: AgentCall, runId: string): Promise<string> {
    const run = await this.runs.get(call.agent.workspaceId, runId);
    // The claim outlives the run's record; its conversation is then a matter of the past.
    return (run && conversationIn(run)) ?? `cnv_${runId.slice('run_'.length)}`;
  }

  #conversationUrl(conversationId: string, origin: string): string {
    return `${this.config.publicUrl?.replace(/\/+$/, '') ?? origin}/api/v1/conversations/${conversationId}`;
  }
}

const conversationIn = ({ input }: RunRecord): string | null =>
  typeof input['conversationId'] === 'string' ? input['conversationId'] : null;

/** `OpenAI-Beta` is a list; tokens that we do not know change nothing (C-35). */
const asksForRuns = ({ headers }: IncomingMessage): boolean =>
  [headers['openai-beta'] ?? '']
    .flat()
    .join(',')
    .split(',')
    .some((token) => /^\s*workspace_agent_runs=v1\s*$/i.test(token));

/** The message is for the agent's owner: it may hold what a block saw. */
const errorOf = (run: RunRecord): { code: string; message: string } | null => {
  if (run.status !== 'failed' && run.status !== 'cancelled') return null;
  return run.startedAt === null
    ? { code: 'dispatch_failed', message: 'The event was accepted, and its run was never started.' }
    : { code: 'run_failed', message: 'The agent failed. Its owner sees the reason in the run log.' };
};
