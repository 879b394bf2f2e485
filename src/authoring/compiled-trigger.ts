import type { Fields, JsonObject, ReceivedCall, TriggerSurface } from '#sdk';
import type { CompiledAuthPolicy, ContextCheck, IpAllowList, SignatureProvider } from '#security';
import type { ScanPolicy } from './guardrails/scan-policy.js';

/** What the body hash does for deduplication (D3). `auto`: fallback for calls under the HMAC body scheme, else off. */
export type BodyHashPolicy = 'auto' | 'off' | 'fallback' | 'always';

/** `receive` of a trigger's definition, with the trigger's params. */
export interface Receive {
  /**
   * @returns anything, or a promise of it: whoever calls it checks it against `outputs`
   * @throws CallRefusal; anything else is a defect
   */
  readonly call: (received: ReceivedCall) => unknown;
  /** What it declares, without the outputs that the app gives. */
  readonly outputs: Fields;
}

/**
 * A published trigger, ready for the hot path: everything a guard asks is here, nothing is looked up per call.
 * Immutable; a change of the workflow, a secret or the trigger makes a new one with a higher `revision`.
 */
export interface CompiledTrigger {
  /** `trg_...`, stable over publishes. */
  readonly id: string;
  readonly workspaceId: string;
  readonly workflowId: string;
  readonly workflowName: string;
  readonly workflowVersion: number;
  /** The accepting statement refuses a call that was checked against another revision. */
  readonly revision: number;
  /** `api_prompt`, `webhook`, or the type of a plugin. */
  readonly type: string;
  /** Decides which routes serve it, and how its body is read. */
  readonly surface: TriggerSurface;
  /** What its kind makes of a call; null = body, headers and query as they are. */
  readonly receive: Receive | null;
  readonly blockId: string;
  readonly blockName: string;
  readonly path: string;
  readonly auth: CompiledAuthPolicy;
  /** Whose signature a `webhook` trigger expects instead of ours; null = as `auth` says. */
  readonly provider: SignatureProvider | 'standard' | null;
  /** Empty allows everyone. */
  readonly ipAllowList: IpAllowList;
  readonly maxPromptLength: number;
  readonly requireContext: boolean;
  readonly contextSchema: ContextCheck | null;
  readonly idempotency: {
    readonly enabled: boolean;
    readonly windowSeconds: number;
    readonly bodyHash: BodyHashPolicy;
    readonly onMismatch: 'duplicate' | 'reject';
  };
  /** null = switched off explicitly. */
  readonly rateLimit: { readonly limit: number; readonly windowSeconds: number } | null;
  readonly guardrails: ScanPolicy;
  /** True when its outputs say what the scan found. */
  readonly tellsOfScan: boolean;
  /** Outputs that the app has for it and that its kind does not declare: a run takes what is declared, and no more. */
  readonly undeclared: readonly string[];
  readonly response: {
    /** `auto` resolved: true = wait for the run's answer. */
    readonly waits: boolean;
    readonly timeoutSeconds: number;
  };
  readonly resultWebhook: JsonObject | null;
}
