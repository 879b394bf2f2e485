import { Inject, Injectable } from '@nestjs/common';
import { createGuardedFetch } from '#security';
import type { GuardedFetch } from '#security';
import type { ClaimedDelivery, DeliveryStep } from '#store';
import { AppConfig } from '../../config/app-config.js';
import { Clock } from '../../config/clock.js';
import { deliveryBody } from './delivery-body.js';
import { parseRetryAfter } from './parse-retry-after.js';
import { postResult } from './post-result.js';
import type { PostedResult } from './post-result.js';
import { ReceiverHealth } from './receiver-health.js';
import { ResultReceivers } from './result-receivers.js';
import type { ResultReceiver } from './result-receivers.js';
import { retryDelayMs } from './retry-schedule.js';
import { hubSignature, signDelivery } from './sign-delivery.js';

/** Injection token of the source of jitter: `() => number`, 0 to 1. */
export const DELIVERY_RANDOM = Symbol('DeliveryRandom');

/** Of a whole request, answer included (O-05). */
const TIMEOUT_MS = 20_000;
/** The transport's own bound; how much is kept is post-result's. */
const MAX_RESPONSE_BYTES = 16 * 1024 * 1024;

/** What an attempt came to, and how its delivery goes on. */
export interface AttemptResult {
  /** null = nothing was sent. */
  readonly outcome: PostedResult | null;
  readonly next: DeliveryStep;
}

const failed = (reason: string): AttemptResult => ({ outcome: null, next: { kind: 'failed', reason } });

/** One attempt of one delivery: where to, signed how, and what follows from the answer. */
@Injectable()
export class DeliveryAttempt {
  readonly #fetch: GuardedFetch;

  constructor(
    private readonly receivers: ResultReceivers,
    private readonly health: ReceiverHealth,
    @Inject(AppConfig) config: AppConfig,
    private readonly clock: Clock,
    @Inject(DELIVERY_RANDOM) private readonly random: () => number,
  ) {
    this.#fetch = createGuardedFetch({
      allow: config.egressAllow,
      allowHttp: config.egressHttp,
      proxy: config.egressProxy,
      timeoutMs: TIMEOUT_MS,
      maxResponseBytes: MAX_RESPONSE_BYTES,
      userAgent: 'Prompthook',
    });
  }

  /** @throws the signal's reason when it aborts; the attempt is then to be made again */
  async make(delivery: ClaimedDelivery, signal: AbortSignal): Promise<AttemptResult> {
    const { runStatus, triggerId } = delivery;
    if (runStatus === null) return failed('The run was erased before its result was delivered.');
    const receiver = await this.receivers.of(triggerId, delivery.url);
    if (typeof receiver === 'string') return failed(receiver);
    if (receiver.secrets.length === 0) {
      return failed(
        'The result webhook has no secret, and nothing is sent unsigned. Set resultWebhook.secret.',
      );
    }
    const disabled = await this.health.disabledReason(delivery, receiver.url);
    if (disabled !== null) {
      return failed(`The result webhook is switched off: ${disabled} Redeliver to switch it on again.`);
    }
    const posted = await this.#post(delivery, deliveryBody({ ...delivery, runStatus }), receiver, signal);
    // A receiver may echo what it got, and of an ephemeral run nothing stays.
    const outcome = delivery.ephemeral ? { ...posted, response: null } : posted;
    const givenUp = await this.health.note(delivery, receiver.url, outcome);
    return { outcome, next: this.#next(delivery, outcome, givenUp) };
  }

  /** Ends idle connections. */
  close(): Promise<void> {
    return this.#fetch.close();
  }

  #post(
    { id }: ClaimedDelivery,
    body: string,
    { url, secrets, headers: own, hubSignature: withHub }: ResultReceiver,
    signal: AbortSignal,
  ): Promise<PostedResult> {
    const now = this.clock.now();
    const signature = signDelivery(id, Math.floor(now.getTime() / 1000), body, secrets);
    const [secret = ''] = secrets;
    const hub = withHub ? hubSignature(body, secret) : {};
    // Names in any case: what is ours stands last and alone.
    const others = Object.entries(own).map(([name, value]) => [name.toLowerCase(), value]);
    const ours = { 'content-type': 'application/json', ...signature, ...hub };
    const headers: Record<string, string> = { ...Object.fromEntries(others), ...ours };
    return postResult(this.#fetch, { url, headers, body, signal }, now);
  }

  #next({ step }: ClaimedDelivery, outcome: PostedResult, givenUp: string | null): DeliveryStep {
    if (outcome.error === null) return { kind: 'delivered' };
    if (givenUp !== null) return { kind: 'failed', reason: givenUp };
    const nowMs = this.clock.now().getTime();
    const delayMs = retryDelayMs(step, parseRetryAfter(outcome.retryAfter, nowMs), this.random);
    return delayMs === null
      ? { kind: 'failed', reason: `The last attempt failed too: ${outcome.error}` }
      : { kind: 'retry', at: new Date(nowMs + delayMs), step: step + 1 };
  }
}
