import { Injectable } from '@nestjs/common';
import { dedupeKeyDigest, isAllowed } from '#security';
import type { AcceptOutcome, Charge, ClaimDraft } from '#store';
import { ApiTriggerDirectory } from '../../conversations/api-trigger-directory.js';
import { draftThreadRun } from '../../conversations/draft-thread-run.js';
import { newJobRunId } from '../../conversations/job-id.js';
import { RejectedCall } from '../../http/rejected-call.js';
import { AcceptBatcher } from '../accept-batcher.js';
import { headerText } from '../draft-run.js';
import { ExhaustedCallers } from '../exhausted-callers.js';
import { readThreadPrompt } from './read-thread-prompt.js';
import type { ThreadAdmission, ThreadCall } from './thread-call.js';

/** How long a key is remembered. */
const KEY_TTL_MS = 7 * 24 * 3_600_000;
/** A trigger that changes faster than this is being edited by a machine; the caller may try again. */
const MAX_STALE = 3;

/** Length of the window in which calls are counted. */
export const WINDOW_MS = 3_600_000;

/** Submits the charge of a call together with the run that it would become: one round trip, as on surface A. */
@Injectable()
export class ThreadAdmissionService {
  readonly #exhausted = new ExhaustedCallers();

  constructor(
    private readonly batcher: AcceptBatcher,
    private readonly directory: ApiTriggerDirectory,
  ) {}

  /**
   * @param token as it stands in the URL, to look the trigger up again when it changed meanwhile
   * @throws RejectedCall when the trigger no longer takes the call
   */
  async admit(call: ThreadCall, token: string): Promise<ThreadAdmission> {
    const { id } = call.trigger;
    const nowMs = call.receivedAt.getTime();
    let charge: Charge | null = {
      key: id,
      limit: call.trigger.rateLimitPerHour,
      windowMs: WINDOW_MS,
      now: call.receivedAt,
    };
    let counted: AcceptOutcome['charge'] = null;
    for (let attempt = 0; attempt < MAX_STALE; attempt += 1) {
      // The body of a caller over its limit is not even parsed: it costs the caller nothing to send it.
      const isExhausted = charge !== null && this.#exhausted.has(id, nowMs);
      const admission: ThreadAdmission = isExhausted
        ? await this.#charge(charge as Charge)
        : await this.#submit(call, charge);
      counted ??= admission.outcome.charge;
      if (counted?.limited) this.#exhausted.add(id, nowMs + counted.resetMs);
      else if (isExhausted) {
        // The limit was raised or the window ended: the call has its place, and is read after all.
        charge = null;
        continue;
      }
      if (admission.outcome.result?.kind !== 'stale_trigger') {
        return { ...admission, outcome: { ...admission.outcome, charge: counted } };
      }
      charge = null;
      await this.#lookUpAgain(call, token);
    }
    throw new RejectedCall('store_unavailable', {
      detail: 'The trigger is being changed. Nothing was accepted. Try again.',
      headers: { 'retry-after': '1' },
    });
  }

  async #submit(call: ThreadCall, charge: Charge | null): Promise<ThreadAdmission> {
    const reading = readThreadPrompt(call.raw, call.body, call.trigger.webhookAllowedUrls);
    if (!reading.ok) {
      const outcome = charge ? await this.#count(charge) : { charge: null, result: null };
      return { reading, outcome, runId: '' };
    }
    const { trigger, receivedAt } = call;
    const runId = newJobRunId(receivedAt.getTime());
    const { draft, run } = draftThreadRun(
      { ...trigger, id: trigger.threadId },
      { ...trigger, surface: 'trigger' },
      {
        ...reading,
        runId,
        requestId: call.requestId,
        clientRequestId: headerText(call.raw, 'x-request-id'),
        caller: call.callerId,
        clientIp: call.clientIp,
        userAgent: headerText(call.raw, 'user-agent'),
        claims: claimsOf(trigger.id, reading.idempotencyKey, receivedAt),
        now: receivedAt,
      },
    );
    const outcome = await this.batcher.add({ charge, draft, run, waits: false });
    return { reading, outcome, runId };
  }

  async #charge(charge: Charge): Promise<ThreadAdmission> {
    const refusal = new RejectedCall('rate_limited');
    return { reading: { ok: false, refusal }, outcome: await this.#count(charge), runId: '' };
  }

  #count(charge: Charge): Promise<AcceptOutcome> {
    return this.batcher.add({ charge, draft: null, run: null, waits: false });
  }

  /** The trigger changed since it was looked up: who may call is decided anew. */
  async #lookUpAgain(call: ThreadCall, token: string): Promise<void> {
    // The statement knows of the change before its notification reached us.
    this.directory.invalidate();
    const trigger = await this.directory.byToken(token);
    if (!trigger) throw new RejectedCall('trigger_not_found');
    call.trigger = trigger;
    if (!isAllowed(call.clientIp, trigger.ipAllowList)) throw new RejectedCall('ip_not_allowed');
  }
}

const claimsOf = (triggerId: string, key: string | null, now: Date): ClaimDraft[] =>
  key === null
    ? []
    : [
        {
          key: dedupeKeyDigest({ triggerId, credentialId: undefined }, { source: 'header', key }),
          expiresAt: new Date(now.getTime() + KEY_TTL_MS),
        },
      ];
