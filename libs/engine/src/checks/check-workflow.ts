import type { Field, JsonValue, Problem } from '#sdk';
import { bindBlock } from '../document/bind-block.js';
import type { BoundBlock } from '../document/bind-block.js';
import { readDocument } from '../document/read-document.js';
import type { WorkflowDocument } from '../document/workflow-document.js';
import { Problems } from '../problems.js';
import { secretsIn } from '../references/param-node.js';
import type { BlockRegistry } from '../registry/block-registry.js';
import { BoundWorkflow } from './bound-workflow.js';
import { checkEdges } from './check-edges.js';
import { checkReferences } from './check-references.js';
import { findGuarantees } from './guarantees.js';
import { checkTaint, Taint } from './taint.js';
import { buildGraph } from './workflow-graph.js';
import type { GraphEdge } from './workflow-graph.js';

/** A place where a secret is used. */
export interface SecretUse {
  readonly name: string;
  readonly pointer: string;
}

/** What was found out about a document. */
export interface CheckedWorkflow {
  /** Errors refuse the document, warnings are listed. In the order of the document, roughly. */
  readonly problems: readonly Problem[];
  /** Every secret that it uses, so that the app can say which do not exist. */
  readonly secrets: readonly SecretUse[];
  /** The document with structural defaults filled in; null when there are errors. */
  readonly document: WorkflowDocument | null;
  /** The engine's own; null when the structure is too broken to be looked at as a graph. */
  readonly bound: BoundWorkflow | null;
}

function bindAll(
  read: NonNullable<ReturnType<typeof readDocument>>,
  registry: BlockRegistry,
  problems: Problems,
): (BoundBlock | undefined)[] {
  const known = new Set(read.blocks.flatMap((block) => (block ? [block.name] : [])));
  return read.blocks.map((block, index) => block && bindBlock(block, index, registry, { known, problems }));
}

const isTrigger = (bound: BoundBlock): boolean => bound.definition.kind === 'trigger';
const loops = ({ definition }: BoundBlock): boolean =>
  definition.kind === 'block' && definition.loops === true;

function graphOf(blocks: readonly BoundBlock[], edges: readonly GraphEdge[]) {
  const places = blocks.map((bound, index) => ({
    name: bound.block.name,
    isTrigger: isTrigger(bound),
    loops: loops(bound),
    ports:
      bound.ports ??
      [...new Set(edges.filter(({ from }) => from === index).map(({ port }) => port))].filter(
        (port) => port !== 'error',
      ),
  }));
  return buildGraph(places, edges);
}

/** Checks that need the whole graph. */
function checkGraph(workflow: BoundWorkflow, problems: Problems): void {
  for (const { block, edge, code, message } of workflow.graph.faults)
    problems.error(edge === undefined ? `/blocks/${block}` : `/edges/${edge}`, code, message);
  if (workflow.graph.faults.length > 0) return; // what follows would only stumble over the same fault
  for (const [index, bound] of workflow.blocks.entries()) {
    if (!workflow.guarantees.reachable(index) && workflow.blocks.some(isTrigger))
      problems.warn(
        bound.pointer,
        'unreachable_block',
        `No trigger leads to "${bound.block.name}": it never runs. Lead an edge to it, or remove it.`,
      );
    if (bound.definition.kind === 'block' && bound.definition.responds === true)
      for (const { pointer, name } of secretsIn(bound.params))
        problems.warn(pointer, 'secret_in_response', `The secret ${name} is sent to the caller here.`);
  }
  checkReferences(workflow, problems);
  checkTaint(workflow, new Taint(workflow), problems);
}

/** Checks a document without refusing it: for the editor, for drafts, for `prompthook apply --dry-run`. */
export function checkWorkflow(input: JsonValue, registry: BlockRegistry): CheckedWorkflow {
  const problems = new Problems();
  const read = readDocument(input, problems);
  if (read === undefined) return { problems: problems.list, secrets: [], document: null, bound: null };
  const bound = bindAll(read, registry, problems);
  const edges = checkEdges(read.edges, bound, read.ids, problems);
  const blocks = bound.filter((one) => one !== undefined);
  const secrets = blocks.flatMap(({ params }) => [...secretsIn(params)]);
  const whole = blocks.length === bound.length && read.edges.every((edge) => edge !== undefined);
  const isListRead = !problems.list.some(({ pointer }) => pointer === '/blocks');
  if (whole && isListRead && !blocks.some(isTrigger))
    problems.error(
      '/blocks',
      'no_trigger',
      'No block is a trigger, so nothing can start this workflow. Add one.',
    );
  // With a block missing every place behind it would be wrong, and half of the findings with them.
  if (!whole) return { problems: problems.list, secrets, document: null, bound: null };
  const document: WorkflowDocument = {
    ...read.head,
    blocks: blocks.map(({ block }) => block),
    edges: read.edges.filter((edge) => edge !== undefined),
  };
  const graph = graphOf(blocks, edges);
  const workflow = new BoundWorkflow(document, blocks, graph, findGuarantees(graph));
  checkGraph(workflow, problems);
  return {
    problems: problems.list,
    secrets,
    document: problems.hasErrors ? null : document,
    bound: workflow,
  };
}

/** An output that a block can refer to. */
export interface ReferableOutputs {
  /** Name of the block that gives them. */
  readonly block: string;
  readonly outputs: Readonly<Record<string, Field>>;
  /** False: the block may not have run, and a reference needs a default. */
  readonly certain: boolean;
}

/** What a block can refer to, nearest blocks last; for completion in the editor. */
export function referableOutputs({ bound }: CheckedWorkflow, blockName: string): ReferableOutputs[] {
  const user = bound?.indexOf(blockName);
  if (bound === null || user === undefined) return [];
  const around = bound.loopsAround(user);
  return bound.graph.order.flatMap((index) => {
    if (!bound.guarantees.isAncestor(index, user)) return [];
    if (bound.loopsAround(index).some((loop) => !around.includes(loop))) return [];
    const { block } = bound.at(index);
    const { outputs, from } = bound.visible(index, [''], user);
    const found = [
      {
        block: block.name,
        outputs,
        certain: from === 'loop_item' || bound.guarantees.hasSucceeded(index, user),
      },
    ];
    if (bound.errorConnected(index) && from !== 'loop_item') {
      const failure = bound.visible(index, ['error'], user);
      found.push({
        block: block.name,
        outputs: failure.outputs,
        certain: bound.guarantees.hasFailed(index, user),
      });
    }
    return found;
  });
}
