import { Inject, Injectable } from '@nestjs/common';
import { blockAsTool, BlockRegistry, fieldsToJsonSchema, openAtKeptVersion } from '#engine';
import type { BlockTool, KeptVersions, ToolSource } from '#engine';
import { BlockFailure } from '#sdk';
import type { AgentTool, AnyBlockDefinition, BlockContext, Fields, JsonObject, JsonValue } from '#sdk';
import { withAnswers } from '../plugins/host/answers.js';
import { askedFields } from './nested-input.js';
import { PublishedWorkflows } from './published-workflows.js';
import { readToolEntry } from '../authoring/tool-entry.js';
import type { ToolEntry } from '../authoring/tool-entry.js';

/** The block that HTTP presets are made of, and what the model may set of it unless the author did. */
const HTTP_BLOCK = 'http_request';
const HTTP_OPEN: readonly string[] = ['query', 'body'];

/** Makes the tools of agents: of blocks, of HTTP presets, of published workflows. */
@Injectable()
export class AgentTools implements ToolSource {
  constructor(
    @Inject(BlockRegistry) private readonly registry: BlockRegistry,
    private readonly published: PublishedWorkflows,
  ) {}

  /** @throws BlockFailure `tools_invalid`, `not_a_tool`, `workflow_not_found` */
  tools(list: JsonValue, context: BlockContext, versions: KeptVersions): Promise<readonly AgentTool[]> {
    const entries = Array.isArray(list) ? list : [list];
    return Promise.all(entries.map((entry) => this.#open(readToolEntry(entry), context, versions)));
  }

  async #open(entry: ToolEntry, context: BlockContext, versions: KeptVersions): Promise<AgentTool> {
    const tool =
      entry.kind === 'workflow'
        ? await this.#workflow(entry.target ?? '', context, versions)
        : await withAnswers(() => ofBlock(this.#blockTool(entry), context));
    return {
      ...tool,
      name: entry.name ?? tool.name,
      description: entry.description ?? tool.description,
    };
  }

  #blockTool({ kind, target, name, preset }: ToolEntry): BlockTool {
    const definition = this.#definition(target ?? HTTP_BLOCK);
    return {
      definition,
      name: name ?? definition.type,
      preset: kind === 'http' ? { ...closed(definition.params as Fields), ...preset } : preset,
    };
  }

  #definition(type: string): AnyBlockDefinition {
    const found = this.registry.get(type);
    if (found?.kind === 'block') return found;
    const usable = this.registry
      .all()
      .filter(({ definition }) => definition.kind === 'block' && definition.usableAsTool === true)
      .map(({ definition }) => definition.type);
    throw new BlockFailure(
      'tools_invalid',
      `There is no block "${type}" to use as a tool. Usable: ${usable.join(', ')}.`,
    );
  }

  async #workflow(name: string, context: BlockContext, versions: KeptVersions): Promise<AgentTool> {
    const found = await openAtKeptVersion(versions, name, (kept) =>
      this.published.find(context.run.workspaceId, name, kept),
    );
    if (found === undefined)
      throw new BlockFailure(
        'workflow_not_found',
        `There is no published workflow "${name}" to use as a tool. Publish it, or correct the name.`,
      );
    const { title, description } = found.plan.document;
    return {
      name,
      description: description ?? title ?? `Runs the workflow ${name}.`,
      inputSchema: fieldsToJsonSchema(askedFields(found.plan)),
      // Every effect of the other workflow is in this run's journal, so running it again repeats none.
      sideEffects: 'idempotent',
      call: (args, { idempotencyKey }) => context.runWorkflow(name, args, idempotencyKey),
    };
  }
}

/** The params that an HTTP preset does not leave to the model, at their defaults. */
function closed(params: Fields): JsonObject {
  const fixed = Object.entries(params).filter(
    ([name, field]) => !HTTP_OPEN.includes(name) && field.default !== undefined,
  );
  return Object.fromEntries(fixed.map(([name, field]) => [name, field.default as JsonValue]));
}

/** A workflow that the block runs is told apart by the call, because an agent's calls come in no fixed order. */
function ofBlock(tool: BlockTool, context: BlockContext): AgentTool {
  return {
    ...blockAsTool(tool, context),
    call: (args, options) => {
      const runWorkflow: BlockContext['runWorkflow'] = (name, input, key) =>
        context.runWorkflow(name, input, key ?? options.idempotencyKey);
      return blockAsTool(tool, { ...context, runWorkflow }).call(args, options);
    },
  };
}
