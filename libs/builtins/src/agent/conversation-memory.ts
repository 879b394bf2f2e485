import { BlockFailure } from '#sdk';
import type { BlockContext } from '#sdk';
import type { AgentParams } from './agent-fields.js';

/** A piece of a remembered message; a caller's words keep their mark for the runs to come. Plain JSON. */
export type RememberedPart = { text: string; tainted: boolean };

/** One message of a conversation. Plain JSON. */
export type RememberedMessage = {
  /** Its place in the conversation, from 1, given by the store. */
  seq: number;
  role: 'user' | 'assistant';
  parts: RememberedPart[];
};

/** What a summary says, and up to which message it speaks. Plain JSON. */
export type ConversationSummary = { text: string; through: number };

/** What is known of a conversation: its last summary, and messages behind it, oldest first. Plain JSON. */
export type ConversationPast = { summary: ConversationSummary | null; messages: RememberedMessage[] };

/** What a run adds to a conversation. */
export interface ConversationAddition {
  readonly messages: readonly Omit<RememberedMessage, 'seq'>[];
  /** Replaces the last summary; null leaves it. */
  readonly summary: ConversationSummary | null;
}

/**
 * The store of conversations, lent by the app, which keeps keys apart by workspace and workflow. Messages are only
 * ever added; one `idempotencyKey` adds once, however often it comes.
 */
export interface ConversationMemory {
  /** The last summary, and the newest `limit` messages behind it. */
  load(key: string, limit: number): Promise<ConversationPast>;
  append(key: string, addition: ConversationAddition, idempotencyKey: string): Promise<void>;
}

/** The conversation that a run belongs to, as the author wants it remembered. */
export interface OpenMemory {
  readonly store: ConversationMemory;
  readonly key: string;
  readonly window: number;
  readonly summarize: boolean;
}

/**
 * The memory of this run; null when the author did not turn it on, or the run belongs to no conversation.
 * Throws BlockFailure `memory_unavailable` when the app lends no store: forgetting must not go unnoticed.
 */
export function memoryOf(
  params: Pick<AgentParams, 'memory'>,
  context: BlockContext & { readonly conversationMemory?: ConversationMemory | undefined },
): OpenMemory | null {
  const { memory } = params;
  // Whoever names a conversation expects it to go on, also when the author said nothing about memory.
  if (memory === undefined) return ofConversation(context);
  if (!memory.enabled) return null;
  const key = memory.key ?? context.run.conversationKey;
  if (key === null || key === '') {
    context.log('The run belongs to no conversation: nothing is remembered.');
    return null;
  }
  const store = context.conversationMemory;
  if (store === undefined) {
    const text = 'This server keeps no conversations for agents. Turn `memory` off, or enable conversations.';
    throw new BlockFailure('memory_unavailable', text);
  }
  return { store, key, window: memory.window, summarize: memory.summarize };
}

const DEFAULT_WINDOW = 20;

function ofConversation({
  run,
  conversationMemory: store,
}: BlockContext & { readonly conversationMemory?: ConversationMemory | undefined }): OpenMemory | null {
  const key = run.conversationKey;
  return key === null || store === undefined
    ? null
    : { store, key, window: DEFAULT_WINDOW, summarize: false };
}
