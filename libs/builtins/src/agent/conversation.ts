import type { LanguageModelV4Message } from '@ai-sdk/provider';
import { BlockFailure, suspend } from '#sdk';
import type { BlockContext, JsonValue, Suspension } from '#sdk';
import type { AgentOutputs, AgentParams } from './agent-fields.js';
import { askModel } from './ask-model.js';
import { estimateTokens } from './estimate-tokens.js';
import { replyCalls, replyMessage, replyText } from './model-reply.js';
import type { ModelReply } from './model-reply.js';
import { openingMessages } from './opening-messages.js';
import type { PreparedAgent } from './prepare-agent.js';
import type { Recalled } from './recall.js';
import { allowCall } from './run-limits.js';
import type { Allowance, ReachedLimit } from './run-limits.js';
import { runToolCalls } from './run-tool-calls.js';
import { shownCalls } from './shown-calls.js';
import type { FinishedCall } from './shown-calls.js';
import { readStructured, repairRequest } from './structured-output.js';
import { approvalState } from './tool-approval.js';
import type { PendingCall } from './tool-approval.js';
import { resultMessage, toolSpecs } from './tool-messages.js';
import { EMPTY_TALLY, tallyUp, usageOfReply } from './usage-tally.js';
import type { UsageTally } from './usage-tally.js';

/** How often a model may mend an answer that does not fit its schema. */
const MAX_REPAIRS = 2;

/** The loop of an agent: ask, call the tools that were asked for, ask again, until there is an answer or a limit. */
export class Conversation {
  private readonly prompt: LanguageModelV4Message[];
  private readonly finished: FinishedCall[] = [];
  private tally: UsageTally;
  private steps = 0;
  private flagged: boolean;
  private repairs = 0;
  private reply: ModelReply | null = null;

  constructor(
    private readonly params: AgentParams,
    private readonly agent: PreparedAgent,
    { history, summary, usage }: Recalled,
    private readonly context: BlockContext,
  ) {
    const { system, prompt } = params;
    // Many compatible servers take a schema without looking at it; told in words, their models follow it.
    const stated = agent.models.some((model) => model.kind === 'openai_compatible');
    const statedSchema = stated ? (agent.answer?.schema ?? null) : null;
    this.prompt = openingMessages({ system, prompt, statedSchema, summary, history }, agent.fence);
    this.tally = usage === null ? EMPTY_TALLY : tallyUp(EMPTY_TALLY, usage);
    this.flagged = agent.flagged;
  }

  /** Runs to the answer, or to the calls that wait for a person. Throws BlockFailure. */

  async run(): Promise<AgentOutputs | Suspension> {
    for (;;) {
      const allowance = this.allowance();
      if (!allowance.allowed) return this.stop(allowance.limit);
      const reply = await this.ask(allowance.maxOutputTokens);
      if (replyCalls(reply).length === 0) {
        const answer = this.answer(reply);
        if (answer !== null) return answer;
        continue;
      }
      // Tools are not called for their effects alone: without a further answer nobody would read what they gave.
      const next = this.allowance();
      if (!next.allowed) return this.stop(next.limit);
      const pending = await this.callTools(reply);
      if (pending.length > 0) return this.wait(pending);
    }
  }

  private allowance(): Allowance {
    const { limits, price } = this.agent;
    const counted = limits.tokenBudget !== null || limits.costBudget !== null;
    const inputTokens = counted ? estimateTokens(JSON.stringify(this.prompt)) : 0;
    return allowCall(limits, { steps: this.steps, tally: this.tally }, { inputTokens, price });
  }

  private async ask(maxOutputTokens: number | null): Promise<ModelReply> {
    const { models, prices, box, answer } = this.agent;
    const call = {
      prompt: this.prompt,
      tools: toolSpecs(box.tools.values()),
      outputSchema: answer?.schema ?? null,
      maxOutputTokens,
      temperature: this.params.temperature ?? null,
      timeoutMs: this.params.modelTimeoutMs,
    };
    // Once the fallback answered, it stays: two models taking turns would not understand each other's calls.
    const from = Math.max(
      0,
      models.findIndex((model) => model.name === this.reply?.model),
    );
    this.steps += 1;
    const reply = await askModel(
      `model:${this.steps}`,
      call,
      { models: models.slice(from), prices },
      this.context,
    );
    this.tally = tallyUp(this.tally, usageOfReply(reply, prices));
    this.reply = reply;
    const message = replyMessage(reply);
    if (message.content.length > 0) this.prompt.push(message);
    return reply;
  }

