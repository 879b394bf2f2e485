import type {
  LanguageModelV4CallOptions,
  LanguageModelV4Prompt,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import type { JsonObject } from '#sdk';
import { agentParamsOf, countingTool, fakeContext } from './fake-context.spec-support.js';
import { demoModel } from './demo-model.js';
import { runAgent } from './run-agent.js';

const user = (text: string): LanguageModelV4Prompt => [{ role: 'user', content: [{ type: 'text', text }] }];
const tool = (name: string, description: string, inputSchema: JsonObject = { type: 'object' }) => ({
  type: 'function' as const,
  name,
  description,
  inputSchema,
});

async function say(options: LanguageModelV4CallOptions): Promise<string> {
  const { content } = await demoModel.doGenerate(options);
  return content.map((part) => (part.type === 'text' ? part.text : `[${part.type}]`)).join('');
}

async function stream(options: LanguageModelV4CallOptions): Promise<LanguageModelV4StreamPart[]> {
  const parts: LanguageModelV4StreamPart[] = [];
  for await (const part of (await demoModel.doStream(options)).stream) parts.push(part);
  return parts;
}

describe('the demo model', () => {
  it('says what it is and restates the task', async () => {
    const text = await say({ prompt: user('Summarize the report') });
    expect(text).toMatch(/^This is the demo model, not a language model/);
    expect(text).toContain('Your task was: Summarize the report');
  });

  it('restates what a caller sent without the fence marks', async () => {
    const fenced = '<caller_data_0123456789ab>Summarize it</caller_data_0123456789ab>';
    expect(await say({ prompt: user(fenced) })).toContain('Your task was: Summarize it');
  });

  it('gives the same answer to the same prompt, streamed by word or at once', async () => {
    const options = { prompt: user('Say  it\nagain, please ') };
    const parts = await stream(options);
    const deltas = parts.flatMap((part) => (part.type === 'text-delta' ? [part.delta] : []));
    expect(deltas.join('')).toBe(await say(options));
    expect(deltas.length).toBeGreaterThan(10);
    expect(deltas.every((delta) => /^\s*\S+\s*$/.test(delta))).toBe(true);
    expect(parts.at(-1)).toMatchObject({ type: 'finish', finishReason: { unified: 'stop' } });
  });

  it('counts tokens, more for more text', async () => {
    const short = await demoModel.doGenerate({ prompt: user('hi') });
    const long = await demoModel.doGenerate({ prompt: user('hi '.repeat(100)) });
    expect(short.usage.inputTokens.total).toBeGreaterThan(0);
    expect(long.usage.inputTokens.total).toBeGreaterThan(short.usage.inputTokens.total ?? Infinity);
    expect(long.usage.outputTokens.total).toBeGreaterThan(0);
  });

  it('calls a tool whose name or description matches the task, with arguments of its schema', async () => {
    const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
    const tools = [tool('send_mail', 'Sends a mail.'), tool('get_weather', 'Looks it up.', schema)];
    const { content, finishReason } = await demoModel.doGenerate({ prompt: user('weather in Rome'), tools });
    expect(finishReason.unified).toBe('tool-calls');
    expect(content).toEqual([
      {
        type: 'tool-call',
        toolCallId: 'demo-1-get_weather',
        toolName: 'get_weather',
        input: '{"city":"weather in Rome"}',
      },
    ]);
    const byDescription = await demoModel.doGenerate({ prompt: user('please use mails'), tools });
    expect(byDescription.content[0]).toMatchObject({ toolName: 'send_mail' });
  });

  it('calls a tool that the task names, whatever its name says', async () => {
    const tools = [tool('tool_1', ''), tool('tool_10', '')];
    const { content } = await demoModel.doGenerate({ prompt: user('Use tool_10, please'), tools });
    expect(content[0]).toMatchObject({ toolName: 'tool_10' });
  });

  it('calls no tool that does not match, nor any when told not to', async () => {
    const tools = [tool('send_mail', 'Sends a mail to the team.')];
    expect(await say({ prompt: user('What is the weather for the day?'), tools })).toContain('demo model');
    const barred = { prompt: user('send mail'), tools, toolChoice: { type: 'none' as const } };
    expect(await say(barred)).toContain('demo model');
  });

  it('works through an agent: every matching tool once, then a report of what came back', async () => {
    const weather = countingTool('weather', () => ({ degrees: 21 }), { description: 'Tells the weather.' });
    const mail = countingTool('mail', () => 'sent', { description: 'Sends it by mail.' });
    const other = countingTool('archive', () => 'no', { description: 'Puts files away.' });
    const { context, events } = fakeContext({ tools: { weather, mail, other } });
    const given = {
      prompt: 'Mail me the weather',
      tools: [{ block: 'weather' }, { block: 'mail' }, { block: 'other' }],
    };
    const outputs = await runAgent(agentParamsOf(given), context);
    expect(outputs).toMatchObject({ model: 'demo', cost: 0, steps: 3, finishReason: 'stop' });
    expect([weather.calls.length, mail.calls.length, other.calls.length]).toEqual([1, 1, 0]);
    expect('content' in outputs ? outputs.content : '').toBe(
      [
        'This is the demo model, not a language model: it answers by fixed rules, offline and without a key.',
        'Your task was: Mail me the weather',
        'Tool weather returned: {"degrees":21}',
        'Tool mail returned: sent',
      ].join('\n'),
    );
    expect(events.filter((event) => event.type === 'token').length).toBeGreaterThan(10);
  });

  it('answers a schema with data that fits it, in an agent', async () => {
    const outputSchema = {
      type: 'object',
      properties: { title: { type: 'string' }, tags: { type: 'array', items: { enum: ['a'] }, minItems: 1 } },
      required: ['title', 'tags'],
    };
    const { context } = fakeContext();
    const outputs = await runAgent(agentParamsOf({ prompt: 'Tag it', outputSchema }), context);
    expect(outputs).toMatchObject({ data: { title: 'Demo model, task: Tag it', tags: ['a'] }, steps: 1 });
  });

  it('fails clearly on a schema that it cannot answer', async () => {
    const outputSchema = {
      type: 'object',
      properties: { a: { pattern: '^zq{7}$', type: 'string' } },
      required: ['a'],
    };
    const { context } = fakeContext();
    await expect(runAgent(agentParamsOf({ prompt: 'x', outputSchema }), context)).rejects.toMatchObject({
      code: 'demo_model_limit',
      message: expect.stringContaining('#/properties/a'),
    });
  });

  it('is instant: a thousand agent runs take less than three seconds', async () => {
    const params = agentParamsOf({ prompt: 'Say hello' });
    await runAgent(params, fakeContext().context);
    const start = performance.now();
    for (let index = 0; index < 1000; index += 1) await runAgent(params, fakeContext().context);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('is a real model of the ai package: streamText runs it, tools included', async () => {
    const { streamText, tool: aiTool, jsonSchema, isStepCount } = await import('ai');
    const result = streamText({
      model: demoModel,
      prompt: 'weather please',
      tools: {
        weather: aiTool({
          description: 'Tells the weather.',
          inputSchema: jsonSchema({ type: 'object', properties: {} }),
          execute: async () => 'sunny',
        }),
      },
      stopWhen: isStepCount(3),
      telemetry: { isEnabled: false },
    });
    expect(await result.text).toContain('Tool weather returned: sunny');
    expect((await result.totalUsage).totalTokens).toBeGreaterThan(0);
  });
});
