import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditStore, ReceiverStore } from '#store';
import type { ClaimedDelivery } from '#store';
import { JsonLogger } from '../../telemetry/json-logger.js';
import type { PostedResult } from './post-result.js';

/** A receiver that only failed for so long is given up (O-04). */
const FAILING_DAYS = 5;
const DAY_MS = 86_400_000;
const GONE = 410;
const GONE_REASON = 'The receiver answered 410 Gone.';

const digestOf = (url: string): Buffer => hash('sha256', url, 'buffer');

/** Which receivers are given up, when, and who is told. */
@Injectable()
export class ReceiverHealth {
  constructor(
    @Inject(ReceiverStore) private readonly receivers: ReceiverStore,
    @Inject(AuditStore) private readonly audit: AuditStore,
    private readonly log: JsonLogger,
  ) {}

  /** Why nothing may be sent to this URL for this trigger; null = it may. A URL of one call only is never given up. */
  async disabledReason({ triggerId, url: named }: ClaimedDelivery, url: string): Promise<string | null> {
    return named === null ? this.receivers.disabledReason(triggerId, digestOf(url)) : null;
  }

  /**
   * Takes note of an attempt.
   * @returns why the receiver was given up with it; null = it goes on
   */
  async note(
    delivery: ClaimedDelivery,
    url: string,
    { error, status, at }: PostedResult,
  ): Promise<string | null> {
    const { triggerId } = delivery;
    // How the receiver of one call fares says nothing of the trigger's own, nor of the next call's.
    if (delivery.url !== null) return status === GONE ? GONE_REASON : null;
    if (error === null) {
      await this.receivers.succeeded(triggerId);
      return null;
    }
    const since = await this.receivers.failed(triggerId, digestOf(url), at);
    const reason =
      status === GONE
        ? GONE_REASON
        : at.getTime() - since.getTime() >= FAILING_DAYS * DAY_MS
          ? `Every attempt failed for ${FAILING_DAYS} days.`
          : null;
    if (reason !== null) await this.#disable(delivery, url, reason, at);
    return reason;
  }

  async #disable(
    { workspaceId, triggerId }: ClaimedDelivery,
    url: string,
    reason: string,
    at: Date,
  ): Promise<void> {
    const disabled = await this.audit.alongside(
      () => this.receivers.disable(triggerId, digestOf(url), reason, at),
      (done) =>
        done
          ? [
              {
                workspaceId,
                at,
                actor: 'system',
                action: 'result_webhook.disable',
                targetType: 'trigger',
                targetId: triggerId,
                before: { enabled: true },
                after: { enabled: false, reason },
                ip: null,
                requestId: null,
              },
            ]
          : [],
    );
    if (disabled) this.log.line('warn', 'result_webhook.disabled', { trigger: triggerId, reason });
  }
}
