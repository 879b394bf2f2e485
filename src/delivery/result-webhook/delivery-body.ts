import type { JsonValue } from '#sdk';
import type { ClaimedDelivery } from '#store';

/** What is sent of a result whose run is still known. */
export type DeliverableResult = ClaimedDelivery & {
  readonly runStatus: NonNullable<ClaimedDelivery['runStatus']>;
};

/**
 * The body that a receiver gets: the same bytes with every attempt. Of an error its code only, as callers see it: the
 * message is for the workflow's owner.
 */
export const deliveryBody = (delivery: DeliverableResult): string =>
  JSON.stringify({
    type: `run.${delivery.runStatus}`,
    timestamp: (delivery.finishedAt ?? delivery.createdAt).toISOString(),
    data: {
      runId: delivery.runId,
      requestId: delivery.requestId,
      triggerId: delivery.triggerId,
      status: delivery.runStatus,
      output: delivery.runStatus === 'completed' ? (answerOf(delivery.response) ?? delivery.output) : null,
      error: delivery.runStatus === 'failed' ? { code: codeOf(delivery.error) } : null,
      createdAt: delivery.runCreatedAt?.toISOString() ?? null,
      finishedAt: delivery.finishedAt?.toISOString() ?? null,
    },
  });

/** The body of the response block, when one ran. */
const answerOf = (response: JsonValue): JsonValue | undefined =>
  typeof response === 'object' && response !== null && !Array.isArray(response)
    ? response['body']
    : undefined;

const codeOf = (error: JsonValue): string => {
  if (typeof error !== 'object' || error === null || Array.isArray(error)) return 'run_failed';
  return typeof error['code'] === 'string' ? error['code'] : 'run_failed';
};
