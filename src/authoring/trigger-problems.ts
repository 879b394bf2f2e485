import type { CompiledTriggerBlock, CompiledWorkflow } from '#engine';
import type { Problem } from '#sdk';
import { compileTrigger } from './compile-trigger.js';
import { triggerConfig, triggerPath } from './trigger-drafts.js';
import { documentError } from './workflow-problem.js';

/**
 * Makes the trigger ready for calls once while its document is checked. What cannot be made ready would be published
 * and then fail every call: an address list or a schema that no check of the block's fields finds, too many consumers.
 */
export function triggerProblems(compiled: CompiledWorkflow, block: CompiledTriggerBlock): Problem[] {
  const path = triggerPath(triggerConfig(block));
  if (path === null) return [];
  const at = compiled.document.blocks.findIndex(({ id }) => id === block.id);
  const unpublished = {
    id: 'trg_unpublished',
    workspaceId: '',
    workflowId: '',
    workflowName: compiled.document.name,
    workflowVersion: 0,
    revision: 0,
    type: block.type,
    blockId: block.id,
    blockName: block.name,
    path,
    config: {},
    credentials: [],
    active: true,
    retired: false,
    createdAt: new Date(0),
    updatedAt: new Date(0),
  };
  try {
    compileTrigger(unpublished, block, []);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [documentError(`/blocks/${at}/params`, 'trigger_unusable', message)];
  }
}
