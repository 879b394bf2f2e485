import { Inject, Injectable } from '@nestjs/common';
import type { AcceptResult } from '#store';
import { AppConfig } from '../config/app-config.js';
import type { RunEnding } from '../delivery/run-ending.js';
import { RunEvents } from '../delivery/run-events.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Answer } from './answer.js';
import { jsonAnswer } from './answer.js';
import { EVENT_STREAM_HEADERS, eventStream } from './event-stream.js';
import type { InboundCall } from './inbound-call.js';
import { responseAnswer } from './response-answer.js';
import { runStatusUrl } from './run-status-url.js';
import { appliedPreferences } from './with-named-receiver.js';

type Duplicate = Extract<AcceptResult, { kind: 'duplicate' }>;

/** The end of ingest: turns what the guards found out into an answer, or into the refusal that was held back. */
@Injectable()
export class IngestService {
  constructor(
    @Inject(RunEvents) private readonly events: RunEvents,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  /**
   * The answer of a call that passed every guard. Waits when the call waits.
   * @throws RejectedCall 400 or 415 for a body that could not be read, 422 for a reused key, 500 for a failed run
   */
  async accept(call: InboundCall): Promise<Answer> {
    const { reading, outcome, mode, runId } = call.admission;
    if (!reading.ok) throw reading.refusal;
    const { result } = outcome;
    if (result?.kind === 'duplicate') return this.#duplicate(call, result);
    if (result?.kind !== 'accepted')
      throw new Error(`A call within its limit ended as ${result?.kind ?? 'nothing'}.`);
    const answer = mode.kind === 'stream' ? this.#stream(runId) : await this.#settled(call);
    const applied = appliedPreferences(mode, reading);
    return applied === null
      ? answer
      : { ...answer, headers: { ...answer.headers, 'preference-applied': applied } };
  }

  async #settled(call: InboundCall): Promise<Answer> {
    const { runId, ending } = call.admission;
    const end = ending === null ? null : await ending;
    // A run may answer its caller and wait for something afterwards.
    const isUnanswered = end?.status === 'waiting' && end.response === null;
    return end === null || isUnanswered ? this.#accepted(call) : endedAnswer(end, runId);
  }

  #accepted(call: InboundCall): Answer {
    const { runId } = call.admission;
    const statusUrl = runStatusUrl(call, runId, this.config.publicUrl);
    const body = { status: 'accepted', requestId: call.requestId, runId, statusUrl };
    return jsonAnswer(202, body, { location: statusUrl, 'x-run-id': runId });
  }

  #stream(runId: string): Answer {
    return {
      status: 200,
      headers: { ...EVENT_STREAM_HEADERS, 'x-run-id': runId },
      body: eventStream((gone) => this.events.follow(runId, 0, gone)),
    };
  }

  /** Exactly the body that the contract names; everything else is in headers (D2). */
  #duplicate(call: InboundCall, { requestId, fingerprintMatches }: Duplicate): Answer {
    if (!fingerprintMatches && call.trigger.idempotency.onMismatch === 'reject') {
      throw new RejectedCall('idempotency_key_reused', { headers: { 'x-original-request-id': requestId } });
    }
    const headers = { 'x-original-request-id': requestId, 'idempotent-replayed': 'true' };
    return jsonAnswer(200, { status: 'duplicate' }, headers);
  }
}

/** A run without a Response block answers with its output, so that a caller who waited has something for it. */
const endedAnswer = (end: RunEnding, runId: string): Answer => {
  if (end.status === 'failed' || end.status === 'cancelled') {
    throw new RejectedCall(end.status === 'failed' ? 'run_failed' : 'run_cancelled', {
      headers: { 'x-run-id': runId },
      extensions: { runId },
    });
  }
  return responseAnswer(end.response ?? { status: 200, headers: {}, body: end.output }, runId);
};
