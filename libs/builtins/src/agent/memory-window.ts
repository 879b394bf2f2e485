import type { ConversationPast, RememberedMessage } from './conversation-memory.js';

/** Which remembered messages a model sees, and which are to be summed up first. */
export interface MemoryWindow {
  /** Oldest first; begins with a user's message. */
  readonly shown: readonly RememberedMessage[];
  /** What falls out and is not yet in the summary; empty when nothing has to be summed up now. */
  readonly overflow: readonly RememberedMessage[];
}

/**
 * Cuts a conversation to its last `window` messages. When summing up, half a window is kept and the rest
 * overflows at once, so that a summary is made every few turns and not on each of them.
 */
export function windowOf(past: ConversationPast, window: number, summarize: boolean): MemoryWindow {
  const { messages } = past;
  if (messages.length <= window) return cutAt(messages, 0, summarize);
  const kept = summarize ? Math.max(1, Math.ceil(window / 2)) : window;
  return cutAt(messages, messages.length - kept, summarize);
}

/** An answer whose question fell out would be read as the first word of the conversation: it goes with it. */
function cutAt(messages: readonly RememberedMessage[], start: number, summarize: boolean): MemoryWindow {
  const first = messages.findIndex((message, index) => index >= start && message.role === 'user');
  const from = first === -1 ? messages.length : first;
  return { shown: messages.slice(from), overflow: summarize && start > 0 ? messages.slice(0, from) : [] };
}
