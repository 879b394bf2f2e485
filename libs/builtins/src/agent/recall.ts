import type { BlockContext } from '#sdk';
import { askModel } from './ask-model.js';
import type {
  ConversationPast,
  ConversationSummary,
  OpenMemory,
  RememberedMessage,
} from './conversation-memory.js';
import { estimateTokens } from './estimate-tokens.js';
import { fenceRule, fenceText } from './fence-prompt.js';
import { windowOf } from './memory-window.js';
import { replyText } from './model-reply.js';
import type { PreparedAgent } from './prepare-agent.js';
import { allowCall } from './run-limits.js';
import { EMPTY_TALLY, usageOfReply } from './usage-tally.js';
import type { CallUsage } from './usage-tally.js';

/** What a run remembers when it begins. */
export interface Recalled {
  readonly summary: string | null;
  readonly history: readonly RememberedMessage[];
  /** The summary made in this run, to be stored with its messages; null when none was due. */
  readonly newSummary: ConversationSummary | null;
  /** What making it used; null when none was due. */
  readonly usage: CallUsage | null;
}

/** A run without memory. */
export const NOTHING_RECALLED: Recalled = { summary: null, history: [], newSummary: null, usage: null };

/** Messages behind the last summary that are worth loading: a few windows, should summaries have failed. */
const LOADED_WINDOWS = 4;

const SUMMARY_TOKENS = 1024;

/** Loads the conversation and sums up what falls out of the window; both once in the life of the run. */
export async function recall(
  memory: OpenMemory,
  agent: PreparedAgent,
  modelTimeoutMs: number,
  context: BlockContext,
): Promise<Recalled> {
  const { store, key, window, summarize } = memory;
  const limit = summarize ? window * LOADED_WINDOWS : window;
  const past = await context.step('memory:load', { sideEffects: 'idempotent' }, () => store.load(key, limit));
  const { shown, overflow } = windowOf(past, window, summarize);
  const before = past.summary?.text ?? null;
  const last = overflow.at(-1);
  if (last === undefined) return { ...NOTHING_RECALLED, summary: before, history: shown };
  const prompt = summaryPrompt(past, overflow, agent);
  const inputTokens = estimateTokens(JSON.stringify(prompt));
  const limits = { ...agent.limits, maxTokens: SUMMARY_TOKENS };
  const allowance = allowCall(limits, { steps: 0, tally: EMPTY_TALLY }, { inputTokens, price: agent.price });
  // Too dear for the budget: the messages stay unsummed, and a later run may do it.
  if (!allowance.allowed) return { ...NOTHING_RECALLED, summary: before, history: shown };
  const call = {
    prompt,
    tools: [],
    outputSchema: null,
    maxOutputTokens: allowance.maxOutputTokens,
    temperature: null,
    timeoutMs: modelTimeoutMs,
  };
  // Nobody who reads the stream asked for a summary: its tokens stay inside.
  const asked = { models: agent.models, prices: agent.prices, silent: true };
  const reply = await askModel('memory:summary', call, asked, context);
  const text = replyText(reply);
  const usage = usageOfReply(reply, agent.prices);
  return { summary: text, history: shown, newSummary: { text, through: last.seq }, usage };
}

function summaryPrompt(
  past: ConversationPast,
  overflow: readonly RememberedMessage[],
  { fence }: PreparedAgent,
) {
  const lines = overflow.map(({ role, parts }) => `${role}: ${parts.map((part) => part.text).join('')}`);
  if (past.summary !== null) lines.unshift(`summary: ${past.summary.text}`);
  const text = fenceText({ parts: [{ text: lines.join('\n'), tainted: true }] }, fence);
  const system = [
    'Sum up this conversation for yourself in at most 200 words: facts, names, decisions, open questions.',
    fenceRule(fence),
  ].join('\n\n');
  return [
    { role: 'system' as const, content: system },
    { role: 'user' as const, content: [{ type: 'text' as const, text }] },
  ];
}

/** Adds what was asked and answered to the conversation, once in the life of the run. */
export async function remember(
  memory: OpenMemory,
  turn: { readonly asked: readonly { text: string; tainted: boolean }[]; readonly answered: string },
  newSummary: ConversationSummary | null,
  context: BlockContext,
): Promise<void> {
  const messages = [
    { role: 'user' as const, parts: turn.asked.map(({ text, tainted }) => ({ text, tainted })) },
    { role: 'assistant' as const, parts: [{ text: turn.answered, tainted: true }] },
  ];
  await context.step('memory:append', { sideEffects: 'idempotent' }, async (idempotencyKey) => {
    await memory.store.append(memory.key, { messages, summary: newSummary }, idempotencyKey);
    return null;
  });
}
