import { Inject, Injectable } from '@nestjs/common';
import { callerRateKey } from '#security';
import { newId } from '#store';
import type { AcceptOutcome, Charge } from '#store';
import { TriggerDirectory } from '../authoring/trigger-directory.js';
import type { RunEnding } from '../delivery/run-ending.js';
import { RunWaiters } from '../delivery/run-waiters.js';
import { RejectedCall } from '../http/rejected-call.js';
import { AcceptBatcher } from './accept-batcher.js';
import type { Admission } from './admission.js';
import { answerMode } from './answer-mode.js';
import { assertAddressAllowed, assertFresh } from './call-checks.js';
import { CallerCheck } from './caller-check.js';
import { draftRun } from './draft-run.js';
import { ExhaustedCallers } from './exhausted-callers.js';
import type { InboundCall } from './inbound-call.js';
import type { Reading } from './reading.js';
import { readPrompt } from './read-prompt.js';
import { scanCall } from './scan-call.js';
import { readWebhook } from './webhook/read-webhook.js';
import { withNamedReceiver } from './with-named-receiver.js';

/** A trigger that changes faster than this is being edited by a machine; the caller may try again. */
const MAX_STALE = 3;

/**
 * Submits the charge of a call together with the run that it would become: one round trip decides limit, duplicates
 * and acceptance. Reading the body is pure, so it can be done before the limit's answer is known; what it refuses is
 * kept in the admission and thrown only when the limit has let the call pass (D17; docs/adr, one round trip a call).
 */
@Injectable()
export class CallAdmission {
  readonly #exhausted = new ExhaustedCallers();

  constructor(
    private readonly batcher: AcceptBatcher,
    @Inject(RunWaiters) private readonly waiters: RunWaiters,
    @Inject(TriggerDirectory) private readonly triggers: TriggerDirectory,
    private readonly callers: CallerCheck,
  ) {}

  /**
   * @param quota the trigger's limit; null = switched off
   * @param gone makes a signal that aborts when the caller's connection closes
   * @throws RejectedCall when the trigger changed meanwhile and no longer takes the call
   */
  async admit(
    call: InboundCall,
    quota: { readonly limit: number; readonly windowMs: number } | null,
    gone: () => AbortSignal,
  ): Promise<Admission> {
    const key = `${call.trigger.id}:${callerRateKey(call.caller)}`;
    let charge: Charge | null = quota && { key, ...quota, now: call.receivedAt };
    let counted: AcceptOutcome['charge'] = null;

    if (charge && this.#exhausted.has(key, call.receivedAt.getTime())) {
      counted = await this.#charge(charge);
      if (counted?.limited) return this.#limited(call, counted);
      charge = null;
    }
    for (let attempt = 0; attempt < MAX_STALE; attempt++) {
      const admission = await this.#submit(call, charge, gone);
      counted ??= admission.outcome.charge;
      if (counted?.limited) this.#exhausted.add(key, call.receivedAt.getTime() + counted.resetMs);
      if (admission.outcome.result?.kind !== 'stale_trigger') {
        return { ...admission, outcome: { ...admission.outcome, charge: counted } };
      }
      charge = null;
      await this.#checkAgain(call);
    }
    throw new RejectedCall('store_unavailable', {
      detail: 'The trigger is being changed. Nothing was accepted. Try again.',
      headers: { 'retry-after': '1' },
    });
  }

  async #submit(call: InboundCall, charge: Charge | null, gone: () => AbortSignal): Promise<Admission> {
    const read = call.trigger.surface === 'webhook' ? await readWebhook(call) : readPrompt(call);
    const reading = withNamedReceiver(call, read);
    const mode = answerMode(call.raw.headers, call.trigger.response);
    const runId = newId('run', call.receivedAt.getTime());
    if (!reading.ok) {
      const outcome = charge
        ? { charge: await this.#charge(charge), result: null }
        : { charge: null, result: null };
      return { reading, mode, runId, outcome, ending: null };
    }
    const scanned = scanCall(call.trigger, reading);
    const scan = scanned instanceof Promise ? await scanned : scanned;
    const { draft, input } = draftRun(call, reading, runId, mode, scan);
    let ending: Promise<RunEnding | null> | null = null;
    const outcome = await this.batcher.add({
      charge,
      draft,
      waits: mode.kind !== 'async',
      run: {
        runId,
        workspaceId: draft.workspaceId,
        workflowId: draft.workflowId,
        workflowVersion: draft.workflowVersion,
        triggerId: draft.triggerId,
        triggerBlockId: call.trigger.blockId,
        requestId: call.requestId,
        input,
        conversationKey: null,
        stream: draft.stream,
      },
      onAccepted: () => {
        if (mode.kind === 'sync') ending = this.waiters.wait(runId, mode.waitMs, gone());
      },
    });
    return { reading, mode, runId, outcome, ending };
  }

  async #charge(charge: Charge): Promise<AcceptOutcome['charge']> {
    const outcome = await this.batcher.add({ charge, draft: null, run: null, waits: false });
    return outcome.charge;
  }

  /** The body of a caller over its limit is not even parsed: it costs the caller nothing to send it. */
  #limited(call: InboundCall, charge: AcceptOutcome['charge']): Admission {
    const mode = answerMode(call.raw.headers, call.trigger.response);
    const reading: Reading = { ok: false, refusal: new RejectedCall('rate_limited') };
    return { reading, mode, runId: '', outcome: { charge, result: null }, ending: null };
  }

  /** The call was checked against settings that are no longer the settings: everything they decide is decided anew. */
  async #checkAgain(call: InboundCall): Promise<void> {
    const { path, revision } = call.trigger;
    let trigger = await this.triggers.byPath(path);
    if (trigger?.revision === revision) {
      // The statement knows of the change before its notification reached us.
      this.triggers.invalidate();
      trigger = await this.triggers.byPath(path);
    }
    // Another kind on the same path: the route of this call may not serve it.
    if (trigger?.type !== call.trigger.type) throw new RejectedCall('trigger_not_found');
    call.trigger = trigger;
    assertAddressAllowed(call);
    this.callers.identify(call);
    assertFresh(call);
  }
}