  /** The finished outputs; null when the model was asked to mend an answer that does not fit. */
  private answer(reply: ModelReply): AgentOutputs | null {
    if (this.agent.answer === null) return this.outputs(reply.finishReason, null);
    const read = readStructured(replyText(reply), this.agent.answer.check);
    if (read.fits) return this.outputs(reply.finishReason, read.data);
    if (this.repairs === MAX_REPAIRS) throw this.unfit(reply, read.problems);
    this.repairs += 1;
    this.prompt.push({ role: 'user', content: [{ type: 'text', text: repairRequest(read.problems) }] });
    return null;
  }

  private unfit(reply: ModelReply, problems: readonly string[]): BlockFailure {
    const cut = reply.finishReason === 'length' ? ' The answer was cut off: raise `maxTokens`.' : '';
    return new BlockFailure(
      'agent_output_invalid',
      `Model "${reply.model}" gave no answer that fits \`outputSchema\` in ${MAX_REPAIRS + 1} tries: ${problems.join('; ')}.${cut}`,
      { details: { problems: [...problems], content: replyText(reply).slice(0, 2000) } },
    );
  }

  /** Calls the tools; gives back the calls that wait for a person, in which case the block suspends. */
  private async callTools(reply: ModelReply): Promise<readonly PendingCall[]> {
    const calls = replyCalls(reply);
    const step = this.steps;
    const { tools } = this.agent.box;
    const { flagged } = this;
    const fourEyes = this.params.approvalFourEyes;
    const round = await runToolCalls(calls, { step, tools, flagged, fourEyes }, this.context);
    if (round.kind === 'waiting') return round.pending;
    this.prompt.push(resultMessage(calls, round.outcomes));
    for (const [index, call] of calls.entries()) {
      const outcome = round.outcomes[index];
      if (outcome !== undefined) this.finished.push({ step, call, outcome });
    }
    this.flagged ||= this.looksInjected(round.outcomes);
    return [];
  }

  /** What tools bring in is as foreign as what callers send: an injection in it raises the flag as well. */
  private looksInjected(outcomes: JsonValue | readonly JsonValue[]): boolean {
    const asks = [...this.agent.box.tools.values()].some((tool) => tool.approval === 'when_flagged');
    return asks && this.context.scanPrompt(JSON.stringify(outcomes)).guardrailsTriggered;
  }

  private wait(pending: readonly PendingCall[]): Suspension {
    const { approvalTimeoutMs, approvalFourEyes: fourEyes } = this.params;
    const now = this.context.now();
    const until =
      approvalTimeoutMs === undefined ? null : new Date(now.getTime() + approvalTimeoutMs).toISOString();
    const calls = pending.map((call) => `${call.tool}(${JSON.stringify(call.args).slice(0, 200)})`);
    const reason = `Agent "${this.context.block.name}" asks to call ${calls.join(', ')}.`;
    return suspend({
      until,
      reason,
      state: approvalState(pending, { fourEyes, requestedAt: now.toISOString(), expiresAt: until }),
    });
  }

  private stop(limit: ReachedLimit): AgentOutputs {
    if (this.params.onLimit === 'finish') return this.outputs(limit, null);
    const { limits } = this.agent;
    const allowed = {
      max_steps: limits.maxSteps,
      token_budget: limits.tokenBudget,
      cost_budget: limits.costBudget,
    };
    const param = { max_steps: 'maxSteps', token_budget: 'tokenBudget', cost_budget: 'costBudget' }[limit];
    const { inputTokens, outputTokens, cost } = this.tally;
    throw new BlockFailure(
      `agent_${limit}`,
      `The agent stopped at \`${param}\` (${allowed[limit]}) before it had an answer. Raise it, or set \`onLimit\` to "finish".`,
      {
        details: {
          steps: this.steps,
          inputTokens,
          outputTokens,
          cost,
          content: this.text().slice(0, 2000),
        },
      },
    );
  }

  private text(): string {
    return this.reply === null ? '' : replyText(this.reply);
  }

  private outputs(finishReason: string, data: JsonValue): AgentOutputs {
    const { inputTokens, outputTokens, cost, calls } = this.tally;
    return {
      content: this.text(),
      data,
      toolCalls: shownCalls(this.finished) as AgentOutputs['toolCalls'],
      usage: { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens },
      modelCalls: [...calls] as AgentOutputs['modelCalls'],
      cost,
      model: this.reply?.model ?? this.params.model,
      steps: this.steps,
      finishReason,
    };
  }
}
