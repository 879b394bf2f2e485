import { Body, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { BlockRegistry, checkWorkflow, diffWorkflows, renameBlock } from '#engine';
import type { WorkflowDocument } from '#engine';
import type { JsonObject, JsonValue } from '#sdk';
import { WorkflowStore } from '#store';
import type { WorkflowRecord } from '#store';
import { withAnswers } from '../plugins/host/answers.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { WorkflowService } from './workflow.service.js';

const SIDE = /^(?:draft|published|[1-9]\d{0,8})$/;
const SIDE_MESSAGE = '$property must be "draft", "published" or the number of a version';

/** Query of `GET .../diff`. */
export class DiffQuery {
  /** Default: `published`, what is live. */
  @IsOptional()
  @Matches(SIDE, { message: SIDE_MESSAGE })
  from?: string;

  /** Default: `draft`. */
  @IsOptional()
  @Matches(SIDE, { message: SIDE_MESSAGE })
  to?: string;
}

/** Body of `POST .../rename-block`. */
export class RenameBlockBody {
  @IsString()
  @MaxLength(100)
  from!: string;

  @IsString()
  @MaxLength(100)
  to!: string;

  /** Refuse with 409 unless the stored draft has this version. */
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedDraftVersion?: number;
}

/** What changed in a workflow between two of its documents, and changes that go through all of one. */
@ManagementController('workflows/:name')
export class WorkflowChangesController {
  constructor(
    @Inject(WorkflowService) private readonly workflows: WorkflowService,
    @Inject(WorkflowStore) private readonly stored: WorkflowStore,
    @Inject(BlockRegistry) private readonly registry: BlockRegistry,
  ) {}

  /** Draft against what is live, unless other sides are named; versions against versions, too. */
  @Get('diff')
  @RequirePermission('workflows.read')
  async diff(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Query() { from = 'published', to = 'draft' }: DiffQuery,
  ): Promise<JsonObject> {
    const workflow = await this.workflows.get(actor.workspaceId, name);
    const before = await this.#document(workflow, from, 'from');
    const after = await this.#document(workflow, to, 'to');
    const { settings, blocks, edges } = diffWorkflows(before, after);
    const isSame = settings.length + blocks.length + edges.added.length + edges.removed.length === 0;
    const changes = JSON.parse(JSON.stringify({ settings, blocks, edges })) as JsonObject;
    return { from: sideOf(workflow, from), to: sideOf(workflow, to), isSame, ...changes };
  }

  /** Renames a block in the draft, and with it every reference to it. */
  @Post('rename-block')
  @HttpCode(200)
  @RequirePermission('workflows.write')
  async rename(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Body() { from, to, expectedDraftVersion }: RenameBlockBody,
  ): Promise<JsonObject> {
    const { draft, draftVersion } = await this.workflows.get(actor.workspaceId, name);
    const document = renameBlock(draft, from, to);
    const { workflow, problems } = await this.workflows.save(actor, name, document, {
      publishing: false,
      dryRun: false,
      // What was read just now is what is renamed: a save in between is not overwritten.
      expectedVersion: expectedDraftVersion ?? draftVersion,
    });
    return {
      name,
      draftVersion: workflow?.draftVersion ?? null,
      document,
      problems: problems.map((problem) => ({ ...problem })),
    };
  }

  async #document(workflow: WorkflowRecord, side: string, param: string): Promise<WorkflowDocument> {
    const given = side === 'draft' ? workflow.draft : await this.#version(workflow, side, param);
    const { document } = await withAnswers(() => checkWorkflow(given, this.registry));
    if (document !== null) return document;
    throw new RejectedCall('unprocessable', {
      detail: `The document of ${side} cannot be read any more. Does it need a plugin that is gone?`,
      param,
    });
  }

  async #version(workflow: WorkflowRecord, side: string, param: string): Promise<JsonValue> {
    const version = side === 'published' ? workflow.publishedVersion : Number(side);
    const found = version === null ? null : await this.stored.version(workflow.id, version);
    if (found) return found.document;
    const what = version === null ? 'was never published' : `has no version ${version}`;
    throw new RejectedCall('not_found', { detail: `"${workflow.name}" ${what}.`, param });
  }
}

/** Which document was compared: `draft` or the number of the version. */
const sideOf = ({ publishedVersion }: WorkflowRecord, side: string): JsonValue =>
  side === 'draft' ? 'draft' : side === 'published' ? publishedVersion : Number(side);
