import type { JSONSchema7, LanguageModelV4FunctionTool, LanguageModelV4Prompt } from '@ai-sdk/provider';
import { BlockFailure } from '#sdk';
import type { JsonObject } from '#sdk';
import type { ConnectedModel } from './connect-model.js';
import { isStrictSchema } from './is-strict-schema.js';
import { NoInstance } from './minimal-instance.js';
import { ReplyBuilder } from './model-reply.js';
import type { ModelReply } from './model-reply.js';
import { providerFailure } from './provider-failure.js';

/** One question to a model. */
export interface ModelCall {
  readonly prompt: LanguageModelV4Prompt;
  readonly tools: readonly LanguageModelV4FunctionTool[];
  /** Ask for JSON of this schema. */
  readonly outputSchema: JsonObject | null;
  readonly maxOutputTokens: number | null;
  readonly temperature: number | null;
  /** The whole answer must be there within this time, in milliseconds. */
  readonly timeoutMs: number;
}

/** Where the answer goes while it comes in, and what may cut it off. */
export interface ModelListener {
  readonly signal: AbortSignal;
  readonly onToken: (text: string) => void;
  readonly now: () => Date;
}

/**
 * Asks a model once, streaming. The adapter's own interface is used, not `streamText`: one step needs none of
 * its loop, retries, telemetry or console warnings. Throws BlockFailure for everything that a provider can do
 * wrong, see {@link providerFailure}; `model_refused` when it declines the content.
 */
export async function callModel(
  asked: ConnectedModel,
  call: ModelCall,
  listener: ModelListener,
): Promise<ModelReply> {
  const { signal } = listener;
  const abortSignal =
    asked.kind === 'demo' ? signal : AbortSignal.any([signal, AbortSignal.timeout(call.timeoutMs)]);
  const reply = new ReplyBuilder();
  try {
    const { stream } = await asked.model.doStream({ ...optionsOf(asked, call), abortSignal });
    for await (const part of stream) {
      if (part.type === 'error') throw part.error;
      if (part.type === 'text-delta') listener.onToken(part.delta);
      reply.take(part);
    }
    abortSignal.throwIfAborted();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NoInstance) throw demoFailure(error);
    throw providerFailure(abortSignal.aborted ? abortSignal.reason : error, {
      name: asked.name,
      now: listener.now(),
      ...(asked.apiKey === undefined ? {} : { apiKey: asked.apiKey }),
    });
  }
  return checked(reply.build(asked.name), asked.name);
}

function checked(reply: ModelReply | null, name: string): ModelReply {
  if (reply === null || reply.finishReason === 'error' || reply.finishReason === 'interrupted') {
    const text = `Model "${name}" broke off before its answer was whole.`;
    throw new BlockFailure('model_unreachable', text, { retryable: true });
  }
  if (reply.finishReason === 'content-filter') {
    const text = `Model "${name}" refused the content. Rephrase the prompt, or connect the error port to answer instead.`;
    throw new BlockFailure('model_refused', text);
  }
  return reply;
}

function optionsOf(asked: ConnectedModel, call: ModelCall) {
  const { outputSchema: schema } = call;
  const strictJsonSchema = schema === null || isStrictSchema(schema);
  return {
    prompt: call.prompt,
    ...(call.tools.length === 0 ? {} : { tools: [...call.tools] }),
    ...(call.maxOutputTokens === null ? {} : { maxOutputTokens: call.maxOutputTokens }),
    ...(call.temperature === null ? {} : { temperature: call.temperature }),
    ...(schema === null
      ? {}
      : { responseFormat: { type: 'json' as const, schema: schema as JSONSchema7, name: 'answer' } }),
    // Nothing is left at the provider: the conversation is in our journal, so OpenAI need not store it.
    ...(asked.kind === 'openai' ? { providerOptions: { openai: { store: false, strictJsonSchema } } } : {}),
    ...(asked.kind === 'openai_compatible'
      ? { providerOptions: { openaiCompatible: { strictJsonSchema } } }
      : {}),
  };
}

const demoFailure = (error: NoInstance): BlockFailure =>
  new BlockFailure(
    'demo_model_limit',
    `The demo model cannot make up a value for a schema: ${error.message} Simplify the schema or use a real model.`,
  );
