import { Inject, Injectable } from '@nestjs/common';
import type { JsonValue } from '#sdk';
import { isTerminal, RunStore } from '#store';
import { RunEvents } from '../delivery/run-events.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Answer } from './answer.js';
import { jsonAnswer } from './answer.js';
import { EVENT_STREAM_HEADERS, eventStream, lastEventId } from './event-stream.js';
import type { InboundCall } from './inbound-call.js';
import { prefersEventStream } from '#security';

const RUN_ID = /^run_[0-9a-z]{1,64}$/;

/** What a caller may know of its run: how it stands, what came out, and of an error its code. */
@Injectable()
export class RunStatusService {
  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    @Inject(RunEvents) private readonly events: RunEvents,
  ) {}

  /**
   * The status document, or the rest of the stream for callers that ask for one.
   * @throws RejectedCall `run_not_found`, also for runs of other triggers
   */
  async show(call: InboundCall, runId: string): Promise<Answer> {
    const { trigger, raw } = call;
    const run = RUN_ID.test(runId) ? await this.runs.get(trigger.workspaceId, runId) : null;
    if (run?.triggerId !== trigger.id) throw new RejectedCall('run_not_found');
    if (prefersEventStream(raw.headers.accept)) {
      const after = lastEventId(raw.headers['last-event-id']);
      if (isTerminal(run.status) && (await this.events.hasSeenLast(runId, after))) {
        return { status: 204, headers: { 'x-run-id': runId }, body: null };
      }
      return {
        status: 200,
        headers: { ...EVENT_STREAM_HEADERS, 'x-run-id': runId },
        body: eventStream((gone) => this.events.follow(runId, after, gone)),
      };
    }
    return jsonAnswer(
      200,
      {
        runId,
        requestId: run.requestId,
        status: run.status,
        createdAt: run.createdAt.toISOString(),
        startedAt: run.startedAt?.toISOString() ?? null,
        finishedAt: run.finishedAt?.toISOString() ?? null,
        result: run.status === 'completed' ? run.output : null,
        error: errorCode(run.error),
      },
      { 'x-run-id': runId, ...(isTerminal(run.status) ? {} : { 'retry-after': '1' }) },
    );
  }
}

/** The message is for the workflow's owner: it may hold what a block saw. */
const errorCode = (error: JsonValue): { code: string } | null => {
  if (typeof error !== 'object' || error === null || Array.isArray(error)) return null;
  return { code: typeof error['code'] === 'string' ? error['code'] : 'run_failed' };
};
