import type { BlockFailure, JsonObject, ModelConnection } from '#sdk';
import { agentParamsOf, countingTool, fakeContext } from './fake-context.spec-support.js';
import { runAgent } from './run-agent.js';
import { sse, status, WireServer } from './wire-server.spec-support.js';
import type { WireAnswer } from './wire-server.spec-support.js';

/** One provider: how its answers look on the wire, and where in its requests things stand. */
interface Wire {
  readonly kind: ModelConnection['kind'];
  readonly path: string;
  readonly key: [header: string, value: string];
  readonly text: (text: string) => WireAnswer;
  readonly call: (name: string, args: JsonObject) => WireAnswer;
  readonly refusal: WireAnswer;
  readonly error: (code: number, type: string, message: string) => JsonObject;
  /** Finds in the second request what the tool gave back. */
  readonly toolResult: string;
  readonly schemaIn: (body: JsonObject) => unknown;
}

const halves = (text: string): string[] => [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];

const chunk = (delta: JsonObject, finish: string | null = null): JsonObject => ({
  id: 'c1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'm',
  choices: [{ index: 0, delta, finish_reason: finish }],
});
const chatUsage = {
  ...chunk({}),
  choices: [],
  usage: { prompt_tokens: 12, completion_tokens: 5, total_tokens: 17 },
};

const compatible: Wire = {
  kind: 'openai_compatible',
  path: '/v1/chat/completions',
  key: ['authorization', 'Bearer key-1'],
  text: (text) =>
    sse(...halves(text).map((content) => chunk({ content })), chunk({}, 'stop'), chatUsage, '[DONE]'),
  call: (name, args) =>
    sse(
      chunk({
        tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name, arguments: '' } }],
      }),
      ...halves(JSON.stringify(args)).map((part) =>
        chunk({ tool_calls: [{ index: 0, function: { arguments: part } }] }),
      ),
      chunk({}, 'tool_calls'),
      chatUsage,
      '[DONE]',
    ),
  refusal: sse(chunk({}, 'content_filter'), chatUsage, '[DONE]'),
  error: (_code, type, message) => ({ error: { message, type, code: type } }),
  toolResult: '{"role":"tool","tool_call_id":"call_1","content":"{\\"degrees\\":21}"}',
  schemaIn: (body) => (body['response_format'] as JsonObject)['json_schema'],
};

const responsesHead = { id: 'resp_1', created_at: 1, model: 'm', service_tier: null };
const responsesUsage = {
  input_tokens: 12,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 5,
  output_tokens_details: { reasoning_tokens: 0 },
};
const completed = {
  type: 'response.completed',
  response: { ...responsesHead, incomplete_details: null, usage: responsesUsage },
};

const openai: Wire = {
  kind: 'openai',
  path: '/v1/responses',
  key: ['authorization', 'Bearer key-1'],
  text: (text) =>
    sse(
      { type: 'response.created', response: responsesHead },
      { type: 'response.output_item.added', output_index: 0, item: { type: 'message', id: 'msg_1' } },
      ...halves(text).map((delta) => ({
        type: 'response.output_text.delta',
        item_id: 'msg_1',
        output_index: 0,
        content_index: 0,
        delta,
      })),
      { type: 'response.output_item.done', output_index: 0, item: { type: 'message', id: 'msg_1' } },
      completed,
    ),
  call: (name, args) => {
    const item = { type: 'function_call', id: 'fc_1', call_id: 'call_1', name };
    const json = JSON.stringify(args);
    return sse(
      { type: 'response.created', response: responsesHead },
      { type: 'response.output_item.added', output_index: 0, item: { ...item, arguments: '' } },
      ...halves(json).map((delta) => ({
        type: 'response.function_call_arguments.delta',
        item_id: 'fc_1',
        output_index: 0,
        delta,
      })),
      {
        type: 'response.output_item.done',
        output_index: 0,
        item: { ...item, arguments: json, status: 'completed' },
      },
      completed,
    );
  },
  refusal: sse(
    { type: 'response.created', response: responsesHead },
    { type: 'response.output_item.added', output_index: 0, item: { type: 'message', id: 'msg_1' } },
    {
      type: 'response.refusal.delta',
      item_id: 'msg_1',
      output_index: 0,
      content_index: 0,
      delta: 'I cannot.',
    },
    {
      type: 'response.refusal.done',
      item_id: 'msg_1',
      output_index: 0,
      content_index: 0,
      refusal: 'I cannot.',
    },
    { type: 'response.output_item.done', output_index: 0, item: { type: 'message', id: 'msg_1' } },
    completed,
  ),
  error: (_code, type, message) => ({ error: { message, type, code: type, param: null } }),
  toolResult: '{"type":"function_call_output","call_id":"call_1","output":"{\\"degrees\\":21}"}',
  schemaIn: (body) => (body['text'] as JsonObject)['format'],
};

