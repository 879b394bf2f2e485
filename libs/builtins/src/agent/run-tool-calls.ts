import { BlockFailure } from '#sdk';
import type { BlockContext, JsonObject, JsonValue } from '#sdk';
import type { ReplyCall } from './model-reply.js';
import type { OfferedTool } from './offered-tool.js';
import { decisionOn, needsApproval } from './tool-approval.js';
import type { PendingCall } from './tool-approval.js';

/** How a tool call ended. Plain JSON: it is journalled, shown in the outputs, and told to the model. */
export type ToolOutcome =
  | { status: 'completed'; result: JsonValue }
  | { status: 'failed'; code: string; message: string }
  | { status: 'denied'; message: string };

/** A journal entry holds 1 MiB; a result beyond that would end the run although the call was made. */
const MAX_RESULT_BYTES = 1_000_000;

/** One round of tool calls: all done, or some wait for a person (the others are done and journalled). */
export type ToolRound =
  | { readonly kind: 'done'; readonly outcomes: readonly ToolOutcome[] }
  | { readonly kind: 'waiting'; readonly pending: readonly PendingCall[] };

/**
 * Runs the calls of one step at the same time, each once in the life of the run: its journal key is its place.
 * What a tool refuses or fails at is told to the model, which may try something else; what is not a
 * BlockFailure (an abort, an interruption, a defect) ends the block, after the calls beside it have ended.
 */
export async function runToolCalls(
  calls: readonly ReplyCall[],
  round: {
    readonly step: number;
    readonly tools: ReadonlyMap<string, OfferedTool>;
    readonly flagged: boolean;
    readonly fourEyes: boolean;
  },
  context: BlockContext,
): Promise<ToolRound> {
  const settled = await Promise.allSettled(
    calls.map((call, index) => settleCall(call, `${round.step}:${index + 1}`, round, context)),
  );
  const outcomes: ToolOutcome[] = [];
  const pending: PendingCall[] = [];
  for (const one of settled) {
    if (one.status === 'rejected') throw one.reason;
    if ('status' in one.value) outcomes.push(one.value);
    else pending.push(one.value);
  }
  return pending.length > 0 ? { kind: 'waiting', pending } : { kind: 'done', outcomes };
}

async function settleCall(
  call: ReplyCall,
  key: string,
  round: {
    readonly tools: ReadonlyMap<string, OfferedTool>;
    readonly flagged: boolean;
    readonly fourEyes: boolean;
  },
  context: BlockContext,
): Promise<ToolOutcome | PendingCall> {
  const tool = round.tools.get(call.tool);
  if (tool === undefined) {
    const known = [...round.tools.keys()].join(', ') || 'none';
    return failed('tool_unknown', `There is no tool "${call.tool}". Tools: ${known}.`);
  }
  const { args } = call;
  if (args === null)
    return failed('tool_args_invalid', `The arguments must be one JSON object, not: ${clip(call.raw)}`);
  const wrong = tool.check(args);
  if (wrong.length > 0) return failed('tool_args_invalid', `The arguments do not fit: ${wrong.join('; ')}.`);
  if (needsApproval(tool, round.flagged)) {
    const asked = { key, callId: call.callId, tool: call.tool, args };
    const found = await decisionOn(asked, round.fourEyes, context);
    if (found.kind === 'open') return { ...asked, approvals: [...found.approvals] };
    const { approved, comment } = found.decision;
    if (!approved) {
      const why = comment === null ? '' : ` ${comment}`;
      return { status: 'denied', message: `A person declined this call.${why}` };
    }
  }
  return callOnce(tool, call, args, { key, context });
}

async function callOnce(
  tool: OfferedTool,
  call: ReplyCall,
  args: JsonObject,
  { key, context }: { readonly key: string; readonly context: BlockContext },
): Promise<ToolOutcome> {
  const tell = (phase: 'started' | 'completed' | 'failed'): void =>
    context.emit({ type: 'tool.call', tool: tool.name, phase, callId: call.callId });
  const sideEffects = tool.sideEffectsOf?.(args) ?? tool.sideEffects;
  return context.step(`tool:${key}`, { sideEffects }, async (idempotencyKey): Promise<ToolOutcome> => {
    tell('started');
    try {
      const result = await tool.call(args, { idempotencyKey, signal: context.signal });
      const bytes = Buffer.byteLength(JSON.stringify(result));
      if (bytes > MAX_RESULT_BYTES) {
        tell('failed');
        return failed(
          'tool_result_too_large',
          `The call was made, but its result of ${bytes} bytes is too large.`,
        );
      }
      tell('completed');
      return { status: 'completed', result };
    } catch (error) {
      tell('failed');
      context.signal.throwIfAborted();
      if (!(error instanceof BlockFailure)) throw error;
      context.log(`Tool ${tool.name} failed: ${error.message}`, { tool: tool.name, code: error.code });
      return failed(error.code, error.message);
    }
  });
}

const failed = (code: string, message: string): ToolOutcome => ({ status: 'failed', code, message });
const clip = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}\u2026` : text);
