import type { JsonObject, JsonValue } from './json.js';
import type { AgentTool, BlockServices } from './services.js';

/**
 * What running something does to the world:
 * - `none`: may be computed again at any time, also for a call that is then refused; not journalled by itself.
 * - `idempotent`: doing it twice equals doing it once (GET); runs again when it was cut off.
 * - `external`: must not be started twice without the author's `retry`; gets a stable idempotency key.
 * - `destructive`: as external; when cut off in flight the run waits for a person.
 *
 * A block whose every effect happens inside `context.step` (an agent) is itself `idempotent`: after a crash it
 * runs again, and the steps that were finished are not repeated.
 */
export type SideEffects = 'none' | 'idempotent' | 'external' | 'destructive';

/** The run that a block belongs to. */
export interface RunInfo {
  readonly runId: string;
  readonly workflow: string;
  readonly workspaceId: string;
  /** The server-made id of the inbound call; null for scheduled and nested runs. */
  readonly requestId: string | null;
  readonly conversationKey: string | null;
  /** True in test mode: destructive blocks simulate (render the mail, roll the SQL back). */
  readonly simulate: boolean;
}

/** What a block tells about its progress while it runs; streamed to the caller who asked for a stream. */
export type BlockEvent =
  | { readonly type: 'token'; readonly text: string }
  | {
      readonly type: 'tool.call';
      readonly tool: string;
      readonly phase: 'started' | 'completed' | 'failed';
      readonly callId: string;
    }
  | {
      readonly type: 'usage';
      readonly model: string;
      readonly inputTokens: number;
      readonly outputTokens: number;
    };

/** The answer that a response block gives to the waiting caller. */
export interface CallerResponse {
  /** 200..599 */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonValue;
}

/** A piece of a block's work with its own place in the journal. */
export interface StepOptions {
  /** Default `idempotent`: when cut off, it is done again. */
  readonly sideEffects?: SideEffects;
}

/** Why a suspended run goes on. */
export interface ResumeSignal {
  /** What {@link Suspension.state} was. */
  readonly state: JsonValue;
  /** `timer`: the time came. `signal`: somebody answered, with `payload`. */
  readonly reason: 'timer' | 'signal';
  readonly payload: JsonValue;
}

/** Given to `run`. Everything a block may touch. */
export interface BlockContext extends BlockServices {
  readonly run: RunInfo;
  /** The block's id and name in the document. */
  readonly block: { readonly id: string; readonly name: string };
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Stable for this block run over retries and crashes; send it to servers that honour one. */
  readonly idempotencyKey: string;
  /** Aborted by cancel, timeout, or a failed sibling. Pass it to everything that waits. */
  readonly signal: AbortSignal;
  /** The server's clock; injected in tests. */
  now(): Date;
  /** Adds a line to the run's log. No secrets. */
  log(message: string, data?: JsonObject): void;
  /** Tells the observer about progress; never throws, never blocks. */
  emit(event: BlockEvent): void;
  /**
   * Runs `work` once: after a crash the recorded result is returned without running it again.
   * `key` must be the same at each execution of the block and unique within it.
   */
  step<T extends JsonValue>(
    key: string,
    options: StepOptions,
    work: (idempotencyKey: string) => Promise<T>,
  ): Promise<T>;
  /** Gives the answer to the waiting caller. The first answer of a run wins. */
  respond(response: CallerResponse): void;
  /**
   * Tools by the author's list (param of kind json): blocks, workflows, HTTP presets, MCP servers.
   * Make each call inside `step`, with the tool's `sideEffects` and the key that `step` gives.
   */
  tools(list: JsonValue): Promise<readonly AgentTool[]>;
  /**
   * Runs another published workflow of the workspace as part of this run (same journal, same cancel) and gives its
   * output: the body of its response block, or the outputs of its last blocks by name. When that workflow waits,
   * this block waits with it: let the rejection pass. Throws BlockFailure `workflow_not_found`, `workflow_depth`,
   * or what made the other workflow fail.
   *
   * @param key tells several calls of one block apart, the same at each execution; needed only when they are not
   *   always made in the same order (an agent's tool calls)
   */
  runWorkflow(name: string, input: JsonValue, key?: string): Promise<JsonValue>;
  /** Set when the run was suspended by this block and now goes on. */
  readonly resume: ResumeSignal | null;
}
