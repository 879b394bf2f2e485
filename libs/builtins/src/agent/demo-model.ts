import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';
import { planDemoMove } from './demo-plan.js';
import type { DemoMove } from './demo-plan.js';
import { estimateTokens } from './estimate-tokens.js';

/**
 * The keyless model of a first run: offline, deterministic, instant. It says in its answer that it is the demo
 * model, restates the task, calls each offered tool whose name or description shares a word with the task once
 * (one a step), reports what came back, answers a JSON Schema with its smallest instance, streams by word and
 * counts tokens. Never to be shown as a language model.
 *
 * A schema that no value can be made up for throws NoInstance.
 */
export const demoModel: LanguageModelV4 = {
  specificationVersion: 'v4',
  provider: 'demo',
  modelId: 'demo',
  supportedUrls: {},

  async doGenerate(options) {
    options.abortSignal?.throwIfAborted();
    const move = planDemoMove(options);
    return {
      content: [contentOf(move)],
      finishReason: finishOf(move),
      usage: usageOf(options, move),
      warnings: [],
    };
  },

  async doStream(options) {
    options.abortSignal?.throwIfAborted();
    const parts = streamOf(planDemoMove(options), options);
    return {
      stream: new ReadableStream<LanguageModelV4StreamPart>({
        start(controller) {
          for (const part of parts) controller.enqueue(part);
          controller.close();
        },
      }),
    };
  },
};

function contentOf(move: DemoMove): LanguageModelV4Content {
  if (move.kind === 'say') return { type: 'text', text: move.text };
  return {
    type: 'tool-call',
    toolCallId: move.callId,
    toolName: move.tool,
    input: JSON.stringify(move.args),
  };
}

function finishOf(move: DemoMove): LanguageModelV4FinishReason {
  const unified = move.kind === 'say' ? 'stop' : 'tool-calls';
  return { unified, raw: unified };
}

function* streamOf(
  move: DemoMove,
  options: LanguageModelV4CallOptions,
): Generator<LanguageModelV4StreamPart> {
  yield { type: 'stream-start', warnings: [] };
  if (move.kind === 'say') {
    yield { type: 'text-start', id: 'answer' };
    for (const delta of move.text.split(/(?<=\s)(?=\S)/)) yield { type: 'text-delta', id: 'answer', delta };
    yield { type: 'text-end', id: 'answer' };
  } else yield contentOf(move) as Extract<LanguageModelV4Content, { type: 'tool-call' }>;
  yield { type: 'finish', finishReason: finishOf(move), usage: usageOf(options, move) };
}

function usageOf(options: LanguageModelV4CallOptions, move: DemoMove): LanguageModelV4Usage {
  const input = estimateTokens(JSON.stringify([options.prompt, options.tools ?? []]));
  const output = estimateTokens(move.kind === 'say' ? move.text : JSON.stringify(move.args));
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
}
