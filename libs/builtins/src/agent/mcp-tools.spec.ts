import type { BlockFailure, JsonObject } from '#sdk';
import { agentParamsOf, Crash, FakeJournal, fakeContext } from './fake-context.spec-support.js';
import type { FakeOptions } from './fake-context.spec-support.js';
import { CountingMcpServer } from './mcp-server.spec-support.js';
import { openMcpTools } from './mcp-tools.js';
import { runAgent } from './run-agent.js';
import { chatCompletion, status, WireServer } from './wire-server.spec-support.js';

const mcp = new CountingMcpServer('mcp-key');
const model = new WireServer();
beforeAll(async () => {
  await mcp.start();
  await model.start();
});
afterAll(async () => {
  await mcp.stop();
  await model.stop();
});
beforeEach(() => {
  mcp.calls.splice(0);
  model.requests.splice(0);
});

const headers = { authorization: 'Bearer mcp-key' };
const options = { idempotencyKey: 'key-1', signal: new AbortController().signal };
const entry = (more: JsonObject = {}): JsonObject => ({ url: mcp.url, headers, ...more });

async function open(given: JsonObject, lent: FakeOptions = {}) {
  const source = await openMcpTools(given, 0, fakeContext(lent).context);
  const tool = (name: string) => {
    const found = source.tools.find((one) => one.name === name);
    if (found === undefined)
      throw new Error(`No tool ${name} among ${source.tools.map((one) => one.name).join(', ')}.`);
    return found;
  };
  return { ...source, tool, close: async () => source.close?.() };
}

const failureOf = (given: JsonObject, lent: FakeOptions = {}): Promise<BlockFailure> =>
  open(given, lent).then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error as BlockFailure,
  );

describe('the tools of an MCP server', () => {
  it('are listed with their schemas and called through the lent fetch', async () => {
    let fetches = 0;
    const fetch: typeof globalThis.fetch = (input, init) => {
      fetches += 1;
      return globalThis.fetch(input, init);
    };
    const { tools, tool, close } = await open(entry(), { overrides: { fetch } });
    expect(tools.map(({ name, sideEffects }) => [name, sideEffects])).toEqual([
      ['add', 'external'],
      ['sum_structured', 'external'],
      ['fail', 'external'],
    ]);
    expect(tool('add')).toMatchObject({
      description: 'Adds two numbers.',
      inputSchema: { type: 'object', required: ['a', 'b'] },
    });
    expect(await tool('add').call({ a: 2, b: 3 }, options)).toBe('5');
    expect(await tool('sum_structured').call({ a: 2, b: 3 }, options)).toEqual({ sum: 5 });
    expect(mcp.calls).toEqual([
      { tool: 'add', key: 'key-1' },
      { tool: 'sum.structured', key: 'key-1' },
    ]);
    expect(fetches).toBeGreaterThan(3);
    await close();
  });

  it('end their session with the agent', async () => {
    const before = mcp.sessions.size;
    const { close } = await open(entry());
    expect(mcp.sessions.size).toBe(before + 1);
    await close();
    expect(mcp.sessions.size).toBe(before);
  });

  it('are picked and prefixed as the author wants', async () => {
    const { tools, close } = await open(entry({ tools: ['add'], prefix: 'calc_', sideEffects: 'none' }));
    expect(tools.map(({ name, sideEffects }) => [name, sideEffects])).toEqual([['calc_add', 'none']]);
    await close();
    expect(await failureOf(entry({ tools: ['add', 'mul'] }))).toMatchObject({
      code: 'tools_invalid',
      message: expect.stringContaining('no tool mul. It has: add, sum.structured, fail'),
    });
  });

  it('fail with the words of the server, also about arguments', async () => {
    const { tool, close } = await open(entry());
    await expect(tool('fail').call({}, options)).rejects.toMatchObject({
      code: 'mcp_tool_failed',
      message: expect.stringContaining('out of order'),
    });
    await expect(tool('add').call({ a: 'x' }, options)).rejects.toMatchObject({ name: 'BlockFailure' });
    expect(mcp.calls).toEqual([{ tool: 'fail', key: 'key-1' }]);
    await close();
  });

  it('are not called in test mode unless they change nothing', async () => {
    const overrides = { run: { ...fakeContext().context.run, simulate: true } };
    const { tool, close } = await open(entry(), { overrides });
    expect(await tool('add').call({ a: 1, b: 1 }, options)).toEqual({
      simulated: true,
      tool: 'add',
      args: { a: 1, b: 1 },
    });
    await close();
    const harmless = await open(entry({ sideEffects: 'none' }), { overrides });
    expect(await harmless.tool('add').call({ a: 1, b: 1 }, options)).toBe('2');
    await harmless.close();
    expect(mcp.calls).toHaveLength(1);
  });

  it('are refused over stdio, and with anything that is no MCP server', async () => {
    const codes: string[] = [];
    for (const given of [
      { command: 'npx', args: ['server'] },
      { type: 'stdio', url: mcp.url },
      { url: 'file:///etc/passwd' },
      { url: 'mcp' },
      { url: mcp.url, header: {} },
      { url: mcp.url, headers: { a: 1 } },
      { url: mcp.url, sideEffects: 'few' },
    ]) {
      codes.push((await failureOf(given)).code);
    }
    expect(codes).toEqual([
      'mcp_stdio_refused',
      'mcp_stdio_refused',
      ...Array<string>(5).fill('tools_invalid'),
    ]);
  });

  it('say what keeps the server from answering', async () => {
    model.queue(status(503, 'down'));
    const refused = Object.assign(new Error('127.0.0.1 is a private address.'), { code: 'egress_refused' });
    const failures = [
      await failureOf({ url: mcp.url, headers: { authorization: 'Bearer wrong' } }),
      await failureOf({ url: 'http://127.0.0.1:1/mcp' }),
      await failureOf({ url: `${model.url}/mcp` }),
      await failureOf(entry(), { overrides: { fetch: () => Promise.reject(refused) } }),
    ];
    expect(failures.map(({ code, retryable }) => [code, retryable])).toEqual([
      ['mcp_auth', false],
      ['mcp_unreachable', true],
      ['mcp_unavailable', true],
      ['egress_refused', false],
    ]);
  });
});

describe('an agent with MCP tools', () => {
  it('calls each tool once however often it is cut off, and never lists them again', async () => {
    const connections = [{ name: 'local', kind: 'openai_compatible' as const, baseUrl: `${model.url}/v1` }];
    const params = agentParamsOf({
      model: 'local/m',
      prompt: 'Add',
      maxSteps: 20,
      tools: [{ mcp: entry() }],
    });
    const journal = new FakeJournal();
    for (let step = 1; step <= 10; step += 1) {
      const args = JSON.stringify({ a: step, b: 1 });
      model.queue(chatCompletion({ calls: [{ id: `c${step}`, name: 'add', args }] }));
    }
    model.queue(chatCompletion({ text: 'all added' }));
    let cuts = 0;
    for (;;) {
      journal.crashAfter = 2;
      const { context } = fakeContext({ journal, connections });
      const result = await runAgent(params, context).catch((error: unknown) => error);
      if (!(result instanceof Crash)) {
        expect(result).toMatchObject({ content: 'all added', steps: 11 });
        break;
      }
      cuts += 1;
    }
    expect(cuts).toBe(11);
    expect(mcp.calls).toHaveLength(10);
    expect(new Set(mcp.calls.map((call) => call.key)).size).toBe(10);
    expect(journal.started.filter((key) => key === 'mcp:0:list')).toHaveLength(1);
    expect(mcp.sessions.size).toBe(0);
  });
});
