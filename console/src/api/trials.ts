import type { JsonObject, JsonValue } from './json.js';
import { request } from './request.js';

export interface TrialError {
  readonly code: string;
  readonly message: string;
  readonly details?: JsonValue;
  readonly attempts?: number;
}

export interface TrialBlockRun {
  readonly key: string;
  readonly blockId: string;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly port: string | null;
  /** Milliseconds since 1970. */
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly outputs: JsonObject | null;
  readonly error: TrialError | null;
  readonly iteration: readonly number[] | null;
  readonly parentKey: string | null;
}

export interface LogLine {
  readonly block: string | null;
  readonly message: string;
  readonly data: JsonValue;
}

export interface TrialWait {
  readonly blockName: string;
  readonly kind: string;
}

/** Answer of a test of a whole workflow. Nothing of it is stored. */
export interface Trial {
  readonly status: 'completed' | 'failed' | 'waiting' | 'cancelled';
  readonly output: JsonValue;
  readonly error: TrialError | null;
  readonly waits: readonly TrialWait[];
  readonly response: JsonValue;
  readonly blockRuns: readonly TrialBlockRun[];
  readonly input: JsonObject;
  readonly logs: readonly LogLine[];
}

/** Answer of a test of one block. */
export interface BlockTrial {
  readonly status: string;
  readonly port: string | null;
  readonly outputs: JsonObject | null;
  readonly error: TrialError | null;
  readonly simulated: boolean;
  readonly logs: readonly LogLine[];
}

/** Runs the stored draft in test mode: nothing outside changes. */
export const testWorkflow = (
  name: string,
  body: { readonly trigger?: string; readonly input: JsonObject; readonly answers?: JsonObject },
): Promise<Trial> => request('POST', `workflows/${encodeURIComponent(name)}/test`, { body });

/** Runs one block of the stored draft. @param body.simulate false: it really does its work */
export const testBlock = (
  name: string,
  block: string,
  body: { readonly samples: Readonly<Record<string, JsonObject>>; readonly simulate: boolean },
): Promise<BlockTrial> =>
  request('POST', `workflows/${encodeURIComponent(name)}/blocks/${encodeURIComponent(block)}/test`, { body });
