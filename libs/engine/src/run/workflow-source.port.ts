import type { JsonObject, JsonValue } from '#sdk';
import type { CompiledWorkflow } from '../plan/compiled-workflow.js';

/** Another workflow, opened for a nested run. */
export interface OpenedWorkflow {
  readonly plan: CompiledWorkflow;
  readonly version: number;
  /** Tells two workflows apart that had the same name one after the other. */
  readonly id?: string | null;
  /** Id of the trigger block by which it is entered, and what that trigger gives. */
  readonly trigger: { readonly block: string; readonly outputs: JsonObject };
}

/** Finds the workflows that a run may run inside itself. */
export interface WorkflowSource {
  /**
   * @param call `version` (and `id`, where one was given) is set when the run must go on with what it opened first
   * @returns undefined when there is no such published workflow
   * @throws BlockFailure when the input does not fit
   */
  open(call: {
    readonly workflow: string;
    readonly version: number | null;
    readonly id: string | null;
    readonly input: JsonValue;
  }): Promise<OpenedWorkflow | undefined>;
}
