import { Inject, Injectable } from '@nestjs/common';
import { BlockRegistry, compileWorkflow } from '#engine';
import type { CompiledWorkflow } from '#engine';
import { WorkflowStore } from '#store';
import { withAnswers } from '../plugins/host/answers.js';
import { BoundedCache } from './bounded-cache.js';

const CACHED_PLANS = 500;

/** Compiled workflows by published version. A version never changes, so nothing here is ever out of date. */
@Injectable()
export class PlanCache {
  readonly #plans = new BoundedCache<string, Promise<CompiledWorkflow | null>>(CACHED_PLANS);
  readonly #compiled = new WeakMap<Promise<CompiledWorkflow | null>, CompiledWorkflow>();

  constructor(
    @Inject(WorkflowStore) private readonly workflows: WorkflowStore,
    @Inject(BlockRegistry) private readonly registry: BlockRegistry,
  ) {}

  /**
   * The compiled version; null when there is none. Callers that ask at the same time share one compilation.
   *
   * @throws InvalidWorkflow when a plugin that the version needs is no longer installed
   */
  get(workflowId: string, version: number): Promise<CompiledWorkflow | null> {
    const key = `${workflowId}@${version}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const plan = this.#compile(workflowId, version);
    this.#plans.set(key, plan);
    // What failed or was not there is asked again next time: the store may be back, the version may be there.
    plan.then(
      (found) => (found === null ? this.#plans.delete(key) : this.#compiled.set(plan, found)),
      () => this.#plans.delete(key),
    );
    return plan;
  }

  /** The compiled version when it is at hand; asks nobody. */
  peek(workflowId: string, version: number): CompiledWorkflow | undefined {
    const plan = this.#plans.get(`${workflowId}@${version}`);
    return plan && this.#compiled.get(plan);
  }

  async #compile(workflowId: string, version: number): Promise<CompiledWorkflow | null> {
    const stored = await this.workflows.version(workflowId, version);
    return stored === null ? null : withAnswers(() => compileWorkflow(stored.document, this.registry));
  }
}
