/**
 * Runs one workflow in memory: the registry of blocks, the checked document, references, the compiled plan, and
 * the loop that executes it. Everything outside comes through the ports declared here (journal, observer,
 * secrets, tools, other workflows). It must never know a block type by name, import Nest, open a connection, or
 * read a file: what is special about a block is a capability on its definition.
 */
export { BlockRegistry, InvalidPlugins } from './registry/block-registry.js';
export type { Registered } from './registry/block-registry.js';
export { catalogEntry, catalogOf } from './registry/catalog.js';
export { fieldsToJsonSchema, fieldToJsonSchema } from './registry/fields-to-json-schema.js';

export type {
  DocumentBlock,
  DocumentEdge,
  RetryPolicy,
  WorkflowDocument,
} from './document/workflow-document.js';
export { checkWorkflow, referableOutputs } from './checks/check-workflow.js';
export type { CheckedWorkflow, ReferableOutputs, SecretUse } from './checks/check-workflow.js';
export { didYouMean } from './nearest-name.js';
export { renameBlock } from './document/rename-block.js';
export { diffWorkflows } from './document/diff-workflows.js';
export type { ChangedBlock, ChangedValue, WorkflowDiff } from './document/diff-workflows.js';

export { compileWorkflow } from './plan/compile-workflow.js';
export type { CompiledTriggerBlock, CompiledWorkflow } from './plan/compiled-workflow.js';

export { executeWorkflow } from './execute-workflow.js';
export { runSingleBlock } from './run-single-block.js';
export type { SingleBlockOutcome } from './run-single-block.js';
export { pinnedJournal } from './pinned-journal.js';
export { CannotRerun, rerunJournal } from './rerun-journal.js';
export type { Rerun } from './rerun-journal.js';
export { BlockLost } from './run/block-lost.js';
export type { BlockFate } from './run/block-lost.js';
export { blockAsTool } from './run/block-as-tool.js';
export type { BlockTool } from './run/block-as-tool.js';

export type { RunInput } from './run/run-input.js';
export type { SecretSource } from './run/secret-source.port.js';
export type { JournalEntry, RunJournal } from './run/run-journal.port.js';
export type { RunObserver } from './run/run-observer.port.js';
export { openAtKeptVersion } from './run/kept-versions.js';
export type { KeptVersion, KeptVersions } from './run/kept-versions.js';
export type { ToolSource } from './run/tool-source.port.js';
export type { OpenedWorkflow, WorkflowSource } from './run/workflow-source.port.js';
export type { BlockRun, BlockRunStatus, RunError } from './run/block-run.js';
export type { InterruptedDecision, RunFailure, RunOutcome, Wait } from './run/run-outcome.js';
export { defaultRunLimits } from './run/run-limits.js';
export type { RunLimits } from './run/run-limits.js';
export { sealJson, UnsealableValue } from './run/seal-json.js';
