import type {
  LanguageModelV4Message,
  LanguageModelV4StreamPart,
  SharedV4ProviderMetadata,
} from '@ai-sdk/provider';
import type { JsonObject, JsonValue } from '#sdk';

/** A piece of a model's answer as the journal keeps it. `meta` goes back to the provider untouched (signatures). */
export type ReplyPart =
  | { type: 'text'; text: string; meta: JsonObject | null }
  | { type: 'reasoning'; text: string; meta: JsonObject | null }
  | ReplyCall;

/** A tool call that a model asks for. `args` is null when what it wrote is not a JSON object; `raw` is what it wrote. */
export type ReplyCall = {
  type: 'tool-call';
  callId: string;
  tool: string;
  args: JsonObject | null;
  raw: string;
  meta: JsonObject | null;
};

/** One answer of a model: what one journalled model call leaves behind. Plain JSON. */
export type ModelReply = {
  /** The model that answered, as the author wrote it. */
  model: string;
  parts: ReplyPart[];
  /** `stop`, `length`, `content-filter`, `tool-calls`, `error`, `interrupted` or `other`. */
  finishReason: string;
  inputTokens: number;
  /** Of the input tokens, those read from the provider's cache. */
  cachedInputTokens: number;
  outputTokens: number;
};

/** The text of an answer, its pieces joined. */
export const replyText = (reply: ModelReply): string =>
  reply.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

/** The tool calls of an answer, in the model's order. */
export const replyCalls = (reply: ModelReply): ReplyCall[] =>
  reply.parts.filter((part) => part.type === 'tool-call');

/** An answer as the message that goes back to the model on the next call. */
export function replyMessage(reply: ModelReply): LanguageModelV4Message {
  const content = reply.parts.flatMap((part): AssistantPart[] => {
    const options = part.meta === null ? {} : { providerOptions: part.meta as SharedV4ProviderMetadata };
    if (part.type === 'tool-call') {
      return [
        {
          type: 'tool-call',
          toolCallId: part.callId,
          toolName: part.tool,
          input: part.args ?? {},
          ...options,
        },
      ];
    }
    // Providers refuse empty texts, but an empty reasoning may carry the signature that they ask back.
    return part.text === '' && part.meta === null ? [] : [{ type: part.type, text: part.text, ...options }];
  });
  return { role: 'assistant', content };
}

type AssistantPart = Extract<LanguageModelV4Message, { role: 'assistant' }>['content'][number];

/** Gathers a streamed answer piece by piece. */
export class ReplyBuilder {
  private readonly parts: ReplyPart[] = [];
  private readonly open = new Map<string, Extract<ReplyPart, { text: string }>>();
  private end: Extract<LanguageModelV4StreamPart, { type: 'finish' }> | undefined;

  /** Takes one piece of the stream; pieces that an agent has no use for (sources, pings) pass by. */
  take(part: LanguageModelV4StreamPart): void {
    switch (part.type) {
      case 'text-start':
      case 'reasoning-start':
        this.start(part.type === 'text-start' ? 'text' : 'reasoning', part.id, part.providerMetadata);
        break;
      case 'text-delta':
      case 'text-end':
      case 'reasoning-delta':
      case 'reasoning-end':
        this.extend(part);
        break;
      case 'tool-call': {
        const args = parseArgs(part.input);
        const meta = metaOf(part.providerMetadata);
        const { toolCallId: callId, toolName: tool, input: raw } = part;
        if (part.providerExecuted !== true)
          this.parts.push({ type: 'tool-call', callId, tool, args, raw, meta });
        break;
      }
      case 'finish':
        this.end = part;
        break;
      default:
        break;
    }
  }

  /** The whole answer; null when the stream ended before the provider said that it is whole. */
  build(model: string): ModelReply | null {
    if (this.end === undefined) return null;
    const { finishReason, usage } = this.end;
    return {
      model,
      parts: this.parts,
      finishReason: finishReason.unified,
      inputTokens: usage.inputTokens.total ?? 0,
      cachedInputTokens: usage.inputTokens.cacheRead ?? 0,
      outputTokens: usage.outputTokens.total ?? 0,
    };
  }

  private start(
    type: 'text' | 'reasoning',
    id: string,
    metadata: SharedV4ProviderMetadata | undefined,
  ): void {
    const part = { type, text: '', meta: metaOf(metadata) };
    this.open.set(`${type}:${id}`, part);
    this.parts.push(part);
  }

  private extend(
    part: Extract<LanguageModelV4StreamPart, { type: `${'text' | 'reasoning'}-${'delta' | 'end'}` }>,
  ): void {
    const type = part.type.startsWith('text') ? 'text' : 'reasoning';
    const open = this.open.get(`${type}:${part.id}`);
    if (open === undefined) return;
    if ('delta' in part) open.text += part.delta;
    // The last word on the metadata holds: signatures arrive at the end.
    open.meta = metaOf(part.providerMetadata) ?? open.meta;
  }
}

/** Metadata may hold `undefined`, which JSON cannot carry. */
const metaOf = (metadata: SharedV4ProviderMetadata | undefined): JsonObject | null =>
  metadata === undefined ? null : (JSON.parse(JSON.stringify(metadata)) as JsonObject);

function parseArgs(text: string): JsonObject | null {
  if (text.trim() === '') return {};
  try {
    const value = JSON.parse(text) as JsonValue;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null; // the model is told, with the text that it wrote
  }
}
