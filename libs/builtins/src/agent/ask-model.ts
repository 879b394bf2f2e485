import { BlockFailure } from '#sdk';
import type { BlockContext } from '#sdk';
import { callModel } from './call-model.js';
import type { ModelCall, ModelListener } from './call-model.js';
import type { ConnectedModel } from './connect-model.js';
import type { ModelReply } from './model-reply.js';
import { usageOfReply } from './usage-tally.js';
import type { PriceTable } from './model-price.js';

/** Who is asked, and how loudly. */
export interface AskedModels {
  /** The model, then its fallbacks. */
  readonly models: readonly ConnectedModel[];
  readonly prices: PriceTable;
  /** True keeps the tokens out of the caller's stream. */
  readonly silent?: boolean;
}

/**
 * Asks the model once in the life of the run: the answer is journalled under `key`. When the model fails, the
 * fallback is asked within the same journalled step, so that a resumed run never mixes the two.
 * Throws BlockFailure, see callModel.
 */
export async function askModel(
  key: string,
  call: ModelCall,
  asked: AskedModels,
  context: BlockContext,
): Promise<ModelReply> {
  return context.step(key, { sideEffects: 'idempotent' }, async () => {
    const listener = {
      signal: context.signal,
      onToken: (text: string) => (asked.silent === true ? undefined : context.emit({ type: 'token', text })),
      now: () => context.now(),
    };
    const reply = await firstAnswer(call, asked.models, { listener, log: (...line) => context.log(...line) });
    const { model, inputTokens, outputTokens, cost } = usageOfReply(reply, asked.prices);
    context.emit({ type: 'usage', model, inputTokens, outputTokens });
    context.log(`Model ${model} answered.`, { step: key, model, inputTokens, outputTokens, cost });
    return reply;
  });
}

async function firstAnswer(
  call: ModelCall,
  models: readonly ConnectedModel[],
  to: { readonly listener: ModelListener; readonly log: BlockContext['log'] },
): Promise<ModelReply> {
  const [model, ...fallbacks] = models;
  if (model === undefined) throw new Error('askModel needs at least one model.');
  try {
    return await callModel(model, call, to.listener);
  } catch (error) {
    const [next] = fallbacks;
    // A refusal is not an outage: another model is not asked until one says yes.
    const mayFallBack = error instanceof BlockFailure && error.code !== 'model_refused' && next !== undefined;
    if (!mayFallBack) throw error;
    to.log(`${error.message} Asking the fallback model "${next.name}".`, { code: error.code });
    return firstAnswer(call, fallbacks, to);
  }
}
