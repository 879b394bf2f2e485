import type {
  AgentTool,
  BlockContext,
  BlockEvent,
  JsonObject,
  JsonValue,
  ModelConnection,
  StepOptions,
} from '#sdk';
import { BlockFailure, fillParams } from '#sdk';
import { agentParams } from './agent-fields.js';
import type { AgentParams } from './agent-fields.js';

/**
 * A journal that outlives the executions of a test, as the engine keeps it: what an execution finished, the next
 * one does not repeat; what failed, fails again until the next attempt.
 */
export class FakeJournal {
  readonly finished = new Map<string, JsonValue>();
  readonly failed = new Map<string, BlockFailure>();
  /** Keys whose work was started, over all executions, in order. */
  readonly started: string[] = [];
  readonly sideEffects = new Map<string, StepOptions['sideEffects']>();
  /** Set to cut the process off right after this many more steps were finished. */
  crashAfter = Infinity;
  private readonly used = new Set<string>();

  /** A new execution of the block begins; `attempt` when it is the author's retry, which forgets failures. */
  begin(attempt = 1): void {
    this.used.clear();
    if (attempt > 1) this.failed.clear();
  }

  async step<T extends JsonValue>(
    key: string,
    options: StepOptions,
    work: (key: string) => Promise<T>,
  ): Promise<T> {
    if (this.used.has(key)) throw new Error(`Two steps of one execution are named ${key}.`);
    this.used.add(key);
    if (this.crashAfter <= 0) throw new Crash();
    this.sideEffects.set(key, options.sideEffects);
    if (this.finished.has(key)) return this.finished.get(key) as T;
    const past = this.failed.get(key);
    if (past !== undefined) throw past;
    this.started.push(key);
    const value = await this.recorded(key, work);
    // As the real journal: what comes back after a crash went through JSON.
    this.finished.set(key, frozen(JSON.parse(JSON.stringify(value)) as JsonValue));
    this.crashAfter -= 1;
    if (this.crashAfter <= 0) throw new Crash();
    return frozen(value);
  }

  private async recorded<T>(key: string, work: (key: string) => Promise<T>): Promise<T> {
    try {
      return await work(`run_1:agent1:${key}`);
    } catch (error) {
      this.failed.set(
        key,
        error instanceof BlockFailure ? error : new BlockFailure('step_failed', String(error)),
      );
      throw error;
    }
  }
}

/** The engine freezes what it journals. */
function frozen<T extends JsonValue>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

/** The process is gone. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** What a test lends to the agent. */
export interface FakeOptions {
  readonly journal?: FakeJournal;
  readonly connections?: readonly ModelConnection[];
  /** Tools by the `block` name of a list entry. */
  readonly tools?: Readonly<Record<string, AgentTool>>;
  readonly flaggedWords?: RegExp;
  readonly overrides?: Partial<BlockContext>;
}

/** A context over a fake journal, plain fetch and the given connections; remembers events and log lines. */
export function fakeContext(options: FakeOptions = {}) {
  const journal = options.journal ?? new FakeJournal();
  journal.begin(options.overrides?.attempt);
  const connections = options.connections ?? [];
  const events: BlockEvent[] = [];
  const logs: string[] = [];
  const context: BlockContext = {
    run: {
      runId: 'run_1',
      workflow: 'test',
      workspaceId: 'wsp_1',
      requestId: null,
      conversationKey: null,
      simulate: false,
    },
    block: { id: 'b1', name: 'agent1' },
    attempt: 1,
    idempotencyKey: 'run_1:agent1',
    signal: new AbortController().signal,
    resume: null,
    fetch: globalThis.fetch,
    scanPrompt: (text) => {
      const guardrailsTriggered = options.flaggedWords?.test(text) ?? false;
      return {
        guardrailsTriggered,
        matchedInjectionPatterns: guardrailsTriggered ? ['test'] : [],
        matches: [],
      };
    },
    connection: async (name) => connections.find((connection) => connection.name === name),
    connectionNames: async () => connections.map((connection) => connection.name),
    now: () => new Date('2026-11-22T10:00:00Z'),
    log: (message) => void logs.push(message),
    emit: (event) => void events.push(event),
    step: (key, stepOptions, work) => journal.step(key, stepOptions, work),
    respond: () => undefined,
    tools: async (list) =>
      (list as JsonObject[]).map((entry) => {
        const tool = options.tools?.[entry['block'] as string];
        if (tool === undefined) throw new Error(`The test lends no tool ${JSON.stringify(entry)}.`);
        return tool;
      }),
    runWorkflow: () => Promise.reject(new Error('The test lends no workflow.')),
    ...options.overrides,
  };
  return { context, events, logs, journal };
}

/** Params as the engine hands them over: defaults filled in, everything checked. */
export function agentParamsOf(given: Record<string, unknown>): AgentParams {
  const filled = fillParams(agentParams, given);
  if (filled.problems.length > 0) throw new Error(JSON.stringify(filled.problems));
  return filled.params as AgentParams;
}

/** A tool that counts its calls. */
export function countingTool(
  name: string,
  answer: (args: JsonObject) => JsonValue | Promise<JsonValue>,
  more: Partial<AgentTool> = {},
): AgentTool & { readonly calls: JsonObject[]; readonly keys: string[] } {
  const calls: JsonObject[] = [];
  const keys: string[] = [];
  return {
    name,
    description: `Does ${name}.`,
    inputSchema: { type: 'object', properties: {} },
    sideEffects: 'external',
    ...more,
    calls,
    keys,
    call: async (args, { idempotencyKey }) => {
      calls.push(args);
      keys.push(idempotencyKey);
      return answer(args);
    },
  };
}
