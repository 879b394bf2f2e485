import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { ReplyBuilder, replyCalls, replyMessage, replyText } from './model-reply.js';

const finish = (output: number): LanguageModelV4StreamPart => ({
  type: 'finish',
  finishReason: { unified: 'tool-calls', raw: 'tool_use' },
  usage: {
    inputTokens: { total: 9, noCache: 4, cacheRead: 5, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  },
});

function build(...parts: LanguageModelV4StreamPart[]) {
  const builder = new ReplyBuilder();
  for (const part of parts) builder.take(part);
  return builder.build('p/m');
}

describe('a streamed answer', () => {
  const reply = build(
    { type: 'reasoning-start', id: 'r' },
    { type: 'reasoning-delta', id: 'r', delta: 'Let me see' },
    { type: 'reasoning-end', id: 'r', providerMetadata: { anthropic: { signature: 'sig-1' } } },
    { type: 'text-start', id: '1' },
    { type: 'text-delta', id: '1', delta: 'Look' },
    { type: 'text-delta', id: '1', delta: 'ing' },
    { type: 'text-end', id: '1' },
    { type: 'text-start', id: '2' },
    { type: 'text-end', id: '2' },
    { type: 'tool-call', toolCallId: 'c1', toolName: 'look', input: '{"at":1}' },
    { type: 'tool-call', toolCallId: 'c2', toolName: 'look', input: '' },
    { type: 'tool-call', toolCallId: 'c3', toolName: 'look', input: '[1]' },
    { type: 'tool-call', toolCallId: 'c4', toolName: 'search', input: '{}', providerExecuted: true },
    finish(7),
  );

  it('is put together in order, with its tokens', () => {
    expect(reply).toMatchObject({ model: 'p/m', inputTokens: 9, cachedInputTokens: 5, outputTokens: 7 });
    expect(reply === null ? '' : replyText(reply)).toBe('Looking');
    expect(reply === null ? [] : replyCalls(reply).map(({ callId, args }) => [callId, args])).toEqual([
      ['c1', { at: 1 }],
      ['c2', {}],
      ['c3', null],
    ]);
  });

  it('goes back to the provider with its signatures, without empty texts', () => {
    expect(reply === null ? null : replyMessage(reply)).toEqual({
      role: 'assistant',
      content: [
        { type: 'reasoning', text: 'Let me see', providerOptions: { anthropic: { signature: 'sig-1' } } },
        { type: 'text', text: 'Looking' },
        { type: 'tool-call', toolCallId: 'c1', toolName: 'look', input: { at: 1 } },
        { type: 'tool-call', toolCallId: 'c2', toolName: 'look', input: {} },
        { type: 'tool-call', toolCallId: 'c3', toolName: 'look', input: {} },
      ],
    });
  });

  it('survives the journal: as JSON it is the same', () => {
    expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  });

  it('is no answer before the provider says that it is whole', () => {
    expect(build({ type: 'text-start', id: '1' }, { type: 'text-delta', id: '1', delta: 'Hal' })).toBeNull();
  });
});
