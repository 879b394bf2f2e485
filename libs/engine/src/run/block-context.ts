import { BlockFailure } from '#sdk';
import type { BlockContext, JsonValue } from '#sdk';
import type { BlockTask } from './block-task.js';
import { checkEvent, checkLogData, checkResponse } from './check-context-use.js';
import { runNested } from './run-nested.js';
import { runStep } from './run-step.js';

function noTools(): never {
  throw new BlockFailure('no_tools', 'Tools are not available in this run.');
}

const TASK = Symbol('task');

/**
 * One accessor for all contexts. A getter written into an object literal is a new function, and so a new hidden
 * class, for each object: that alone made a run three times as slow.
 */
const signal: PropertyDescriptor & ThisType<{ readonly [TASK]: BlockTask }> = {
  enumerable: true,
  get() {
    return this[TASK].signal;
  },
};

/**
 * Everything that a block may touch, bound to one attempt. A plain object with its own properties, so that blocks
 * can take it apart and spread it; only `signal` is made when it is asked for.
 */
export function createBlockContext(task: BlockTask): BlockContext {
  const { env, block, run } = task;
  const { services, tools } = env.input;
  const { secretNames } = block.params;
  const context: Omit<BlockContext, 'signal'> & { readonly [TASK]: BlockTask } = {
    [TASK]: task,
    fetch: services.fetch,
    resolveHost: services.resolveHost,
    scanPrompt: services.scanPrompt,
    connection: services.connection,
    connectionNames: services.connectionNames,
    reviewLink: services.reviewLink,
    conversationMemory: services.conversationMemory,
    run: env.input.run,
    block: { id: block.id, name: block.name },
    attempt: task.attempt,
    idempotencyKey: task.idempotencyKey,
    resume: task.resume,
    now: () => new Date(env.clock()),
    log: (message, data) =>
      env.notify(run, (observer) => {
        const checked = checkLogData(data);
        observer.onLog?.(
          run,
          env.mask(message, secretNames),
          checked === null ? null : env.maskData(checked, secretNames),
        );
      }),
    emit: (event) => env.notify(run, (observer) => observer.onEvent?.(run, checkEvent(event))),
    respond: (response) => {
      task.response ??= checkResponse(task, response);
    },
    step: (key, options, work) => runStep(task, key, options, work),
    tools: async (list: JsonValue) =>
      tools === undefined ? noTools() : tools.tools(list, whole, env.log.versions),
    runWorkflow: (name, input, key) => runNested(task, name, input, key),
  };
  const whole = Object.defineProperty(context, 'signal', signal) as unknown as BlockContext;
  return whole;
}
