import { revivedError } from '../wire/carried-error.js';
import { monotonicMs } from '../wire/messages.js';
import type { Question } from '../wire/messages.js';
import { NeverBegun } from './request.js';
import type { Request } from './request.js';
import type { PluginProcess } from './plugin-process.js';

/** A definition answers at once; one that computes for longer will not come to an end. */
const ANSWER_MS = 4_000;

/** A question to a definition. */
export interface Asked {
  readonly plugin: string;
  readonly type: string;
  readonly question: Question;
  readonly args: readonly unknown[];
}

/**
 * Asks a definition in a process of its plugin.
 *
 * @throws NeverBegun when the process went before it was asked; what the definition threw; Error naming plugin and
 *   definition when there is no answer
 */
export function askInProcess(
  process: PluginProcess,
  { plugin, type, question, args }: Asked,
): Promise<unknown> {
  const outcome = Promise.withResolvers<unknown>();
  const at = `plugin "${plugin}", \`${question}\` of \`${type}\``;
  const request: Request = {
    kind: 'ask',
    attempt: null,
    begun: false,
    aborting: false,
    message: (id) => ({ t: 'ask', id, type, question, args, sentAt: monotonicMs() }),
    settle: (result) => {
      if (result.t === 'threw') outcome.reject(revivedError(result.error));
      else outcome.resolve(result.t === 'done' ? result.value : undefined);
    },
    fail: outcome.reject,
    lose: (fate, death) =>
      outcome.reject(
        fate === 'not_begun'
          ? new NeverBegun('The process is gone.')
          : new Error(`${at}: its process ${death.how}.`),
      ),
  };
  const id = process.submit(request, null);
  const look = (): void => {
    if (process.isGone) return;
    if (request.begun)
      process.kill(
        { kind: 'unresponsive', how: `did not yield: \`${question}\` did not answer within ${ANSWER_MS} ms` },
        request,
      );
    else {
      process.drop(id);
      outcome.reject(new Error(`${at}: its process is busy, and did not answer within ${ANSWER_MS} ms.`));
    }
  };
  let isSettled = false;
  const timer = setTimeout(() => setImmediate(() => void (isSettled || look())), ANSWER_MS);
  return outcome.promise.finally(() => {
    isSettled = true;
    clearTimeout(timer);
  });
}
