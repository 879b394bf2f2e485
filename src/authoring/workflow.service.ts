import { Inject, Injectable } from '@nestjs/common';
import type { CompiledWorkflow } from '#engine';
import type { JsonObject, Problem } from '#sdk';
import { DraftConflict, WorkflowStore } from '#store';
import type { WorkflowRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { AuditLog } from '../identity/audit-log.js';
import { DocumentCheck } from './document-check.js';
import { LiteralSecretMover } from './literal-secret.mover.js';
import { normaliseAddresses } from './normalised-addresses.js';
import { documentError, refuseErrors } from './workflow-problem.js';

/** How a draft is saved. */
export interface SaveOptions {
  /** Checks as strictly as publishing will. */
  readonly publishing: boolean;
  /** Checks and changes nothing. */
  readonly dryRun: boolean;
  /** Refuses when the stored draft has another version; null = whatever is there. */
  readonly expectedVersion: number | null;
}

/** A saved draft; `workflow` is null after a dry run of a new document. */
export interface SavedDraft {
  readonly workflow: WorkflowRecord | null;
  readonly compiled: CompiledWorkflow;
  readonly created: boolean;
  readonly problems: readonly Problem[];
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Drafts of workflows: checked, freed of secrets, saved. */
@Injectable()
export class WorkflowService {
  constructor(
    @Inject(WorkflowStore) private readonly workflows: WorkflowStore,
    @Inject(DocumentCheck) private readonly documents: DocumentCheck,
    @Inject(LiteralSecretMover) private readonly literals: LiteralSecretMover,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Creates the workflow or replaces its draft.
   *
   * @throws InvalidWorkflow (nothing was changed), RejectedCall conflict (somebody else saved in between)
   */
  async save(actor: Actor, name: string, given: unknown, options: SaveOptions): Promise<SavedDraft> {
    const { document: original, problems: notices } = normaliseAddresses(namedDocument(name, given));
    const { workspaceId } = actor;
    const before = await this.workflows.get(workspaceId, name);
    const {
      document,
      moves,
      problems: moved,
    } = await this.literals.plan(workspaceId, original, before?.draft ?? null);
    const { compiled, warnings } = await this.documents.check(document, {
      workspaceId,
      workflowId: before?.id ?? null,
      publishing: options.publishing,
      pendingSecrets: new Set(moves.map((move) => move.name)),
    });
    const problems = [...warnings, ...moved, ...notices];
    refuseErrors(problems);
    if (options.dryRun) return { workflow: before, compiled, created: false, problems };
    await this.literals.carryOut(actor, moves);
    const { workflow, created } = await this.audit.change(
      actor,
      () => this.#store(actor, name, document, options.expectedVersion),
      (saved) => ({
        action: saved.created ? 'workflow.create' : 'workflow.save',
        targetType: 'workflow',
        targetId: saved.workflow.id,
        before: before === null ? null : { draftVersion: before.draftVersion },
        after: { name, draftVersion: saved.workflow.draftVersion },
      }),
    );
    return { workflow, compiled, created, problems };
  }

  /** @throws RejectedCall not_found */
  async get(workspaceId: string, name: string): Promise<WorkflowRecord> {
    const workflow = await this.workflows.get(workspaceId, name);
    if (!workflow) throw new RejectedCall('not_found', { detail: `There is no workflow "${name}".` });
    return workflow;
  }

  async #store(
    actor: Actor,
    name: string,
    document: JsonObject,
    expectedVersion: number | null,
  ): Promise<{ workflow: WorkflowRecord; created: boolean }> {
    try {
      return await this.workflows.saveDraft({
        workspaceId: actor.workspaceId,
        name,
        title: textOr(document['title']),
        description: textOr(document['description']),
        document,
        expectedVersion,
        actor: actor.id,
        now: this.clock.now(),
      });
    } catch (error) {
      if (error instanceof DraftConflict) throw new RejectedCall('conflict', { detail: error.message });
      throw error;
    }
  }
}

/** @throws InvalidWorkflow when it is no object, or when its name is not the one of the address */
function namedDocument(name: string, given: unknown): JsonObject {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    refuseErrors([
      documentError('', 'invalid_document', 'The body must be a workflow document, a JSON object.'),
    ]);
  }
  const document = given as JsonObject;
  if (document['name'] !== name) {
    refuseErrors([
      documentError(
        '/name',
        'name_mismatch',
        `The document's name and the one in the address ("${name}") must be equal.`,
      ),
    ]);
  }
  return document;
}