const messageStart = {
  type: 'message_start',
  message: {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    content: [],
    model: 'm',
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: 12, output_tokens: 1 },
  },
};
const messageEnd = (reason: string): JsonObject[] => [
  { type: 'content_block_stop', index: 0 },
  { type: 'message_delta', delta: { stop_reason: reason, stop_sequence: null }, usage: { output_tokens: 5 } },
  { type: 'message_stop' },
];
const blockDelta = (delta: JsonObject): JsonObject => ({ type: 'content_block_delta', index: 0, delta });

const anthropic: Wire = {
  kind: 'anthropic',
  path: '/v1/messages',
  key: ['x-api-key', 'key-1'],
  text: (text) =>
    sse(
      messageStart,
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'ping' },
      ...halves(text).map((part) => blockDelta({ type: 'text_delta', text: part })),
      ...messageEnd('end_turn'),
    ),
  call: (name, args) =>
    sse(
      messageStart,
      {
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'tool_use', id: 'toolu_1', name, input: {} },
      },
      ...halves(JSON.stringify(args)).map((part) =>
        blockDelta({ type: 'input_json_delta', partial_json: part }),
      ),
      ...messageEnd('tool_use'),
    ),
  refusal: sse(
    messageStart,
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    ...messageEnd('refusal'),
  ),
  error: (_code, type, message) => ({ type: 'error', error: { type, message } }),
  toolResult: '"type":"tool_result","tool_use_id":"toolu_1","content":"{\\"degrees\\":21}"',
  schemaIn: (body) => body['output_config'] ?? body['tools'],
};

const candidate = (parts: JsonObject[], finishReason?: string): JsonObject => ({
  candidates: [
    { content: { role: 'model', parts }, index: 0, ...(finishReason === undefined ? {} : { finishReason }) },
  ],
  usageMetadata: { promptTokenCount: 12, candidatesTokenCount: 5, totalTokenCount: 17 },
});

const google: Wire = {
  kind: 'google',
  path: '/v1beta/models/m:streamGenerateContent?alt=sse',
  key: ['x-goog-api-key', 'key-1'],
  text: (text) => {
    const [first = '', second = ''] = halves(text);
    return sse(candidate([{ text: first }]), candidate([{ text: second }], 'STOP'));
  },
  call: (name, args) => sse(candidate([{ functionCall: { name, args }, thoughtSignature: 'sig-1' }], 'STOP')),
  refusal: sse(candidate([], 'SAFETY')),
  error: (code, type, message) => ({ error: { code, message, status: type } }),
  toolResult: '"name":"weather","response":{"name":"weather","content":{"degrees":21}}',
  schemaIn: (body) => body['generationConfig'],
};

const server = new WireServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => void server.requests.splice(0));

const baseUrl = (wire: Wire): string => `${server.url}/${wire.path.split('/')[1] ?? ''}`;

function lent(wire: Wire) {
  const weather = countingTool('weather', () => ({ degrees: 21 }), {
    inputSchema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  });
  const connections = [{ name: 'p', kind: wire.kind, baseUrl: baseUrl(wire), apiKey: 'key-1' }];
  return { weather, ...fakeContext({ connections, tools: { weather } }) };
}

async function failureOf(wire: Wire, answer: WireAnswer): Promise<BlockFailure> {
  server.queue(answer);
  const error: unknown = await runAgent(
    agentParamsOf({ model: 'p/m', prompt: 'Go' }),
    lent(wire).context,
  ).catch((error: unknown) => error);
  return error as BlockFailure;
}

