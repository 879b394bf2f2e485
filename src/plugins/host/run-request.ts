import { BlockLost } from '#engine';
import { BlockFailure } from '#sdk';
import type { BlockContext, BlockResult, Fields } from '#sdk';
import { revivedError } from '../wire/carried-error.js';
import { monotonicMs } from '../wire/messages.js';
import { NeverBegun } from './request.js';
import type { Death, Request } from './request.js';
import type { PluginProcess } from './plugin-process.js';
import { givenContext, ServedContext } from './serve-context.js';
import { ServedAttempt } from './served-attempt.js';

/** For a block that was told to stop to say that it heard; less than the engine's own grace. */
const HEARD_MS = 600;
/** The engine has gone on without it by then. */
const GIVE_UP_MS = 2_000;

/** What is to be run. */
export interface BlockJob {
  readonly plugin: string;
  readonly type: string;
  readonly params: unknown;
  readonly context: BlockContext;
  readonly keepSecret: (secret: string) => void;
}

const crashed = ({ plugin, type, context }: BlockJob, death: Death): string =>
  `plugin "${plugin}", block "${context.block.name}" (${type}): its process ${death.how}.`;

function lost(job: BlockJob, fate: BlockLost['fate'], death: Death): Error {
  if (fate === 'not_begun') return new NeverBegun('The process is gone.');
  const code = death.kind === 'unresponsive' ? 'plugin_unresponsive' : 'plugin_crashed';
  const advice =
    fate === 'at_fault'
      ? 'This is a defect of the plugin; report it to its author.'
      : 'Other blocks ran in it as well, so it is not known which of them was the reason.';
  return new BlockLost(code, `${crashed(job, death)} ${advice}`, fate);
}

/**
 * Runs a block in a process of its plugin, once.
 *
 * @throws NeverBegun when the process went before it began the block; BlockLost when it went later; what the block threw
 */
export function runInProcess(process: PluginProcess, job: BlockJob): Promise<BlockResult<Fields>> {
  const { type, params, context } = job;
  const { signal } = context;
  const outcome = Promise.withResolvers<BlockResult<Fields>>();
  const served = new ServedContext(context, job.keepSecret);
  const attempt = new ServedAttempt(served, (message) => process.send(message));
  const request: Request = {
    kind: 'run',
    attempt,
    begun: false,
    aborting: false,
    message: (id) => ({ t: 'run', id, type, params, given: givenContext(context), sentAt: monotonicMs() }),
    settle: (result) => {
      if (result.t === 'done') outcome.resolve(result.value as BlockResult<Fields>);
      else if (result.t === 'threw') outcome.reject(revivedError(result.error));
      else
        outcome.reject(
          new BlockFailure(
            'invalid_output',
            `"${context.block.name}" (${type}) returned an output that is not JSON: ${result.what}. This is a defect of the block.`,
          ),
        );
    },
    fail: outcome.reject,
    lose: (fate, death) => {
      const error = lost(job, fate, death);
      attempt.end(error);
      // Steps that were cut off are noted first: the engine looks at them when it goes on.
      setImmediate(() => outcome.reject(error));
    },
  };
  signal.throwIfAborted();
  const id = process.submit(request, served);
  let timer: NodeJS.Timeout | undefined;
  let isSettled = false;
  const giveUp = (): void => {
    process.drop(id);
    outcome.reject(signal.reason);
  };
  const onAbort = (): void => {
    if (!request.begun) return giveUp();
    process.abort(id, signal.reason instanceof Error ? signal.reason.message : 'The block was stopped.');
    // Timers go before what has arrived: the answer may be here already.
    const lookAfter = (ms: number): void => void (timer = setTimeout(() => setImmediate(look), ms));
    const look = (): void => {
      if (isSettled) return;
      if (request.aborting || process.isGone) {
        timer = setTimeout(giveUp, GIVE_UP_MS);
        return;
      }
      const left = HEARD_MS - process.quietMs;
      // It yields, and only has much to do.
      if (left > 0) return lookAfter(left);
      const how = `did not yield: the block was told to stop, and ${HEARD_MS} ms later its code had not let go of the process (an endless loop?)`;
      process.kill({ kind: 'unresponsive', how });
    };
    lookAfter(HEARD_MS);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return outcome.promise.finally(() => {
    isSettled = true;
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  });
}
