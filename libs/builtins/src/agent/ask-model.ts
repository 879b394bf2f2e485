import { BlockFailure } from '#sdk';
import type { BlockContext } from '#sdk';
import { callModel } from './call-model.js';
import type { ModelCall } from './call-model.js';
import type { ConnectedModel } from './connect-model.js';
import type { ModelReply } from './model-reply.js';
import { usageOfReply } from './usage-tally.js';
import type { PriceTable } from './model-price.js';

/**
 * Asks the model once in the life of the run: the answer is journalled under `key`. When the model fails, the
 * fallback is asked within the same journalled step, so that a resumed run never mixes the two.
 * Throws BlockFailure, see callModel.
 */
export async function askModel(
  key: string,
  call: ModelCall,
  asked: { readonly models: readonly ConnectedModel[]; readonly prices: PriceTable },
  context: BlockContext,
): Promise<ModelReply> {
  return context.step(key, { sideEffects: 'idempotent' }, async () => {
    const reply = await firstAnswer(call, asked.models, context);
    const { model, inputTokens, outputTokens, cost } = usageOfReply(reply, asked.prices);
    context.emit({ type: 'usage', model, inputTokens, outputTokens });
    context.log(`Model ${model} answered.`, { step: key, model, inputTokens, outputTokens, cost });
    return reply;
  });
}

async function firstAnswer(
  call: ModelCall,
  models: readonly ConnectedModel[],
  context: BlockContext,
): Promise<ModelReply> {
  const listener = {
    signal: context.signal,
    onToken: (text: string) => context.emit({ type: 'token', text }),
    now: () => context.now(),
  };
  const [model, ...fallbacks] = models;
  if (model === undefined) throw new Error('askModel needs at least one model.');
  try {
    return await callModel(model, call, listener);
  } catch (error) {
    const [next] = fallbacks;
    // A refusal is not an outage: another model is not asked until one says yes.
    const mayFallBack = error instanceof BlockFailure && error.code !== 'model_refused' && next !== undefined;
    if (!mayFallBack) throw error;
    context.log(`${error.message} Asking the fallback model "${next.name}".`, { code: error.code });
    return firstAnswer(call, fallbacks, context);
  }
}
