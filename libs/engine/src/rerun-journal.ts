import { diffWorkflows } from './document/diff-workflows.js';
import { didYouMean } from './nearest-name.js';
import type { CompiledWorkflow } from './plan/compiled-workflow.js';
import type { PlanBlock } from './plan/plan.js';
import type { BlockRun } from './run/block-run.js';
import type { JournalEntry } from './run/run-journal.port.js';

/** A run that is to be repeated from one of its blocks on. */
export interface Rerun {
  /** What the new run executes: the version that the old run had, or another one. */
  readonly workflow: CompiledWorkflow;
  /** What the old run executed. */
  readonly before: CompiledWorkflow;
  /** Block runs of the old run, as its outcome had them. */
  readonly trace: readonly BlockRun[];
  /** Name of the block. */
  readonly from: string;
}

/**
 * Why a run cannot be repeated from a block on:
 * - `unknown_block`: the workflow has no such block, or it is a trigger
 * - `not_reached`: the old run went another way
 * - `incomplete`: a block in front of it has no recorded result
 * - `changed`: what was recorded comes from a block that is another one in the version to run
 */
export class CannotRerun extends Error {
  override readonly name = 'CannotRerun';
  constructor(
    readonly reason: 'unknown_block' | 'not_reached' | 'incomplete' | 'changed',
    /** Names of the blocks at fault. */
    readonly blocks: readonly string[],
    message: string,
  ) {
    super(message);
  }
}

/** The block in the workflow itself that stands for this one: it, or the outermost loop around it. */
function outermost(block: PlanBlock): PlanBlock {
  let found = block;
  while (found.region.loop !== null) found = found.region.loop;
  return found;
}

function find({ plan }: CompiledWorkflow, name: string): PlanBlock {
  const blocks = [...plan.byId.values()].filter(({ definition }) => definition !== null);
  const block = blocks.find((each) => each.name === name);
  if (block !== undefined) return outermost(block);
  const names = blocks.map((each) => each.name);
  throw new CannotRerun(
    'unknown_block',
    [name],
    `The workflow has no block "${name}" to run again from.${didYouMean(name, names)} Blocks: ${names.join(', ')}.`,
  );
}

/** Ids of the block and of everything that follows from it. */
function following(first: PlanBlock): Set<string> {
  const ids = new Set<string>();
  const open: PlanBlock[] = [first];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    if (ids.has(block.id)) continue;
    ids.add(block.id);
    for (const { target } of block.edges) open.push(target);
  }
  return ids;
}

/** The recorded result as journal entries; undefined when the block has none that can be taken over. */
function recorded(run: BlockRun | undefined): JournalEntry[] | undefined {
  if (run === undefined) return undefined;
  const { key, status, port, outputs, error, attempts } = run;
  if (status === 'skipped') return [];
  const at = run.finishedAt ?? run.startedAt ?? 0;
  const startedAt = run.startedAt ?? at;
  if (status === 'completed' && port !== null && outputs !== null)
    return [{ kind: 'finished', key, at, port, outputs, attempts, startedAt, response: null }];
  return status === 'failed' && error !== null && port === 'error'
    ? [{ kind: 'failed', key, at, error, retryAt: null, startedAt }]
    : undefined;
}

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

function refuseIncomplete(missing: readonly PlanBlock[], first: PlanBlock, trace: Rerun['trace']): void {
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  const failed = missing.find(({ id }) => trace.some((run) => run.key === id && run.status === 'failed'));
  const advice = failed === undefined ? '' : ` Run again from "${failed.name}", which failed.`;
  throw new CannotRerun(
    'incomplete',
    names,
    `The old run holds no result of ${listed(names)}, which "${first.name}" follows from.${advice}`,
  );
}

function refuseChanged({ workflow, before }: Rerun, kept: ReadonlySet<string>): void {
  if (workflow === before) return;
  const { blocks } = diffWorkflows(before.document, workflow.document);
  const changed = blocks.filter(({ id, change, values }) => {
    const isTrigger = before.triggers.some((trigger) => trigger.id === id);
    if (isTrigger) return change === 'removed' || values.some(({ pointer }) => pointer === '/type');
    return kept.has(id) && (change !== 'changed' || values.length > 0);
  });
  if (changed.length === 0) return;
  const names = changed.map(({ name }) => name);
  throw new CannotRerun(
    'changed',
    names,
    `${listed(names)} changed since the old run: what it recorded is not what this version would have given. Run again from there, or with the version of the old run.`,
  );
}

/**
 * Makes the journal with which a new run repeats an old one from a certain block on: what the block follows from, and
 * what stands beside it, is taken from the old run's trace (pure blocks as well, so that all values are those of the old
 * run); the block and everything behind it runs. A block in a loop stands for the outermost loop around it. Give the
 * entries to the new run as its journal, with the same trigger outputs.
 *
 * @throws CannotRerun saying which blocks stand in the way, and what to do
 */
export function rerunJournal(rerun: Rerun): JournalEntry[] {
  const { workflow, trace } = rerun;
  const first = find(workflow, rerun.from);
  // Rounds and nested blocks are covered by the loop, or the block, that they belong to.
  const own = new Map(
    trace
      .filter(({ key, blockId, parentKey }) => key === blockId && parentKey === null)
      .map((run) => [run.key, run]),
  );
  if (own.get(first.id)?.status === 'skipped')
    throw new CannotRerun(
      'not_reached',
      [first.name],
      `The old run went another way and never came to "${first.name}". Replay it with another input instead.`,
    );
  const again = following(first);
  const before = workflow.plan.top.blocks.filter(
    (block) => block.definition !== null && !again.has(block.id),
  );
  const upstream = before.filter((block) => following(block).has(first.id));
  refuseIncomplete(
    upstream.filter(({ id }) => recorded(own.get(id)) === undefined),
    first,
    trace,
  );
  const entries = before.flatMap(({ id }) => recorded(own.get(id)) ?? []);
  refuseChanged(rerun, new Set(entries.map(({ key }) => key)));
  return entries;
}
