import { BlockFailure } from '#sdk';
import type { BlockContext, JsonValue } from '#sdk';
import type { BlockTask } from './block-task.js';
import { runNested } from './run-nested.js';
import { runStep } from './run-step.js';

function noTools(): never {
  throw new BlockFailure('no_tools', 'Tools are not available in this run.');
}

/**
 * Everything that a block may touch, bound to one attempt. A plain object with its own properties, so that blocks
 * can take it apart and spread it; only `signal` is made when it is asked for.
 */
export function createBlockContext(task: BlockTask): BlockContext {
  const { env, block, run } = task;
  const { services, tools } = env.input;
  const { secretNames } = block.params;
  const context: BlockContext = {
    fetch: services.fetch,
    scanPrompt: services.scanPrompt,
    connection: services.connection,
    connectionNames: services.connectionNames,
    run: env.input.run,
    block: { id: block.id, name: block.name },
    attempt: task.attempt,
    idempotencyKey: task.idempotencyKey,
    get signal() {
      return task.signal;
    },
    resume: task.resume,
    now: () => new Date(env.clock()),
    log: (message, data) =>
      env.notify(run, (observer) =>
        observer.onLog?.(
          run,
          env.mask(message, secretNames),
          data === undefined ? null : env.maskData(data, secretNames),
        ),
      ),
    emit: (event) => env.notify(run, (observer) => observer.onEvent?.(run, event)),
    respond: (response) => {
      task.response ??= response;
    },
    step: (key, options, work) => runStep(task, key, options, work),
    tools: async (list: JsonValue) => (tools === undefined ? noTools() : tools.tools(list, context)),
    runWorkflow: (name, input, key) => runNested(task, name, input, key),
  };
  return context;
}
