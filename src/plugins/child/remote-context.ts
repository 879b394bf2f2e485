import type {
  AgentTool,
  BlockContext,
  BlockServices,
  JsonValue,
  ModelConnection,
  PromptScan,
  StepOptions,
} from '#sdk';
import type { CarriedTool, ContextNote, GivenContext, PromptCall } from '../wire/messages.js';
import type { Ask } from './ask.js';
import { remoteFetch } from './remote-fetch.js';

/** How the context of one attempt reaches the server. */
export interface ContextLine {
  readonly ask: Ask;
  /** Asks and has the answer at once: this process stands still until it is there. */
  readonly prompt: (name: PromptCall, args: readonly unknown[]) => unknown;
  readonly note: (name: ContextNote, args: readonly unknown[]) => void;
  readonly step: (
    key: string,
    options: StepOptions,
    work: (idempotencyKey: string) => Promise<JsonValue>,
  ) => Promise<unknown>;
}

type Memory = NonNullable<BlockServices['conversationMemory']>;

const memory = (ask: Ask): Memory => ({
  load: (key, limit) => ask('loadMemory', [key, limit]) as ReturnType<Memory['load']>,
  append: async (key, addition, idempotencyKey) => {
    await ask('appendMemory', [key, addition, idempotencyKey]);
  },
});

async function tools(ask: Ask, list: JsonValue): Promise<readonly AgentTool[]> {
  const { handle, tools: found } = (await ask('tools', [list])) as {
    readonly handle: number;
    readonly tools: readonly CarriedTool[];
  };
  return found.map((tool, place): AgentTool => ({
    ...(tool as AgentTool),
    call: (args, { idempotencyKey, signal }) =>
      ask('callTool', [handle, place, args, idempotencyKey], signal) as Promise<JsonValue>,
  }));
}

/** The context of a block as its plugin sees it; everything that is no data is asked of the server. */
export function remoteContext(given: GivenContext, signal: AbortSignal, line: ContextLine): BlockContext {
  const { ask, prompt, note } = line;
  const { lends } = given;
  return {
    run: given.run,
    block: given.block,
    attempt: given.attempt,
    idempotencyKey: given.idempotencyKey,
    resume: given.resume,
    signal,
    fetch: remoteFetch(ask),
    resolveHost: lends.resolveHost ? (host) => ask('resolveHost', [host]) as Promise<string> : undefined,
    scanPrompt: (text, options) => prompt('scanPrompt', [text, options]) as PromptScan,
    connection: (name) => ask('connection', [name]) as Promise<ModelConnection | undefined>,
    connectionNames: () => ask('connectionNames', []) as Promise<readonly string[]>,
    reviewLink: lends.reviewLink ? (review) => prompt('reviewLink', [review]) as string : undefined,
    conversationMemory: lends.memory ? memory(ask) : undefined,
    now: given.machineClock ? () => new Date() : () => prompt('now', []) as Date,
    log: (message, data) => note('log', [message, data]),
    emit: (event) => note('emit', [event]),
    respond: (response) => note('respond', [response]),
    // What comes back is what the work returned, or what it returned in an earlier execution.
    step: <T extends JsonValue>(
      key: string,
      options: StepOptions,
      work: (idempotencyKey: string) => Promise<T>,
    ) => line.step(key, options, work) as Promise<T>,
    tools: (list) => tools(ask, list),
    runWorkflow: (name, input, key) => ask('runWorkflow', [name, input, key]) as Promise<JsonValue>,
  };
}
