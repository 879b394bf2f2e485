import { Inject, Injectable } from '@nestjs/common';
import { makeToken, tokenDigest } from '#security';
import { ApiTriggerStore, newId } from '#store';
import type { CountedApiTrigger, ThreadRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { AuditLog } from '../identity/audit-log.js';
import type { AuditedAction } from '../identity/audit-log.js';
import type { ChangeApiTriggerBody, CreateApiTriggerBody } from './api-trigger.dto.js';
import { ApiTriggerDirectory } from './api-trigger-directory.js';
import { readIpAllowList } from './ip-allow-list-input.js';
import { ResultWebhookSettings } from './result-webhook-settings.js';
import { THREAD_WORKFLOW } from './thread-workflow.js';

const DEFAULT_LIMIT_PER_HOUR = 100;

/** What was written, and what was stored differently from how it was typed. */
export interface WrittenApiTrigger {
  readonly trigger: CountedApiTrigger;
  readonly notices: readonly string[];
}

/** With the token, which is shown now and never again (S-05). */
export interface IssuedApiTrigger extends WrittenApiTrigger {
  readonly token: string;
}

/** API triggers of threads: made, changed, given new tokens, removed. Tokens are stored as digests only. */
@Injectable()
export class ApiTriggerService {
  constructor(
    @Inject(ApiTriggerStore) private readonly triggers: ApiTriggerStore,
    @Inject(ApiTriggerDirectory) private readonly directory: ApiTriggerDirectory,
    @Inject(ResultWebhookSettings) private readonly webhooks: ResultWebhookSettings,
    @Inject(AuditLog) private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws RejectedCall invalid_request */
  async create(actor: Actor, thread: ThreadRecord, body: CreateApiTriggerBody): Promise<IssuedApiTrigger> {
    const id = newId('trg');
    const token = makeToken('url_trigger');
    const { entries, notices } = readIpAllowList(body.ipAllowList ?? []);
    const webhook = this.webhooks.read(id, body.resultWebhook ?? null, true);
    const wanted = {
      id,
      threadId: thread.id,
      workspaceId: thread.workspaceId,
      workflow: THREAD_WORKFLOW,
      name: body.name,
      description: body.description ?? null,
      rateLimitPerHour: body.rateLimitPerHour ?? DEFAULT_LIMIT_PER_HOUR,
      ephemeral: body.ephemeral ?? false,
      ipAllowList: entries,
      digest: tokenDigest(token),
      last4: token.slice(-4),
      expiresAt: this.#expiry(body.expiresAt),
      ...webhook,
      webhookSecretBox: webhook.webhookSecretBox ?? null,
      actor: actor.id,
      now: this.clock.now(),
    };
    const trigger = await this.audit.change(
      actor,
      () => this.triggers.create(wanted),
      (created) => entry('create', created, null),
    );
    return { trigger, token, notices };
  }

  /** @throws RejectedCall not_found */
  async get(thread: ThreadRecord, id: string): Promise<CountedApiTrigger> {
    return (await this.triggers.get(thread.id, id)) ?? missing(id);
  }

  /** The log of a trigger is handed out as a file: what leaves in bulk is told (S-11). @throws RejectedCall not_found */
  async noteExport(actor: Actor, thread: ThreadRecord, id: string, executions: number): Promise<void> {
    const { name } = await this.get(thread, id);
    await this.audit.note(actor, {
      action: 'api_trigger.export',
      targetType: 'api_trigger',
      targetId: id,
      after: { name, thread: thread.id, executions },
    });
  }

  list(thread: ThreadRecord): Promise<CountedApiTrigger[]> {
    return this.triggers.list(thread.id);
  }

  /** @throws RejectedCall not_found, invalid_request */
  async change(
    actor: Actor,
    thread: ThreadRecord,
    id: string,
    body: ChangeApiTriggerBody,
  ): Promise<WrittenApiTrigger> {
    const before = await this.get(thread, id);
    const { name, description, rateLimitPerHour, ephemeral, active } = body;
    const list = body.ipAllowList && readIpAllowList(body.ipAllowList);
    const webhook =
      body.resultWebhook === undefined
        ? {}
        : this.webhooks.read(id, body.resultWebhook, before.webhookSecretBox === null);
    const changes = {
      ...(name !== undefined && { name }),
      ...(description !== undefined && { description }),
      ...(rateLimitPerHour !== undefined && { rateLimitPerHour }),
      ...(ephemeral !== undefined && { ephemeral }),
      ...(active !== undefined && { active }),
      ...(list && { ipAllowList: list.entries }),
      ...(body.expiresAt !== undefined && { expiresAt: this.#expiry(body.expiresAt) }),
      ...webhook,
    };
    const trigger = await this.audit.change(
      actor,
      () => this.triggers.change(thread.id, id, changes, this.clock.now()),
      (changed) => changed && entry('update', changed, before),
    );
    if (!trigger) return missing(id);
    this.directory.invalidate();
    return { trigger, notices: list?.notices ?? [] };
  }

  /** The URL so far is dead from now on, on every instance. @throws RejectedCall not_found */
  async regenerate(actor: Actor, thread: ThreadRecord, id: string): Promise<IssuedApiTrigger> {
    const token = makeToken('url_trigger');
    const next = { digest: tokenDigest(token), last4: token.slice(-4) };
    const trigger = await this.audit.change(
      actor,
      () => this.triggers.regenerate(thread.id, id, next, this.clock.now()),
      (changed) => changed && entry('regenerate', changed, null),
    );
    if (!trigger) return missing(id);
    this.directory.invalidate();
    return { trigger, token, notices: [] };
  }

  /** With its execution log. @throws RejectedCall not_found */
  async remove(actor: Actor, thread: ThreadRecord, id: string): Promise<void> {
    const before = await this.get(thread, id);
    const removed = await this.audit.change(
      actor,
      () => this.triggers.remove(thread.id, id, this.clock.now()),
      (done) => (done ? entry('delete', null, before) : null),
    );
    if (!removed) missing(id);
    this.directory.invalidate();
  }

  #expiry(text: string | null | undefined): Date | null {
    if (text === null || text === undefined) return null;
    const at = new Date(text);
    if (at > this.clock.now()) return at;
    throw new RejectedCall('invalid_request', { detail: 'expiresAt is in the past.', param: 'expiresAt' });
  }
}

const entry = (
  verb: string,
  after: CountedApiTrigger | null,
  before: CountedApiTrigger | null,
): AuditedAction => ({
  action: `api_trigger.${verb}`,
  targetType: 'api_trigger',
  targetId: (after ?? before)?.id ?? null,
  before: before && auditView(before),
  after: after && auditView(after),
});

const auditView = (trigger: CountedApiTrigger) => ({
  name: trigger.name,
  thread: trigger.threadId,
  active: trigger.active,
  rateLimitPerHour: trigger.rateLimitPerHour,
  ephemeral: trigger.ephemeral,
  ipAllowList: [...trigger.ipAllowList],
  resultWebhook: trigger.webhookUrl,
  allowedUrls: [...trigger.webhookAllowedUrls],
  last4: trigger.last4,
});

const missing = (id: string): never => {
  throw new RejectedCall('not_found', { detail: `The thread has no API trigger "${id.slice(0, 100)}".` });
};
