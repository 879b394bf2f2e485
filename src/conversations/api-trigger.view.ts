import type { JsonObject } from '#sdk';
import type { CountedApiTrigger, ExecutionRecord } from '#store';
import type { RequestOrigin } from '../authoring/trigger-url.js';
import { executionError } from './execution-error.js';
import { jobIdOf } from './job-id.js';

const time = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The URL that outside systems call; it holds the token. */
export const apiTriggerUrl = (token: string, origin: RequestOrigin, publicUrl: string | null): string =>
  `${publicUrl?.replace(/\/+$/, '') ?? `${origin.protocol}://${origin.host}`}/webhooks/trigger/${token}`;

/** An API trigger as the management API shows it: without its token. */
export const apiTriggerView = (trigger: CountedApiTrigger): JsonObject => ({
  id: trigger.id,
  threadId: trigger.threadId,
  name: trigger.name,
  description: trigger.description,
  active: trigger.active,
  rateLimitPerHour: trigger.rateLimitPerHour,
  ephemeral: trigger.ephemeral,
  ipAllowList: [...trigger.ipAllowList],
  resultWebhook:
    trigger.webhookUrl === null && trigger.webhookAllowedUrls.length === 0
      ? null
      : {
          url: trigger.webhookUrl,
          hasSecret: trigger.webhookSecretBox !== null,
          allowedUrls: [...trigger.webhookAllowedUrls],
          hubSignature: trigger.webhookHubSignature,
        },
  tokenLast4: trigger.last4,
  tokenCreatedAt: time(trigger.tokenMadeAt),
  expiresAt: time(trigger.expiresAt),
  totalCalls: trigger.totalCalls,
  lastTriggeredAt: time(trigger.lastTriggeredAt),
  createdAt: time(trigger.createdAt),
  updatedAt: time(trigger.updatedAt),
});

/** One line of the execution log (B-14). */
export const executionView = (execution: ExecutionRecord): JsonObject => ({
  status: execution.status,
  prompt: execution.ephemeral ? '[ephemeral]' : execution.prompt,
  source: execution.ephemeral ? null : execution.source,
  queuedAt: time(execution.queuedAt),
  startedAt: time(execution.startedAt),
  completedAt: time(execution.completedAt),
  jobId: execution.runId === null ? null : jobIdOf(execution.runId),
  // The text says "when processing has started".
  runId: execution.startedAt === null ? null : execution.runId,
  errorMessage:
    execution.status === 'rate_limited' ? 'The limit per hour was reached.' : executionError(execution),
  metadata: {
    clientIp: execution.clientIp,
    userAgent: execution.userAgent,
    timestamp: time(execution.queuedAt),
  },
  count: execution.count,
});
