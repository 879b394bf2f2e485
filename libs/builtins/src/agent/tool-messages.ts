import type { JSONSchema7, LanguageModelV4FunctionTool, LanguageModelV4Message } from '@ai-sdk/provider';
import type { ReplyCall } from './model-reply.js';
import type { OfferedTool } from './offered-tool.js';
import type { ToolOutcome } from './run-tool-calls.js';

/** The model sees at most this much of one result (UTF-16 units); the journal and the outputs keep all of it. */
const MAX_SEEN = 200_000;

/** Tools as the model is told of them. */
export const toolSpecs = (tools: Iterable<OfferedTool>): LanguageModelV4FunctionTool[] =>
  Array.from(tools, ({ name, description, inputSchema }) => ({
    type: 'function',
    name,
    description,
    inputSchema: inputSchema as JSONSchema7,
  }));

/** The message that answers a model's calls, in the calls' order. */
export const resultMessage = (
  calls: readonly ReplyCall[],
  outcomes: readonly ToolOutcome[],
): LanguageModelV4Message => ({
  role: 'tool',
  content: calls.flatMap((call, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) return [];
    return [
      {
        type: 'tool-result' as const,
        toolCallId: call.callId,
        toolName: call.tool,
        output: outputOf(outcome),
      },
    ];
  }),
});

type ToolOutput = Extract<
  Extract<LanguageModelV4Message, { role: 'tool' }>['content'][number],
  { type: 'tool-result' }
>['output'];

function outputOf(outcome: ToolOutcome): ToolOutput {
  if (outcome.status === 'denied') return { type: 'execution-denied', reason: outcome.message };
  if (outcome.status === 'failed')
    return { type: 'error-text', value: `${outcome.code}: ${outcome.message}` };
  const { result } = outcome;
  if (typeof result === 'string') return { type: 'text', value: cut(result) };
  const text = JSON.stringify(result);
  return text.length > MAX_SEEN ? { type: 'text', value: cut(text) } : { type: 'json', value: result };
}

const cut = (text: string): string =>
  text.length <= MAX_SEEN
    ? text
    : `${text.slice(0, MAX_SEEN)}\n[cut: ${text.length - MAX_SEEN} more characters]`;
