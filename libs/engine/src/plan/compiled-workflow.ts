import type { AnyTriggerDefinition, JsonObject, Problem } from '#sdk';
import type { WorkflowDocument } from '../document/workflow-document.js';
import type { SecretSource } from '../run/secret-source.port.js';
import type { Plan } from './plan.js';

/** A trigger of a compiled workflow. */
export interface CompiledTriggerBlock {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly definition: AnyTriggerDefinition;
  /** Names of the secrets that its params use. */
  readonly secretNames: readonly string[];
  /**
   * Its params with every default filled in and the secrets put in place.
   * @throws BlockFailure `missing_secret` when the source lacks one
   */
  params(secrets: SecretSource): JsonObject;
  /** True when a block downstream answers the waiting caller (`responds`): the call is answered synchronously. */
  readonly responds: boolean;
}

/** A workflow that was checked and compiled once; executing it any number of times changes nothing in it. */
export interface CompiledWorkflow {
  readonly document: WorkflowDocument;
  /** Warnings only: a document with errors does not compile. */
  readonly warnings: readonly Problem[];
  readonly triggers: readonly CompiledTriggerBlock[];
  /** Every secret that it mentions, its triggers' included, sorted. */
  readonly secretNames: readonly string[];
  /** Those among them that its blocks use, sorted: load these before a run. */
  readonly runSecretNames: readonly string[];
  /** The engine's own: the graph, ready to execute. */
  readonly plan: Plan;
}
