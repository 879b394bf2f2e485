import type { AgentTool, BlockContext, BlockServices, JsonObject, JsonValue } from '#sdk';
import type {
  CarriedRequest,
  CarriedTool,
  ContextCall,
  ContextNote,
  GivenContext,
  PromptCall,
} from '../wire/messages.js';
import { ServedFetch } from './serve-fetch.js';

type Memory = NonNullable<BlockServices['conversationMemory']>;
type Call = (args: readonly unknown[], signal: AbortSignal) => Promise<unknown>;

/** A clock that is further from the machine's than this is another one: that of a test. Milliseconds. */
const SAME_CLOCK_MS = 100;

/** Does the work of a step in the block's process. */
export type StepWork = (idempotencyKey: string) => Promise<JsonValue>;

const absent = (service: string): never => {
  throw new Error(`\`context.${service}\` is not lent in this run.`);
};

/** What of a context is data, and which of its services there are. */
export const givenContext = (context: BlockContext): GivenContext => ({
  run: context.run,
  block: context.block,
  attempt: context.attempt,
  idempotencyKey: context.idempotencyKey,
  resume: context.resume,
  lends: {
    resolveHost: context.resolveHost !== undefined,
    reviewLink: context.reviewLink !== undefined,
    memory: context.conversationMemory !== undefined,
  },
  machineClock: Math.abs(context.now().getTime() - Date.now()) < SAME_CLOCK_MS,
});

/**
 * The context of one attempt, as its block's process asks for it. The arguments are checked by whom they are for, as if
 * the block had called it itself.
 *
 * @param keepSecret is told of what is lent and must not be logged
 */
export class ServedContext {
  readonly #fetch: ServedFetch;
  readonly #tools: (readonly AgentTool[])[] = [];

  constructor(
    private readonly context: BlockContext,
    private readonly keepSecret: (secret: string) => void,
  ) {
    this.#fetch = new ServedFetch(context.fetch);
  }

  /** @param work of `step` only */
  call(name: ContextCall, args: readonly unknown[], signal: AbortSignal, work: StepWork): Promise<unknown> {
    if (name === 'step') {
      const [key, options] = args as [string, Parameters<BlockContext['step']>[1]];
      return this.context.step(key, options, work);
    }
    return this.#calls[name](args, signal);
  }

  /** @throws what the service throws */
  prompt(name: PromptCall, args: readonly unknown[]): unknown {
    const { context } = this;
    if (name === 'now') return context.now();
    if (name === 'scanPrompt')
      return context.scanPrompt(...(args as Parameters<BlockServices['scanPrompt']>));
    return (context.reviewLink ?? absent('reviewLink'))(
      ...(args as Parameters<NonNullable<BlockServices['reviewLink']>>),
    );
  }

  /** @throws BlockFailure for an answer that cannot be given */
  note(name: ContextNote, args: readonly unknown[]): void {
    const { context } = this;
    if (name === 'log') context.log(...(args as [string, JsonObject | undefined]));
    else if (name === 'emit') context.emit(...(args as Parameters<BlockContext['emit']>));
    else context.respond(...(args as Parameters<BlockContext['respond']>));
  }

  end(): void {
    this.#fetch.end();
  }

  readonly #calls: Readonly<Record<Exclude<ContextCall, 'step'>, Call>> = {
    fetch: ([request], signal) => this.#fetch.fetch(request as CarriedRequest, signal),
    readBody: ([body]) => this.#fetch.read(body as number),
    cancelBody: ([body]) => this.#fetch.cancel(body as number),
    resolveHost: async ([host]) => (this.context.resolveHost ?? absent('resolveHost'))(host as string),
    connection: async ([name]) => {
      const found = await this.context.connection(name as string);
      if (found?.apiKey !== undefined) this.keepSecret(found.apiKey);
      return found;
    },
    connectionNames: async () => [...(await this.context.connectionNames())],
    loadMemory: async (args) => this.#memory.load(...(args as Parameters<Memory['load']>)),
    appendMemory: async (args) => this.#memory.append(...(args as Parameters<Memory['append']>)),
    tools: async ([list]) => this.#openTools(list as JsonValue),
    callTool: async ([handle, place, args, idempotencyKey], signal) => {
      const tool = this.#tools[handle as number]?.[place as number];
      if (tool === undefined) throw new RangeError('There is no such tool.');
      return tool.call(args as JsonObject, { idempotencyKey: idempotencyKey as string, signal });
    },
    runWorkflow: async ([name, input, key]) =>
      this.context.runWorkflow(name as string, input as JsonValue, key as string | undefined),
  };

  get #memory(): Memory {
    return this.context.conversationMemory ?? absent('conversationMemory');
  }

  async #openTools(list: JsonValue): Promise<{ handle: number; tools: readonly CarriedTool[] }> {
    const tools = await this.context.tools(list);
    const handle = this.#tools.push(tools) - 1;
    const carried = tools.map(({ name, description, inputSchema, sideEffects }): CarriedTool => ({
      name,
      description,
      inputSchema,
      sideEffects,
    }));
    return { handle, tools: carried };
  }
}
