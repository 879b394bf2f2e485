import type { JsonValue } from '#sdk';
import type { BlockRegistry } from '../registry/block-registry.js';
import type { CompiledWorkflow } from './compiled-workflow.js';

/**
 * Checks a document and makes it ready to execute.
 * @throws InvalidWorkflow with every problem when there is an error among them
 */
export function compileWorkflow(_document: JsonValue, _registry: BlockRegistry): CompiledWorkflow {
  throw new Error('compileWorkflow is being written.');
}
