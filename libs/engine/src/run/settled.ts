import type { JsonObject, JsonValue } from '#sdk';
import type { RunError } from './block-run.js';
import type { Wait } from './run-outcome.js';

/** What a block run came to. */
export type Settled =
  | { readonly kind: 'completed'; readonly port: string; readonly outputs: JsonObject }
  | { readonly kind: 'iterating'; readonly items: readonly JsonValue[]; readonly concurrency: number }
  | { readonly kind: 'failed'; readonly error: RunError }
  | { readonly kind: 'suspended'; readonly waits: readonly Wait[] }
  /** Stopped because the run stops. */
  | { readonly kind: 'aborted' };
