import { Inject, Injectable } from '@nestjs/common';
import { BlockRegistry, compileWorkflow } from '#engine';
import type { CompiledWorkflow } from '#engine';
import type { JsonObject, Problem } from '#sdk';
import { SecretStore, TriggerStore } from '#store';
import { Clock } from '../config/clock.js';
import { withAnswers } from '../plugins/host/answers.js';
import { Connections } from './connections.js';
import { guardrailProblems } from './guardrails/guardrail-problems.js';
import { triggerProblems } from './trigger-problems.js';
import { modelConnections } from './model-connections.js';
import { secretMentions } from './secret-names.js';
import { toolProblems } from './tool-problems.js';
import { triggerConfig, triggerPath } from './trigger-drafts.js';
import { documentError, documentWarning, refuseErrors } from './workflow-problem.js';

/** What surrounds the document that is checked. */
export interface DocumentContext {
  readonly workspaceId: string;
  /** Null for a workflow that does not exist yet. */
  readonly workflowId: string | null;
  /** True: a secret that does not exist is an error, because calls would be refused. */
  readonly publishing: boolean;
  /** Secrets that are about to be written with the document. */
  readonly pendingSecrets?: ReadonlySet<string>;
}

export interface CheckedDocument {
  readonly compiled: CompiledWorkflow;
  readonly warnings: readonly Problem[];
}

/**
 * Checks a document as far as this instance decides: the engine's rules, then what the engine cannot know (are the
 * secrets and connections there, is the path free).
 */
@Injectable()
export class DocumentCheck {
  constructor(
    @Inject(BlockRegistry) private readonly registry: BlockRegistry,
    @Inject(SecretStore) private readonly secrets: SecretStore,
    @Inject(Connections) private readonly connections: Connections,
    @Inject(TriggerStore) private readonly triggers: TriggerStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws InvalidWorkflow with all problems, warnings too, when there is an error among them */
  async check(document: JsonObject, context: DocumentContext): Promise<CheckedDocument> {
    const { compiled, unusable } = await withAnswers(() => {
      const made = compileWorkflow(document, this.registry);
      return { compiled: made, unusable: made.triggers.flatMap((block) => triggerProblems(made, block)) };
    });
    const problems = [
      ...compiled.warnings,
      ...(await this.#secretProblems(document, compiled, context)),
      ...(await this.#connectionProblems(document, context)),
      ...unusable,
      ...toolProblems(document, this.registry),
      ...(await guardrailProblems(document, (type) => this.registry.get(type)?.params)),
      ...(await this.#pathProblems(compiled, context)),
    ];
    refuseErrors(problems);
    return { compiled, warnings: problems };
  }

  async #secretProblems(
    document: JsonObject,
    compiled: CompiledWorkflow,
    { workspaceId, publishing, pendingSecrets }: DocumentContext,
  ): Promise<Problem[]> {
    const wanted = compiled.secretNames.filter((name) => !pendingSecrets?.has(name));
    if (wanted.length === 0) return [];
    const known = await this.secrets.getMany(workspaceId, wanted, this.clock.now());
    const names = new Set(known.map(({ name }) => name));
    const mentions = secretMentions(document);
    const problem = publishing ? documentError : documentWarning;
    return wanted
      .filter((name) => !names.has(name))
      .flatMap((name) =>
        (mentions.get(name) ?? ['']).map((pointer) =>
          problem(
            pointer,
            'missing_secret',
            `There is no secret "${name}". Write it: PUT /api/v1/secrets/${name}`,
          ),
        ),
      );
  }

  async #connectionProblems(document: JsonObject, { workspaceId }: DocumentContext): Promise<Problem[]> {
    const used = modelConnections(document, (type) => this.registry.get(type)?.params);
    if (used.length === 0) return [];
    const names = await this.connections.names(workspaceId);
    return used
      .filter(({ connection }) => !names.includes(connection))
      .map(({ pointer, connection }) =>
        documentWarning(
          pointer,
          'missing_connection',
          `There is no model connection "${connection}". ${
            names.length === 0 ? 'There are none yet' : `There are: ${names.join(', ')}`
          }; write it: PUT /api/v1/connections/${connection}, or use the model "demo".`,
        ),
      );
  }

  async #pathProblems(compiled: CompiledWorkflow, { workflowId }: DocumentContext): Promise<Problem[]> {
    const problems: Problem[] = [];
    const seen = new Map<string, string>();
    for (const block of compiled.triggers) {
      const path = triggerPath(triggerConfig(block));
      if (path === null) continue;
      const pointer = pathPointer(compiled, block.id);
      const twin = seen.get(path);
      seen.set(path, block.name);
      if (twin !== undefined) {
        problems.push(documentError(pointer, 'path_taken', `The path "${path}" is also used by ${twin}.`));
      } else if ((await this.triggers.pathTakenBy(path, workflowId)) !== null) {
        // Whose it is stays unsaid: it may belong to another workspace.
        problems.push(pathTaken(pointer, path));
      }
    }
    return problems;
  }
}

export const pathTaken = (pointer: string, path: string): Problem =>
  documentError(
    pointer,
    'path_taken',
    `The path "${path}" is used by another trigger of this server. Choose another.`,
  );

/** Pointer of a trigger's path in the document. */
export const pathPointer = (compiled: CompiledWorkflow, blockId: string): string =>
  `/blocks/${compiled.document.blocks.findIndex(({ id }) => id === blockId)}/params/path`;
