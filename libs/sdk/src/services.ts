import type { JsonObject, JsonValue } from './json.js';

/** What the app lends to blocks. Blocks reach the world only through these, so the app can guard them. */
export interface BlockServices {
  /** HTTP behind the egress guard: refuses private addresses, bounds time and size, never follows redirects by itself. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * For protocols other than HTTP: resolves a host, checks every address by the rules of `fetch`, and gives the one to
   * connect to. Rejects with an error whose `code` is `egress_refused` when the rules forbid it. Absent where nobody
   * can check an address; a block must then refuse to connect.
   */
  readonly resolveHost?: ((host: string) => Promise<string>) | undefined;
  /**
   * The scanner of the triggers, for any text. Synchronous, linear in the text's length.
   * @throws BlockFailure `pattern_invalid` for an own pattern that cannot be used
   */
  scanPrompt(text: string, options?: PromptScanOptions): PromptScan;
  /** A model connection of the workspace by name; undefined when there is none. */
  connection(name: string): Promise<ModelConnection | undefined>;
  /** Names of the workspace's connections, for error messages. */
  connectionNames(): Promise<readonly string[]>;
  /**
   * A one-time link by which a person decides at the wait that this block is about to begin, without an API key.
   * Absent where nobody answers links. Give it to that person and keep it nowhere: who holds it may decide.
   */
  readonly reviewLink?: ((review: ReviewLinkRequest) => string) | undefined;
  /** What the conversations of this workflow remember; absent where the app keeps none. */
  readonly conversationMemory?: ConversationMemory | undefined;
}

/** Which wait a link decides, and in whose name. */
export interface ReviewLinkRequest {
  /** The block's own, from its context. */
  readonly idempotencyKey: string;
  /** The state that the block is going to suspend with: `{ kind: "human_review", requestedAt, expiresAt, ... }`. */
  readonly state: JsonValue;
  /** Whose decision it will be; null = of whoever holds the link. */
  readonly name: string | null;
}

/** A message of a conversation. A piece that came from a caller keeps its mark for the runs to come. Plain JSON. */
export type ConversationMessage = {
  role: 'user' | 'assistant';
  parts: { text: string; tainted: boolean }[];
};

/**
 * The store of conversations, as the app lends it to one run: keys are kept apart by workspace and workflow. Messages
 * are only ever added.
 */
export interface ConversationMemory {
  /** The last summary with the `seq` up to which it speaks, and the newest `limit` messages behind it, oldest first. */
  load(
    key: string,
    limit: number,
  ): Promise<{
    summary: { text: string; through: number } | null;
    messages: (ConversationMessage & { seq: number })[];
  }>;
  /** Adds messages, and replaces the summary unless it is null; one `idempotencyKey` adds once, however often it comes. */
  append(
    key: string,
    addition: {
      readonly messages: readonly ConversationMessage[];
      readonly summary: { text: string; through: number } | null;
    },
    idempotencyKey: string,
  ): Promise<void>;
}

/** How a text is scanned. */
export interface PromptScanOptions {
  /** Names of patterns that do not count; own ones as `custom:<name>`. */
  readonly disabled?: readonly string[];
  /** Own patterns, as the field `customPatterns` gives them; reported as `custom:<name>`. */
  readonly custom?: readonly OwnPattern[];
}

/** A pattern of an author, in RE2 syntax. */
export interface OwnPattern {
  readonly name: string;
  readonly pattern: string;
  readonly severity?: string;
  readonly category?: string;
}

/** Result of scanning a text for prompt injection. */
export interface PromptScan {
  readonly guardrailsTriggered: boolean;
  /** Stable names, sorted, without repeats. */
  readonly matchedInjectionPatterns: readonly string[];
  /** Spans in UTF-16 units of the text as given. `hiddenBy` is the trick that hid it, or null. */
  readonly matches: readonly {
    readonly pattern: string;
    readonly category: string;
    readonly severity: string;
    readonly start: number;
    readonly end: number;
    readonly hiddenBy: string | null;
  }[];
}

/** How to reach a model provider. */
export interface ModelConnection {
  readonly name: string;
  readonly kind: 'openai' | 'openai_compatible' | 'anthropic' | 'google';
  /** Absolute; absent = the provider's own. */
  readonly baseUrl?: string;
  readonly apiKey?: string;
}

/** A tool offered to an agent. Call it inside `context.step`, so that a finished call is never made again. */
export interface AgentTool {
  readonly name: string;
  readonly description: string;
  /** JSON Schema (2020-12) of the arguments; an object schema. */
  readonly inputSchema: JsonObject;
  /** The strictest that a call may have: who must agree to a call goes by it. */
  readonly sideEffects: 'none' | 'idempotent' | 'external' | 'destructive';
  /** That of one call, where it depends on the arguments; left out, every call has the strictest. */
  readonly sideEffectsOf?: (args: JsonObject) => AgentTool['sideEffects'];
  /** Runs the tool. Throws BlockFailure. */
  call(
    args: JsonObject,
    options: { readonly idempotencyKey: string; readonly signal: AbortSignal },
  ): Promise<JsonValue>;
}
