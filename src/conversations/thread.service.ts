import { Inject, Injectable } from '@nestjs/common';
import { newId, ThreadStore } from '#store';
import type { Page, PageRequest, ThreadChange, ThreadRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { AuditLog } from '../identity/audit-log.js';
import type { AuditedAction } from '../identity/audit-log.js';
import type { CreateThreadBody } from './thread.dto.js';
import { THREAD_WORKFLOW } from './thread-workflow.js';
import { ApiTriggerDirectory } from './api-trigger-directory.js';

/** Threads of a workspace: made, changed, removed. */
@Injectable()
export class ThreadService {
  constructor(
    @Inject(ThreadStore) private readonly threads: ThreadStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly directory: ApiTriggerDirectory,
  ) {}

  async create(actor: Actor, { title, system, model, tools }: CreateThreadBody): Promise<ThreadRecord> {
    const thread = {
      id: newId('thr'),
      workspaceId: actor.workspaceId,
      triggerId: newId('trg'),
      workflow: THREAD_WORKFLOW,
      title,
      system: system ?? '',
      model: model ?? 'demo',
      tools: tools ?? [],
      actor: actor.id,
      now: this.clock.now(),
    };
    return this.audit.change(
      actor,
      () => this.threads.create(thread),
      () => entry('thread.create', thread.id, title),
    );
  }

  /** @throws RejectedCall not_found */
  async get(workspaceId: string, id: string): Promise<ThreadRecord> {
    return (await this.threads.get(workspaceId, id)) ?? missing(id);
  }

  list(workspaceId: string, page: PageRequest): Promise<Page<ThreadRecord>> {
    return this.threads.list(workspaceId, page);
  }

  /** @throws RejectedCall not_found */
  async change(actor: Actor, id: string, change: ThreadChange): Promise<ThreadRecord> {
    const thread = await this.audit.change(
      actor,
      () => this.threads.change(actor.workspaceId, id, change, this.clock.now()),
      (changed) => changed && entry('thread.update', id, changed.title),
    );
    if (!thread) return missing(id);
    // The next call here sees the change, whenever the notification comes; other processes hear of it by that.
    this.directory.invalidate();
    return thread;
  }

  /** With its API triggers, messages and logs. @throws RejectedCall not_found */
  async remove(actor: Actor, id: string): Promise<void> {
    const { title } = await this.get(actor.workspaceId, id);
    const removed = await this.audit.change(
      actor,
      () => this.threads.remove(actor.workspaceId, id, THREAD_WORKFLOW.id, this.clock.now()),
      (done) => (done ? entry('thread.delete', id, title) : null),
    );
    if (!removed) missing(id);
    this.directory.invalidate();
  }
}

const entry = (action: string, targetId: string, title: string): AuditedAction => ({
  action,
  targetType: 'thread',
  targetId,
  after: { title },
});

const missing = (id: string): never => {
  throw new RejectedCall('not_found', {
    detail: `There is no thread "${id.slice(0, 100)}" in this workspace.`,
  });
};
