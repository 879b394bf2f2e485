import type { AnyBlockDefinition, Fields, SideEffects } from '#sdk';
import type { RetryPolicy } from '../document/workflow-document.js';
import type { CompiledParams } from './compile-params.js';

/** An edge, resolved once per scope: delivered when its block leaves by `port`, else dead. */
export interface PlanEdge {
  readonly port: string;
  readonly target: PlanBlock;
  /** Leads from the body of a loop back to its loop block. */
  readonly back: boolean;
}

/** A block, ready to run. */
export interface PlanBlock {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Null for triggers: they are entered, never run. */
  readonly definition: AnyBlockDefinition | null;
  /** Place among the blocks of its region. */
  readonly slot: number;
  readonly region: PlanRegion;
  readonly params: CompiledParams;
  readonly outputs: Fields;
  /** Ports besides `error`. */
  readonly ports: readonly string[];
  /** Outgoing edges in the order of the document. Filled while the plan is built. */
  readonly edges: readonly PlanEdge[];
  readonly errorConnected: boolean;
  /** Incoming edges, those that lead back to a loop not counted. */
  readonly incoming: number;
  readonly sideEffects: SideEffects | ((params: never) => SideEffects);
  readonly retry: RetryPolicy | null;
  readonly timeoutMs: number;
  /** For loop blocks: what runs once for each item. */
  readonly body: PlanRegion | null;
}

/** The blocks that run together in one scope: the workflow itself, or the body of one loop. */
export interface PlanRegion {
  readonly depth: number;
  /** For a body: the loop block that it belongs to, which stands in the region around it. */
  readonly loop: PlanBlock | null;
  readonly blocks: readonly PlanBlock[];
  /** Unresolved incoming edges of each slot when a scope begins. */
  readonly pending: readonly number[];
}

/** How a scope of the whole workflow begins when a certain trigger was called. */
export interface PlanEntry {
  readonly trigger: PlanBlock;
  readonly pending: readonly number[];
  /** Blocks that this trigger never reaches. */
  readonly skipped: readonly PlanBlock[];
}

/** The graph of a workflow, ready to execute; shared by all its runs, never changed by them. */
export interface Plan {
  readonly top: PlanRegion;
  readonly byId: ReadonlyMap<string, PlanBlock>;
  readonly entries: ReadonlyMap<string, PlanEntry>;
}
