import { noteDefinedAt } from './defined-at.js';
import type { Problem } from './errors.js';
import { field } from './fields.js';
import type { Fields, OutputsOf, ParamsOf } from './fields.js';
import type { JsonValue } from './json.js';
import type { BlockContext, SideEffects } from './run-context.js';

/** Leaves a block by a port other than `output`. Made by {@link take}. */
export interface PortResult<O> {
  readonly kind: 'port';
  readonly port: string;
  readonly outputs: O;
}

/** Ends the job without an answer yet; the run resumes later. Made by {@link suspend}. */
export interface Suspension {
  readonly kind: 'suspend';
  /** Resume by timer at this time (ISO-8601 UTC); null = only by a signal. */
  readonly until: string | null;
  /** Shown to people: what is waited for. */
  readonly reason: string;
  /** Given back in `context.resume.state`. */
  readonly state: JsonValue;
}

/**
 * Runs the body once for each item; `done` gathers the body's results in order. Made by {@link iterate}.
 * The engine gives the outputs itself: see `loops` of {@link BlockDefinition}.
 */
export interface Iteration {
  readonly kind: 'iterate';
  readonly items: readonly JsonValue[];
  /** 1 = one after another; N = up to N at a time. Results keep the order of the items. */
  readonly concurrency: number;
}

/** Leaves through `port` with these outputs. @example return take('true', { result: true }); */
export const take = <O>(port: string, outputs: O): PortResult<O> => ({ kind: 'port', port, outputs });

/** Waits without holding a worker. @example return suspend({ until: iso, reason: 'delay', state: null }); */
export const suspend = (options: Omit<Suspension, 'kind'>): Suspension => ({ kind: 'suspend', ...options });

/** Starts a loop; only for definitions with `loops: true`. */
export const iterate = (items: readonly JsonValue[], concurrency = 1): Iteration => ({
  kind: 'iterate',
  items,
  concurrency,
});

/** What `run` may return: the outputs (leaving by `output`), or one of the results above. */
export type BlockResult<O extends Fields> = OutputsOf<O> | PortResult<OutputsOf<O>> | Suspension | Iteration;

/** The outputs of every block with `loops: true`; the engine gives their values. */
export const loopOutputs = Object.freeze({
  item: field.json({ description: 'Inside the body: the item of this round.' }),
  index: field.number({ description: 'Inside the body: the place of the item, from 0.', integer: true }),
  results: field.array({
    description: 'After `done`: what the body gave for each item, in the order of the items.',
    items: field.json({ description: 'The outputs of the block that led back; null when none did.' }),
  }),
  count: field.number({ description: 'After `done`: how many items there were.', integer: true }),
});

/** A kind of block. Plain data; made by {@link defineBlock}. */
export interface BlockDefinition<P extends Fields = Fields, O extends Fields = Fields> {
  readonly kind: 'block';
  /** snake_case, unique in the instance, never renamed. */
  readonly type: string;
  readonly title: string;
  /** What it does and when to use it, in one or two sentences; goes to the catalog and to agents. */
  readonly description: string;
  readonly sideEffects: SideEffects | ((params: ParamsOf<P>) => SideEffects);
  readonly params: P;
  /**
   * The declared outputs. `outputsFor` may refine them from the params (an agent's JSON Schema).
   * The names `error` (what the error port carries) and `kind` (how results are told apart) are taken.
   */
  readonly outputs: O;
  readonly outputsFor?: (params: Partial<ParamsOf<P>>) => Fields;
  /** Ports besides `error`. Default `['output']`. A function when the params name them (a router's cases). */
  readonly ports?: readonly string[] | ((params: Partial<ParamsOf<P>>) => readonly string[]);
  /**
   * May return {@link iterate}; has the ports `each` and `done`; its body leads back to it. Declares exactly the
   * outputs {@link loopOutputs}, whose values the engine gives: `item` and `index` inside the body, `results`
   * and `count` after `done`. A result is the outputs of the block that led back (an object by block name when
   * several did, null when none did).
   */
  readonly loops?: boolean;
  /** Answers the waiting caller; a workflow with such a block is answered synchronously by default. */
  readonly responds?: boolean;
  /** Agents may call it as a tool; the params become the tool's arguments. */
  readonly usableAsTool?: boolean;
  /** A guardrail or review: a tainted value that passed it no longer warns in a destructive block. */
  readonly reviews?: boolean;
  /** Default time limit in milliseconds; the document's `timeoutMs` overrides. Default 60,000. */
  readonly timeoutMs?: number;
  /**
   * Checks at save what fields cannot express. Gets the params that hold no references (expressions always,
   * without bindings). Pointers are relative to the block's params, e.g. `/expression`.
   */
  readonly check?: (params: Partial<ParamsOf<P>>) => readonly Problem[];
  run(params: ParamsOf<P>, context: BlockContext): Promise<BlockResult<NoInfer<O>>> | BlockResult<NoInfer<O>>;
}

/** A block with its types forgotten, as registries and plugins hold it. */
// oxlint-disable-next-line typescript/no-explicit-any -- the params of `run` are contravariant; only `any` erases them
export type AnyBlockDefinition = BlockDefinition<any, any>;

/**
 * Defines a kind of block. Params and outputs declared once give types, validation, catalog, form and docs.
 *
 * @example
 * export const shout = defineBlock({
 *   type: 'shout', title: 'Shout', description: 'Upper-cases a text.', sideEffects: 'none',
 *   params: { text: field.string({ description: 'What to shout.', required: true }) },
 *   outputs: { text: field.string({ description: 'The text in capitals.' }) },
 *   run: ({ text }) => ({ text: text.toUpperCase() }),
 * });
 */
export function defineBlock<const P extends Fields, const O extends Fields>(
  definition: Omit<BlockDefinition<P, O>, 'kind'>,
): BlockDefinition<P, O> {
  return Object.freeze(noteDefinedAt({ kind: 'block' as const, ...definition }, defineBlock));
}
