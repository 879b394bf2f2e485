import { Body, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RunOutcome, SingleBlockOutcome } from '#engine';
import type { JsonObject, JsonValue } from '#sdk';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Actor } from '../../identity/actor.js';
import { AuditLog } from '../../identity/audit-log.js';
import { CurrentActor } from '../../identity/current-actor.decorator.js';
import { ManagementController } from '../../identity/management-controller.decorator.js';
import { RequirePermission } from '../../identity/require-permission.decorator.js';
import { maskSecrets } from './mask-secrets.js';
import { TrialPlans } from './trial-plans.js';
import type { TrialPlan } from './trial-plans.js';
import { BlockTrialBody, WorkflowTrialBody } from './trials.dto.js';
import { Trials } from './trials.js';

const DEFAULT_TIMEOUT_MS = 60_000;

/** Ends with the time that the test may take, or when whoever asked for it is gone. */
function trialSignal(reply: FastifyReply, timeoutMs: number): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return AbortSignal.any([gone.signal, AbortSignal.timeout(timeoutMs)]);
}

/** Through JSON: what is shown is what would be stored. */
const plain = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;

const errorOf = (outcome: RunOutcome, timeoutMs: number): JsonValue => {
  if (outcome.status === 'failed') return plain(outcome.error);
  if (outcome.status !== 'cancelled') return null;
  return {
    code: 'run_timeout',
    message: `The test took longer than ${timeoutMs} ms and was cancelled. Raise timeoutMs.`,
  };
};

const wholeView = (outcome: RunOutcome, timeoutMs: number): JsonObject => ({
  status: outcome.status === 'suspended' ? 'waiting' : outcome.status,
  output: outcome.status === 'completed' ? outcome.output : null,
  error: errorOf(outcome, timeoutMs),
  waits: outcome.status === 'suspended' ? plain(outcome.waits) : [],
  response: plain(outcome.response),
  blockRuns: plain(outcome.trace),
});

const blockView = ({ run, waits, iteration }: SingleBlockOutcome): JsonObject => ({
  status: run.status,
  port: run.port,
  outputs: run.outputs,
  error: plain(run.error),
  waits: plain(waits),
  iteration: plain(iteration),
});

/**
 * Tests of drafts and versions: what would happen, without that it does. They use the workspace's secrets and reach out
 * to servers, so they ask for the right to write workflows.
 */
@ManagementController('workflows/:name')
export class TrialsController {
  constructor(
    private readonly plans: TrialPlans,
    private readonly trials: Trials,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Post('test')
  @HttpCode(200)
  @RequirePermission('workflows.write')
  async whole(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: WorkflowTrialBody = {},
  ): Promise<JsonObject> {
    const found = await this.plans.find(actor.workspaceId, name, body.version ?? null);
    const { trigger = null, input: given = {}, outputs = {}, answers = {} } = body;
    const { timeoutMs = DEFAULT_TIMEOUT_MS } = body;
    const signal = trialSignal(reply, timeoutMs);
    await this.#note(actor, found, { block: null, simulate: true });
    const trial = { trigger, input: given, outputs, answers };
    const { outcome, log, input, secrets } = await this.trials.whole(actor, found, trial, signal);
    const shown = { ...wholeView(outcome, timeoutMs), input, logs: log.lines };
    return { ...about(found), simulated: true, ...(maskSecrets(shown, secrets) as JsonObject) };
  }

  @Post('blocks/:block/test')
  @HttpCode(200)
  @RequirePermission('workflows.write')
  async block(
    @CurrentActor() actor: Actor,
    @Param() { name, block }: { readonly name: string; readonly block: string },
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: BlockTrialBody = {},
  ): Promise<JsonObject> {
    const found = await this.plans.find(actor.workspaceId, name, body.version ?? null);
    const { samples = {}, simulate = true } = body;
    assertBlock(found, block);
    assertNames(found, samples);
    const signal = trialSignal(reply, body.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    await this.#note(actor, found, { block, simulate });
    const { outcome, log, secrets } = await this.trials.block(
      actor,
      found,
      { name: block, samples, simulate },
      signal,
    );
    const shown = maskSecrets({ ...blockView(outcome), logs: log.lines }, secrets) as JsonObject;
    return { ...about(found), block, simulated: simulate, ...shown };
  }

  #note(actor: Actor, { workflowId, version }: TrialPlan, about: JsonObject): Promise<void> {
    const after = { ...about, version: version === 0 ? 'draft' : version };
    return this.audit.note(actor, {
      action: 'workflow.test',
      targetType: 'workflow',
      targetId: workflowId,
      after,
    });
  }
}

const about = ({ plan, version }: TrialPlan): JsonObject => ({
  workflow: plan.document.name,
  version: version === 0 ? 'draft' : version,
});

function assertBlock({ plan }: TrialPlan, name: string): void {
  const triggers = new Set(plan.triggers.map((trigger) => trigger.name));
  const names = plan.document.blocks.map((block) => block.name).filter((each) => !triggers.has(each));
  if (names.includes(name)) return;
  throw new RejectedCall('not_found', {
    detail: `There is no block "${name}" that can be run by itself. Blocks: ${names.join(', ')}.`,
  });
}

function assertNames({ plan }: TrialPlan, samples: Readonly<Record<string, JsonObject>>): void {
  const names = plan.document.blocks.map((block) => block.name);
  const unknown = Object.keys(samples).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new RejectedCall('invalid_request', {
    detail: `There is no block "${unknown}" to give samples for. Blocks: ${names.join(', ')}.`,
    param: `samples.${unknown}`,
  });
}
