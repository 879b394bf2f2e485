import { Inject, Injectable } from '@nestjs/common';
import { readPromptText } from '#security';
import { MemoryStore } from '#store';
import type { ThreadMessageRecord, ThreadRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { AcceptBatcher } from '../ingest/accept-batcher.js';
import { draftThreadRun } from './draft-thread-run.js';
import { newJobRunId } from './job-id.js';
import { THREAD_SCOPE, THREAD_WORKFLOW } from './thread-workflow.js';

const LONGEST_MESSAGE = 50_000;

/** A part of a thread's messages, oldest first. */
export interface MessagePage {
  readonly items: readonly ThreadMessageRecord[];
  /** Turn before which earlier messages are; null = there are none. */
  readonly nextCursor: number | null;
}

/** What people say in a thread. A message becomes a run, as the prompt of an API trigger does. */
@Injectable()
export class ThreadMessageService {
  constructor(
    private readonly batcher: AcceptBatcher,
    @Inject(MemoryStore) private readonly memory: MemoryStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Accepts a message: its answer comes when the thread's earlier ones are answered.
   *
   * @returns id of the run that answers it
   * @throws RejectedCall 400 for an unusable message, not_found when the thread was deleted meanwhile
   */
  async post(actor: Actor, thread: ThreadRecord, content: string | undefined): Promise<string> {
    const text = readPromptText(content, { field: 'content', maxCodePoints: LONGEST_MESSAGE, trim: false });
    if (!text.ok) throw new RejectedCall(text.code, { detail: text.detail, param: 'content' });
    const now = this.clock.now();
    const runId = newJobRunId(now.getTime());
    const { draft, run } = draftThreadRun(
      thread,
      {
        id: thread.triggerId,
        revision: thread.triggerRevision,
        name: 'Message',
        ephemeral: false,
        surface: 'thread',
      },
      {
        runId,
        prompt: text.text,
        source: null,
        resultUrl: null,
        requestId: actor.requestId ?? '',
        clientRequestId: null,
        caller: actor.id,
        clientIp: actor.ip,
        userAgent: null,
        claims: [],
        fingerprint: null,
        now,
      },
    );
    const { result } = await this.batcher.add({ charge: null, draft, run, waits: false });
    if (result?.kind !== 'accepted') {
      throw new RejectedCall('not_found', { detail: 'The thread was deleted meanwhile.' });
    }
    return runId;
  }

  async list(thread: ThreadRecord, limit: number, beforeTurn: number | null): Promise<MessagePage> {
    const place = { workspaceId: thread.workspaceId, scope: THREAD_WORKFLOW.id, key: thread.id };
    const page = { beforeTurn: beforeTurn ?? Number.MAX_SAFE_INTEGER, limit: limit + 1 };
    const rows = await this.memory.messages(place, THREAD_SCOPE, page);
    if (rows.length <= limit) return { items: rows, nextCursor: null };
    // Question and answer stay together: a turn that was cut in two comes whole with the earlier page.
    const cut = rows[0]?.turn ?? 0;
    const whole = rows.filter(({ turn }) => turn > cut);
    return whole.length > 0
      ? { items: whole, nextCursor: cut + 1 }
      : { items: rows, nextCursor: cut > 1 ? cut : null };
  }
}