describe.each([compatible, openai, anthropic, google])('the $kind connection', (wire) => {
  it('streams text and counts tokens, with the key of the connection', async () => {
    server.queue(wire.text('Hello world'));
    const { context, events } = lent(wire);
    const given = { model: 'p/m', prompt: 'Say hello', system: 'Be kind.', temperature: 0.5, maxTokens: 100 };
    const outputs = await runAgent(agentParamsOf(given), context);
    expect(outputs).toMatchObject({
      content: 'Hello world',
      usage: { inputTokens: 12, outputTokens: 5, totalTokens: 17 },
      finishReason: 'stop',
      model: 'p/m',
    });
    const tokens = events.flatMap((event) => (event.type === 'token' ? [event.text] : []));
    expect(tokens).toEqual(['Hello', ' world']);
    const [request] = server.requests;
    expect(request?.path).toBe(wire.path);
    expect(request?.headers[wire.key[0]]).toBe(wire.key[1]);
    expect(JSON.stringify(request?.body)).toContain('Be kind.');
    expect(JSON.stringify(request?.body)).toContain('Say hello');
  });

  it('calls a tool and takes its result back to the model, signatures included', async () => {
    server.queue(wire.call('weather', { city: 'Rome' }), wire.text('It is 21 degrees'));
    const { context, weather } = lent(wire);
    const given = { model: 'p/m', prompt: 'Weather?', tools: [{ block: 'weather' }] };
    const outputs = await runAgent(agentParamsOf(given), context);
    expect(outputs).toMatchObject({ content: 'It is 21 degrees', steps: 2 });
    expect(weather.calls).toEqual([{ city: 'Rome' }]);
    const second = JSON.stringify(server.requests[1]?.body);
    expect(second).toContain(wire.toolResult);
    expect(second.includes('sig-1')).toBe(wire.kind === 'google');
  });

  it('asks for structured output in the way of the provider', async () => {
    server.queue(wire.text('{"title":"A"}'));
    const outputSchema = {
      type: 'object',
      properties: { title: { type: 'string' } },
      required: ['title'],
      additionalProperties: false,
    };
    const outputs = await runAgent(
      agentParamsOf({ model: 'p/m', prompt: 'Title?', outputSchema }),
      lent(wire).context,
    );
    expect(outputs).toMatchObject({ data: { title: 'A' } });
    expect(JSON.stringify(wire.schemaIn(server.requests[0]?.body ?? {}))).toContain('"title"');
  });

  it('waits as long as a rate limit says', async () => {
    const answer = status(429, wire.error(429, 'rate_limit_error', 'Slow down'), { 'retry-after': '7' });
    expect(await failureOf(wire, answer)).toMatchObject({
      code: 'model_rate_limited',
      retryable: true,
      retryAfterMs: 7000,
      message: expect.stringContaining('"p/m"'),
    });
  });

  it('may be retried when the provider is down, and asks it only once by itself', async () => {
    for (const code of [500, 503, 529]) {
      server.requests.splice(0);
      const failure = await failureOf(wire, status(code, wire.error(code, 'overloaded_error', 'Overloaded')));
      expect(failure).toMatchObject({ code: 'model_unavailable', retryable: true });
      expect(server.requests).toHaveLength(1);
    }
  });

  it('is not retried with a bad key, an unknown model or a bad request', async () => {
    const cases = [
      [401, 'authentication_error', 'model_auth'],
      [403, 'permission_error', 'model_auth'],
      [404, 'not_found_error', 'model_not_found'],
      [400, 'invalid_request_error', 'model_request_invalid'],
    ] as const;
    for (const [code, type, expected] of cases) {
      const failure = await failureOf(wire, status(code, wire.error(code, type, 'No: key-1 is bad')));
      expect(failure).toMatchObject({ code: expected, retryable: false });
      expect(failure.message).not.toContain('key-1');
    }
  });

  it('is not retried when the content is refused', async () => {
    expect(await failureOf(wire, wire.refusal)).toMatchObject({ code: 'model_refused', retryable: false });
  });

  it('may be retried when the connection breaks in the middle of an answer', async () => {
    const broken: WireAnswer = async (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: ');
      await new Promise((resolve) => setTimeout(resolve, 20));
      response.destroy();
    };
    expect(await failureOf(wire, broken)).toMatchObject({ code: 'model_unreachable', retryable: true });
  });

  it('may be retried when the stream ends before the answer is whole', async () => {
    expect(await failureOf(wire, sse())).toMatchObject({ code: 'model_unreachable', retryable: true });
  });

  it('never takes a web page for an answer', async () => {
    const failure = await failureOf(wire, status(200, '<html>Login</html>'));
    expect(failure).toMatchObject({ name: 'BlockFailure' });
    expect(failure.code).toMatch(/^model_(unreachable|answer_invalid)$/);
  });
});

