import type { JsonObject, JsonValue } from '#sdk';
import type { ActiveSuppression } from '../guardrails/guardrail-record.js';

/** The workspace that owns the workflows which the server itself provides. */
export const SYSTEM_WORKSPACE_ID = 'wsp_system';

/** A conversation that people and API triggers share. */
export interface ThreadRecord {
  readonly id: string;
  readonly workspaceId: string;
  /** The row of `triggers` by which people's messages are accepted. */
  readonly triggerId: string;
  /** Of that row: the accepting statement refuses another one. */
  readonly triggerRevision: number;
  readonly title: string;
  /** System prompt; empty = none. */
  readonly system: string;
  readonly model: string;
  /** The agent block's list of tools. */
  readonly tools: JsonValue;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface NewThread {
  readonly id: string;
  readonly workspaceId: string;
  readonly triggerId: string;
  /** The server's own workflow that executes threads. */
  readonly workflow: { readonly id: string; readonly version: number };
  readonly title: string;
  readonly system: string;
  readonly model: string;
  readonly tools: JsonValue;
  readonly actor: string;
  readonly now: Date;
}

/** The fields of a thread that may change; absent = stays. */
export type ThreadChange = Partial<Pick<ThreadRecord, 'title' | 'system' | 'model' | 'tools'>>;

/** An API trigger of a thread: one URL with its token. */
export interface ApiTriggerRecord {
  /** `trg_...`, also in `triggers`. */
  readonly id: string;
  readonly threadId: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly description: string | null;
  readonly rateLimitPerHour: number;
  readonly ephemeral: boolean;
  readonly ipAllowList: readonly string[];
  readonly active: boolean;
  readonly last4: string;
  readonly expiresAt: Date | null;
  readonly webhookUrl: string | null;
  /** Sealed; null = unsigned or no webhook. */
  readonly webhookSecretBox: string | null;
  /** Receivers that a call may name for its own result; empty = none. */
  readonly webhookAllowedUrls: readonly string[];
  /** Signs `X-Hub-Signature-256` too. */
  readonly webhookHubSignature: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly tokenMadeAt: Date;
}

/** With what its calls came to. */
export interface CountedApiTrigger extends ApiTriggerRecord {
  /** Accepted calls. */
  readonly totalCalls: number;
  readonly lastTriggeredAt: Date | null;
}

export interface NewApiTrigger {
  readonly id: string;
  readonly threadId: string;
  readonly workspaceId: string;
  readonly workflow: { readonly id: string; readonly version: number };
  readonly name: string;
  readonly description: string | null;
  readonly rateLimitPerHour: number;
  readonly ephemeral: boolean;
  readonly ipAllowList: readonly string[];
  /** SHA-256 of the token. */
  readonly digest: Buffer;
  readonly last4: string;
  readonly expiresAt: Date | null;
  readonly webhookUrl: string | null;
  readonly webhookSecretBox: string | null;
  readonly webhookAllowedUrls: readonly string[];
  readonly webhookHubSignature: boolean;
  readonly actor: string;
  readonly now: Date;
}

/** The fields of an API trigger that may change; absent = stays. */
export type ApiTriggerChange = Partial<
  Pick<
    ApiTriggerRecord,
    | 'name'
    | 'description'
    | 'rateLimitPerHour'
    | 'ephemeral'
    | 'ipAllowList'
    | 'active'
    | 'expiresAt'
    | 'webhookUrl'
    | 'webhookSecretBox'
    | 'webhookAllowedUrls'
    | 'webhookHubSignature'
  >
>;

/** What a call to an API trigger needs; found by the digest of its token. */
export interface CallableApiTrigger {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly rateLimitPerHour: number;
  readonly ephemeral: boolean;
  readonly ipAllowList: readonly string[];
  readonly expiresAt: Date | null;
  readonly webhookAllowedUrls: readonly string[];
  readonly revision: number;
  readonly threadId: string;
  readonly title: string;
  readonly system: string;
  readonly model: string;
  readonly tools: JsonValue;
  /** How its prompts are scanned; null = as by default. */
  readonly guardrails: JsonObject | null;
  /** Guardrail matches that were judged harmless. */
  readonly suppressions: readonly ActiveSuppression[];
}

/** One line of an API trigger's execution log. */
export interface ExecutionRecord {
  /** Null for calls that were limited. */
  readonly runId: string | null;
  readonly status: 'queued' | 'processing' | 'completed' | 'failed' | 'rate_limited';
  /** Null when it is not kept. */
  readonly prompt: string | null;
  readonly source: string | null;
  readonly ephemeral: boolean;
  readonly queuedAt: Date;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly error: JsonValue;
  readonly clientIp: string | null;
  readonly userAgent: string | null;
  /** How many limited calls this line stands for; 1 for the others. */
  readonly count: number;
}

/** One message of a thread as people see it. */
export interface ThreadMessageRecord {
  readonly runId: string;
  /** Question and answer of one run share it; newer runs have higher ones. */
  readonly turn: number;
  readonly role: 'user' | 'assistant';
  readonly content: string;
  /** Of the run that asked: `completed` when it was answered. */
  readonly status: 'queued' | 'processing' | 'completed' | 'failed';
  /** Who asked, as the run has it; null when the run's record is gone. */
  readonly caller: string | null;
  /** What the calling system said that it is; null for people, and for those who did not say. */
  readonly source: string | null;
  readonly createdAt: Date;
}

/** Whose memory: keys are kept apart by workspace and scope. */
export interface MemoryPlace {
  readonly workspaceId: string;
  /** Id of the workflow that remembers. */
  readonly scope: string;
  readonly key: string;
}

/** A published agent: the API channel of a workflow. */
export interface AgentRecord {
  /** `agtch_...` */
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly workflowId: string;
  readonly workflowName: string;
  readonly published: boolean;
  readonly rateLimit: number;
  readonly rateWindowSeconds: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The trigger by which an agent's events become runs. */
export interface AgentChannelRecord {
  readonly triggerId: string;
  readonly blockId: string;
  readonly revision: number;
  readonly workflowVersion: number;
  readonly config: JsonObject;
  /** Guardrail matches that were judged harmless. */
  readonly suppressions: readonly ActiveSuppression[];
}

/** What a call to an agent needs. */
export interface CallableAgent extends Omit<AgentRecord, 'createdAt' | 'updatedAt' | 'workflowName'> {
  /** Null = nothing could run: no published version with an agent channel, or it is switched off or archived. */
  readonly channel: AgentChannelRecord | null;
}

export interface NewAgent {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly workflowId: string;
  readonly rateLimit: number;
  readonly rateWindowSeconds: number;
  readonly actor: string;
  readonly now: Date;
}

export interface AgentTokenRecord {
  /** `token_...` */
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  /** The agents that it may trigger; empty = every agent of the workspace. */
  readonly agents: readonly string[];
  readonly prefix: string;
  readonly last4: string;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly createdAt: Date;
}

export interface NewAgentToken extends Omit<AgentTokenRecord, 'revokedAt' | 'createdAt'> {
  /** SHA-256 of the token. */
  readonly digest: Buffer;
  readonly actor: string;
  readonly now: Date;
}

/** Who holds a claim. */
export interface ClaimHolder {
  readonly runId: string;
  readonly requestId: string;
}
