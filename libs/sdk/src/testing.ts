import type { BlockDefinition, BlockResult, Iteration, PortResult, Suspension } from './block.js';
import { checkOutputs } from './check-outputs.js';
import type { Expression, MarkedText } from './expression.js';
import type { Fields, OutputsOf, ValueOf } from './fields.js';
import { fillParams } from './fill-params.js';
import type { JsonObject, JsonValue } from './json.js';
import type { BlockContext, BlockEvent, CallerResponse, ResumeSignal, RunInfo } from './run-context.js';
import type { AgentTool, BlockServices } from './services.js';

/** A value as a test writes it: texts and expressions may be plain strings. */
export type Written<T> = JsonValue extends T
  ? T
  : T extends MarkedText | Expression
    ? T | string
    : T extends readonly (infer I)[]
      ? readonly Written<I>[]
      : T extends object
        ? { [K in keyof T]: Written<T[K]> }
        : T;

/** Params as a test writes them; what is left out takes its default. */
export type WrittenParams<P extends Fields> = { readonly [N in keyof P]?: Written<ValueOf<P[N]>> | null };

/** What {@link runBlock} lends to the block. Everything has a harmless default. */
export interface RunBlockOptions extends Partial<BlockServices> {
  readonly run?: Partial<RunInfo>;
  /** 1 for the first attempt. */
  readonly attempt?: number;
  readonly signal?: AbortSignal;
  /** The clock. Default: the machine's. */
  readonly now?: () => Date;
  /** Set to test what happens after a suspension. */
  readonly resume?: ResumeSignal;
  /** Results of steps that an earlier execution finished, by step key; they are not run again. */
  readonly finishedSteps?: Readonly<Record<string, JsonValue>>;
  /** Given to the block whatever list it asks for. */
  readonly tools?: readonly AgentTool[];
  readonly runWorkflow?: BlockContext['runWorkflow'];
}

/** What a block did. Exactly one of `outputs`, `suspension` and `iteration` is set. */
export interface BlockReport<O extends Fields> {
  /** `output` unless the block took another; null when it suspended or iterates. */
  readonly port: string | null;
  readonly outputs: OutputsOf<O> | null;
  readonly suspension: Suspension | null;
  readonly iteration: Iteration | null;
  /** The first answer that the block gave to the waiting caller. */
  readonly response: CallerResponse | null;
  readonly events: readonly BlockEvent[];
  readonly logs: readonly { readonly message: string; readonly data: JsonObject | null }[];
  /** Results of the steps that ran, by key, in order. */
  readonly steps: Readonly<Record<string, JsonValue>>;
}

const notLent = (service: string): Error =>
  new Error(
    `The block used \`${service}\`, which this test does not lend. Pass it: runBlock(block, params, { ${service} }).`,
  );

interface Seen {
  response: CallerResponse | null;
  readonly events: BlockEvent[];
  readonly logs: { message: string; data: JsonObject | null }[];
  readonly steps: Record<string, JsonValue>;
}

function contextFor(name: string, options: RunBlockOptions, seen: Seen): BlockContext {
  const run = {
    runId: 'run_test',
    workflow: 'test',
    workspaceId: 'wsp_test',
    requestId: null,
    conversationKey: null,
    simulate: false,
  };
  const finished = options.finishedSteps ?? {};
  const used = new Set<string>();
  return {
    run: { ...run, ...options.run },
    block: { id: name, name },
    attempt: options.attempt ?? 1,
    idempotencyKey: `run_test:${name}`,
    signal: options.signal ?? new AbortController().signal,
    resume: options.resume ?? null,
    fetch: options.fetch ?? (() => Promise.reject(notLent('fetch'))),
    resolveHost: options.resolveHost,
    scanPrompt:
      options.scanPrompt ??
      (() => ({ guardrailsTriggered: false, matchedInjectionPatterns: [], matches: [] })),
    connection: options.connection ?? (() => Promise.resolve(undefined)),
    connectionNames: options.connectionNames ?? (() => Promise.resolve([])),
    reviewLink: options.reviewLink,
    conversationMemory: options.conversationMemory,
    now: options.now ?? (() => new Date()),
    log: (message, data) => void seen.logs.push({ message, data: data ?? null }),
    emit: (event) => void seen.events.push(event),
    respond: (response) => void (seen.response ??= response),
    tools: () => (options.tools ? Promise.resolve(options.tools) : Promise.reject(notLent('tools'))),
    runWorkflow: options.runWorkflow ?? (() => Promise.reject(notLent('runWorkflow'))),
    async step<T extends JsonValue>(
      key: string,
      _options: object,
      work: (idempotencyKey: string) => Promise<T>,
    ): Promise<T> {
      if (used.has(key))
        throw new Error(`Two steps of one execution are named "${key}". Give each its own key.`);
      used.add(key);
      // The recorded value came from the same step, so it has its type.
      if (Object.hasOwn(finished, key)) return finished[key] as T;
      const value = await work(`run_test:${name}:${key}`);
      seen.steps[key] = value;
      return value;
    },
  };
}

const isKind = (result: unknown, kind: string): boolean => (result as { kind?: unknown }).kind === kind;

/** An error with one line for each problem. Not part of the contract. */
export const complain = (what: string, problems: readonly { pointer: string; message: string }[]): Error =>
  new Error([what, ...problems.map(({ pointer, message }) => `  ${pointer}: ${message}`)].join('\n'));

/**
 * Runs one block in a test: no app, no database, no network. Params are filled and checked, and outputs are checked,
 * as the engine does it.
 *
 * @throws Error listing what is wrong when the params or the outputs do not fit the declaration
 * @throws whatever `run` throws, e.g. BlockFailure
 * @example
 * const { outputs } = await runBlock(shout, { text: 'hi' });
 * expect(outputs).toEqual({ text: 'HI' });
 */
export async function runBlock<P extends Fields, O extends Fields>(
  definition: BlockDefinition<P, O>,
  params: WrittenParams<P>,
  options: RunBlockOptions = {},
): Promise<BlockReport<O>> {
  const filled = fillParams(definition.params, params);
  if (filled.problems.length > 0)
    throw complain(`The params of \`${definition.type}\` do not fit:`, filled.problems);
  const seen: Seen = { response: null, events: [], logs: [], steps: {} };
  const context = contextFor(`${definition.type}1`, options, seen);
  // Filled and checked just now: this is the shape that ParamsOf describes.
  const given = filled.params as Parameters<typeof definition.run>[0];
  const result: BlockResult<O> = await definition.run(given, context);
  const report = { ...seen, port: null, outputs: null, suspension: null, iteration: null };
  if (isKind(result, 'suspend')) return { ...report, suspension: result as Suspension };
  if (isKind(result, 'iterate')) return { ...report, iteration: result as Iteration };
  const taken = isKind(result, 'port')
    ? (result as PortResult<OutputsOf<O>>)
    : { port: 'output', outputs: result as OutputsOf<O> };
  const declared = definition.outputsFor?.(given) ?? definition.outputs;
  const ports =
    typeof definition.ports === 'function' ? definition.ports(given) : (definition.ports ?? ['output']);
  if (!ports.includes(taken.port))
    throw new Error(
      `\`${definition.type}\` left by the port "${taken.port}". Declared: ${ports.join(', ')}.`,
    );
  const problems = checkOutputs(declared, taken.outputs);
  if (problems.length > 0) throw complain(`The outputs of \`${definition.type}\` do not fit:`, problems);
  return { ...report, port: taken.port, outputs: taken.outputs };
}
