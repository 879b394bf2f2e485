import type { BlockContext, SideEffects } from '#sdk';
import type { CarriedError } from './carried-error.js';

/** Where a plugin's process gets its plugin from. */
export type PluginSource =
  /** A module of PROMPTHOOK_PLUGINS. */
  | { readonly kind: 'entry'; readonly entry: string }
  /** The plugin at that place in the list of src/plugins.ts, counted from 0, and its name. */
  | { readonly kind: 'listed'; readonly position: number; readonly name: string };

/** Functions of a definition besides `run`. */
export type Question = 'outputsFor' | 'ports' | 'check' | 'sideEffects' | 'receive';

/** A plugin as data: its definitions without their functions. */
export interface DescribedPlugin {
  readonly kind: unknown;
  readonly sdkVersion: unknown;
  readonly name: unknown;
  readonly version: unknown;
  readonly blocks: unknown;
  readonly triggers: unknown;
  /** `blocks/0` to the functions that stood there: `run`, `check`, ... */
  readonly functions: Readonly<Record<string, readonly string[]>>;
  /** `blocks/0/params/url` to the line of source that made it; '' = the plugin. */
  readonly places: Readonly<Record<string, string>>;
}

/** What of a block's context is data. */
export interface GivenContext {
  readonly run: BlockContext['run'];
  readonly block: BlockContext['block'];
  readonly attempt: number;
  readonly idempotencyKey: string;
  readonly resume: BlockContext['resume'];
  /** Services that are lent in this run. */
  readonly lends: { readonly resolveHost: boolean; readonly reviewLink: boolean; readonly memory: boolean };
  /** True: the server's clock is that of the machine, and the block's process may read it by itself. */
  readonly machineClock: boolean;
}

/** What a block asks of its context and waits for. */
export type ContextCall =
  | 'fetch'
  | 'readBody'
  | 'cancelBody'
  | 'resolveHost'
  | 'connection'
  | 'connectionNames'
  | 'loadMemory'
  | 'appendMemory'
  | 'step'
  | 'tools'
  | 'callTool'
  | 'runWorkflow';

/** What a block asks of its context and gets at once. */
export type PromptCall = 'now' | 'scanPrompt' | 'reviewLink';

/** What a block tells its context. */
export type ContextNote = 'log' | 'emit' | 'respond';

/** Milliseconds of the machine's monotonic clock, which all its processes share. */
export const monotonicMs = (): number => Number(process.hrtime.bigint() / 1_000_000n);

/**
 * A request that arrives later than this after it was sent is not begun before the server was asked again: it may have
 * given it to another process meanwhile. Well below the time after which the server does that.
 */
export const LATE_MS = 500;

/** A request that was not begun after this goes to another process. */
export const STALL_MS = 1_500;

export type ToChild =
  /** `list`: no plugin of its own; it tells the names of those that src/plugins.ts lists. */
  | {
      readonly t: 'load';
      readonly source: PluginSource | { readonly kind: 'list' };
      readonly memoryBytes: number;
    }
  | {
      readonly t: 'run';
      readonly id: number;
      readonly type: string;
      readonly params: unknown;
      readonly given: GivenContext;
      readonly sentAt: number;
    }
  | {
      readonly t: 'ask';
      readonly id: number;
      readonly type: string;
      readonly question: Question;
      readonly args: readonly unknown[];
      readonly sentAt: number;
    }
  /** Answers `late`: it may begin. */
  | { readonly t: 'begin'; readonly id: number }
  | { readonly t: 'abort'; readonly id: number; readonly reason: string }
  /** Nobody waits for it any more: what it still asks is refused. */
  | { readonly t: 'drop'; readonly id: number }
  | { readonly t: 'answer'; readonly call: number; readonly value: unknown }
  /** `own`: the error is the one that the step's own work threw. */
  | { readonly t: 'refusal'; readonly call: number; readonly error: CarriedError; readonly own: boolean }
  /** Do the work of a step, whose `step` was the call. */
  | { readonly t: 'work'; readonly call: number; readonly key: string };

export type ToHost =
  | { readonly t: 'loaded'; readonly plugin: DescribedPlugin; readonly faults: readonly string[] }
  | { readonly t: 'unusable'; readonly fault: string }
  | { readonly t: 'begun'; readonly id: number }
  | { readonly t: 'late'; readonly id: number }
  | { readonly t: 'aborting'; readonly id: number }
  | { readonly t: 'done'; readonly id: number; readonly value: unknown }
  /** It returned something that is no JSON. */
  | { readonly t: 'no_json'; readonly id: number; readonly what: string }
  | { readonly t: 'threw'; readonly id: number; readonly error: CarriedError }
  | {
      readonly t: 'call';
      readonly id: number;
      readonly call: number;
      readonly name: ContextCall;
      readonly args: readonly unknown[];
    }
  /** The block gave up waiting for the call. */
  | { readonly t: 'cancel'; readonly id: number; readonly call: number }
  | { readonly t: 'worked'; readonly id: number; readonly call: number; readonly value: unknown }
  | { readonly t: 'failed_work'; readonly id: number; readonly call: number; readonly error: CarriedError }
  | { readonly t: 'note'; readonly id: number; readonly name: ContextNote; readonly args: readonly unknown[] }
  /** An error that escaped; `message` names plugin, block and run. */
  | { readonly t: 'stray'; readonly message: string; readonly stack: string | undefined };

/** What the process says that was to load the list. */
export type FromList =
  /** In the order of the list; null = our own. */
  | { readonly t: 'names'; readonly names: readonly (string | null)[] }
  | Extract<ToHost, { t: 'unusable' | 'stray' }>;

/** On the channel of prompt calls. */
export interface PromptRequest {
  readonly id: number;
  readonly name: PromptCall;
  readonly args: readonly unknown[];
}
export type PromptAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CarriedError };

/** A tool as the block's process knows it; it is called by its place in the list. */
export interface CarriedTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: unknown;
  readonly sideEffects: SideEffects;
}

/** A response without its body, which is read by `readBody`. */
export interface CarriedResponse {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  /** Null: there is none. */
  readonly body: number | null;
}

/** A request with its body. */
export interface CarriedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
}
