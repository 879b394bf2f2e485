import { BlockFailure } from '#sdk';
import type { JsonValue } from '#sdk';
import type { BlockTask } from './block-task.js';
import { openAtKeptVersion } from './kept-versions.js';

/** Thrown into a block whose nested workflow waits: the block waits with it, whatever it makes of this. */
export class NestedSuspended extends Error {
  override readonly name = 'NestedSuspended';
}

/** Letters, digits, - and _ stay; so a key never looks like a part of the path around it. */
const quoted = (key: string): string =>
  encodeURIComponent(key).replaceAll(/[()*!'.~]/g, (char) => `%${char.codePointAt(0)?.toString(16)}`);

/** Runs another workflow inside this run: its blocks are journalled under the key of the block that asks for it. */
export async function runNested(
  task: BlockTask,
  name: string,
  input: JsonValue,
  key?: string,
): Promise<JsonValue> {
  const { env, block } = task;
  const { workflows } = env.input;
  task.nestedCalls += 1;
  const call = key === undefined ? task.nestedCalls : quoted(key);
  const prefix = call === 1 ? `${task.key}>` : `${task.key}>(${call})`;
  if (env.nesting.depth >= env.limits.workflowDepth)
    throw new BlockFailure(
      'workflow_depth',
      `"${block.name}" would nest workflows more than ${env.limits.workflowDepth} deep. Does "${name}" run itself?`,
    );
  const opened = await openAtKeptVersion(
    env.log.versions,
    name,
    (kept) =>
      workflows?.open({ workflow: name, version: kept?.version ?? null, id: kept?.id ?? null, input }) ??
      Promise.resolve(undefined),
  );
  if (opened === undefined)
    throw new BlockFailure(
      'workflow_not_found',
      `There is no published workflow "${name}". Publish it, or correct the name in "${block.name}".`,
    );
  const outcome = await env.nesting.execute(
    { opened, prefix, parentKey: task.key, signal: task.signal },
    env,
  );
  if (outcome.status === 'completed') return outcome.output;
  if (outcome.status === 'failed') {
    const { code, message, blockName, details } = outcome.error;
    const where = blockName === null ? `Workflow "${name}"` : `Workflow "${name}", block "${blockName}"`;
    throw new BlockFailure(code, `${where}: ${message}`, { details });
  }
  if (outcome.status === 'suspended') {
    task.waits.push(...outcome.waits);
    throw new NestedSuspended(
      `Workflow "${name}" waits: ${outcome.waits.map(({ reason }) => reason).join('; ')}`,
    );
  }
  task.signal.throwIfAborted();
  throw new BlockFailure('workflow_cancelled', `Workflow "${name}" was cancelled.`);
}
