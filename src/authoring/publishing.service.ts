import { Inject, Injectable } from '@nestjs/common';
import type { CompiledWorkflow } from '#engine';
import { InvalidWorkflow } from '#sdk';
import type { JsonObject, Problem } from '#sdk';
import { DraftConflict, NotFound, PathTaken, WorkflowInUse, WorkflowStore } from '#store';
import type { PublishedWorkflow, WorkflowRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { AuditLog } from '../identity/audit-log.js';
import { callerChanges } from './caller-policies.js';
import { DocumentCheck, pathPointer, pathTaken } from './document-check.js';
import { triggerDrafts } from './trigger-drafts.js';
import { TriggerDirectory } from './trigger-directory.js';

export interface Publication extends PublishedWorkflow {
  readonly problems: readonly Problem[];
}

/** What is about to be live, and what was saved of the workflow before. */
interface NextVersion {
  readonly compiled: CompiledWorkflow;
  readonly before: WorkflowRecord;
  readonly document: JsonObject;
}

/** Makes drafts live, takes them back, takes workflows away. Runs under way keep the version that they began with. */
@Injectable()
export class PublishingService {
  constructor(
    @Inject(WorkflowStore) private readonly workflows: WorkflowStore,
    @Inject(DocumentCheck) private readonly documents: DocumentCheck,
    @Inject(TriggerDirectory) private readonly directory: TriggerDirectory,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws InvalidWorkflow, RejectedCall conflict (the draft changed meanwhile) */
  async publish(actor: Actor, workflow: WorkflowRecord, note: string | null): Promise<Publication> {
    const { compiled, warnings } = await this.documents.check(workflow.draft, {
      workspaceId: actor.workspaceId,
      workflowId: workflow.id,
      publishing: true,
    });
    const published = await this.#live(
      actor,
      'workflow.publish',
      { compiled, before: workflow, document: workflow.draft },
      () =>
        this.workflows.publish({
          workspaceId: actor.workspaceId,
          workflowId: workflow.id,
          draftVersion: workflow.draftVersion,
          triggers: triggerDrafts(compiled),
          note,
          actor: actor.id,
          now: this.clock.now(),
        }),
    );
    return { ...published, problems: warnings };
  }

  /** Publishes an older version's document again, as a new version. @throws InvalidWorkflow, RejectedCall not_found */
  async rollback(
    actor: Actor,
    workflow: WorkflowRecord,
    toVersion: number,
    note: string | null,
  ): Promise<Publication> {
    const version = await this.workflows.version(workflow.id, toVersion);
    if (!version) {
      throw new RejectedCall('not_found', {
        detail: `"${workflow.name}" has no version ${toVersion}.`,
        param: 'version',
      });
    }
    const { compiled, warnings } = await this.documents.check(version.document, {
      workspaceId: actor.workspaceId,
      workflowId: workflow.id,
      publishing: true,
    });
    const published = await this.#live(
      actor,
      'workflow.rollback',
      { compiled, before: workflow, document: version.document },
      () =>
        this.workflows.rollback({
          workspaceId: actor.workspaceId,
          workflowId: workflow.id,
          toVersion,
          triggers: triggerDrafts(compiled),
          note,
          actor: actor.id,
          now: this.clock.now(),
        }),
    );
    return { ...published, problems: warnings };
  }

  /** @throws RejectedCall conflict while it has active triggers, unless `force` */
  async remove(actor: Actor, workflow: WorkflowRecord, force: boolean): Promise<void> {
    try {
      await this.audit.change(
        actor,
        () => this.workflows.remove(actor.workspaceId, workflow.id, { force, now: this.clock.now() }),
        () => ({
          action: 'workflow.delete',
          targetType: 'workflow',
          targetId: workflow.id,
          before: { name: workflow.name, publishedVersion: workflow.publishedVersion },
        }),
      );
    } catch (error) {
      if (!(error instanceof WorkflowInUse)) throw error;
      throw new RejectedCall('conflict', {
        detail: `${error.activeTriggers.length} active trigger(s) of "${workflow.name}" would stop answering. Switch them off first, or delete with ?force=true.`,
        extensions: { triggers: [...error.activeTriggers] },
      });
    }
    this.directory.invalidate();
  }

  async #live(
    actor: Actor,
    action: string,
    { compiled, before, document }: NextVersion,
    write: () => Promise<PublishedWorkflow>,
  ): Promise<PublishedWorkflow> {
    const { publishedVersion } = before;
    const live = publishedVersion === null ? null : await this.workflows.version(before.id, publishedVersion);
    const callers = callerChanges(live?.document ?? null, document);
    try {
      const published = await this.audit.change(actor, write, ({ version }) => ({
        action,
        targetType: 'workflow',
        targetId: before.id,
        before: { publishedVersion, ...callers.before },
        after: { name: before.name, publishedVersion: version, ...callers.after },
      }));
      this.directory.invalidate();
      return published;
    } catch (error) {
      if (error instanceof PathTaken) {
        throw new InvalidWorkflow([pathTaken(pathPointer(compiled, error.blockId), error.path)]);
      }
      if (error instanceof DraftConflict) throw new RejectedCall('conflict', { detail: error.message });
      if (error instanceof NotFound) throw new RejectedCall('not_found', { detail: error.message });
      throw error;
    }
  }
}