describe('an error inside a stream', () => {
  it('is read as what it says', async () => {
    const failures = [
      await failureOf(
        anthropic,
        sse(messageStart, { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }),
      ),
      await failureOf(
        compatible,
        sse({
          error: { message: 'Rate limit reached', type: 'rate_limit_error', code: 'rate_limit_exceeded' },
        }),
      ),
      await failureOf(
        google,
        sse({ error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } }),
      ),
      await failureOf(
        openai,
        sse({ type: 'error', code: 'server_error', message: 'Sorry', param: null, sequence_number: 1 }),
      ),
      await failureOf(
        openai,
        status(429, openai.error(429, 'insufficient_quota', 'You exceeded your quota')),
      ),
    ];
    expect(failures.map(({ code, retryable }) => [code, retryable])).toEqual([
      ['model_unavailable', true],
      ['model_rate_limited', true],
      ['model_unavailable', true],
      ['model_unavailable', true],
      ['model_quota_exhausted', false],
    ]);
  });
});

describe('a connection that cannot be used', () => {
  const ask = (model: string, connections: ModelConnection[]) =>
    runAgent(agentParamsOf({ model, prompt: 'Go' }), fakeContext({ connections }).context);

  it('is named with the ones that there are, and how to add one', async () => {
    const connections: ModelConnection[] = [
      { name: 'b', kind: 'openai' },
      { name: 'a', kind: 'google' },
    ];
    await expect(ask('c/m', connections)).rejects.toMatchObject({
      code: 'connection_unknown',
      retryable: false,
      message: expect.stringMatching(/"c"\. Known: a, b\. Add it .*"demo"/),
    });
    await expect(ask('c/m', [])).rejects.toMatchObject({ message: expect.stringContaining('has none yet') });
    await expect(ask('gpt-5', [])).rejects.toMatchObject({ code: 'model_name_invalid' });
  });

  it('never falls back to a key or an address of the server\u2019s own environment', async () => {
    for (const kind of ['openai', 'anthropic', 'google'] as const) {
      await expect(ask('x/m', [{ name: 'x', kind, baseUrl: server.url }])).rejects.toMatchObject({
        code: 'connection_incomplete',
        message: expect.stringContaining('no API key'),
      });
    }
    await expect(ask('x/m', [{ name: 'x', kind: 'openai_compatible' }])).rejects.toMatchObject({
      code: 'connection_incomplete',
      message: expect.stringContaining('base URL'),
    });
    expect(server.requests).toEqual([]);
  });

  it('may be retried when nothing listens there', async () => {
    const connection = { name: 'x', kind: 'openai_compatible', baseUrl: 'http://127.0.0.1:1/v1' } as const;
    await expect(ask('x/m', [connection])).rejects.toMatchObject({
      code: 'model_unreachable',
      retryable: true,
    });
  });

  it('may be retried when the model does not answer in time', async () => {
    server.queue(() => undefined);
    const connections = [{ name: 'x', kind: 'openai_compatible', baseUrl: `${server.url}/v1` } as const];
    const params = agentParamsOf({ model: 'x/m', prompt: 'Go', modelTimeoutMs: 1000 });
    await expect(runAgent(params, fakeContext({ connections }).context)).rejects.toMatchObject({
      code: 'model_timeout',
      retryable: true,
    });
  });
});
