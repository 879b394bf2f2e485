import { BlockFailure, defineBlock, field } from '#sdk';
import type { AnyBlockDefinition, BlockContext } from '#sdk';
import { compileWorkflow } from './plan/compile-workflow.js';
import { blockAsTool } from './run/block-as-tool.js';
import { createBlockContext } from './run/block-context.js';
import { runSingleBlock } from './run-single-block.js';
import { effect, registryWith, runInput, runInfo, workflow } from './spec-support.js';

const { trigger: _, ...input } = runInput();

describe('one block by itself', () => {
  const document = workflow(
    [
      ['t', 'call'],
      ['a', 'echo', { value: '<t.prompt>' }],
      ['l', 'each', { items: '<t.context>' }],
      ['b', 'echo', { value: ['<a.value>', '<l.item>', '<l.index>'] }],
      ['r', 'review'],
      ['x', 'fail'],
      ['w', 'wipe', { value: '<a.value>' }],
    ],
    ['t -> a', 'a -> l', 'l:each -> b', 'b -> l', 'l:done -> r', 'r -> x', 'x -> w'],
  );
  const wipe = effect('wipe', 'destructive', () => null, {
    run: (_params: unknown, { run }: BlockContext) => ({ value: run.simulate ? 'simulated' : 'done' }),
  });
  const compiled = compileWorkflow(document, registryWith(wipe));
  const run = (name: string, samples = {}) =>
    runSingleBlock(compiled, name, samples, { ...input, run: { ...runInfo, simulate: true } });

  it('takes what it refers to from samples by name, the item of a loop included', async () => {
    expect(await run('a', { t: { prompt: 'hi' } })).toMatchObject({
      run: { status: 'completed', port: 'output', outputs: { value: 'hi' }, attempts: 1 },
      waits: [],
      iteration: null,
    });
    expect(await run('b', { a: { value: 1 }, l: { item: 'x', index: 4 } })).toMatchObject({
      run: { outputs: { value: [1, 'x', 4] } },
    });
  });

  it('says which sample is missing', async () => {
    expect(await run('a')).toMatchObject({
      run: {
        status: 'failed',
        error: { code: 'missing_value', message: expect.stringContaining('t has not run') },
      },
    });
  });

  it('shows failures, waits and iterations instead of following them', async () => {
    expect(await run('x')).toMatchObject({ run: { status: 'failed', error: { code: 'broken' } } });
    expect(await run('r')).toMatchObject({
      run: { status: 'suspended' },
      waits: [{ reason: 'Please look.', kind: 'signal' }],
    });
    expect(await run('l', { t: { context: [1, 2] } })).toMatchObject({
      run: { status: 'completed' },
      iteration: { items: [1, 2], concurrency: 1 },
    });
  });

  it('tells a destructive block to simulate', async () => {
    expect(await run('w', { a: { value: 1 } })).toMatchObject({ run: { outputs: { value: 'simulated' } } });
  });

  it('is refused for triggers and unknown names', async () => {
    await expect(run('t')).rejects.toThrow(/no block "t" that can be run by itself/);
    await expect(run('nope')).rejects.toThrow(RangeError);
  });
});

describe('a block as a tool', () => {
  const mail = defineBlock({
    type: 'mail',
    title: 'Mail',
    description: 'Sends a mail.',
    sideEffects: ({ draft }) => (draft ? 'none' : 'external'),
    usableAsTool: true,
    params: {
      to: field.string({ description: 'Recipient.', required: true }),
      body: field.text({ description: 'Text.', required: true }),
      draft: field.boolean({ description: 'Only a draft.', default: false }),
      key: field.secret({ description: 'Key.' }),
      rule: field.expression({ description: 'Rule.', language: 'cel' }),
    },
    outputs: { sent: field.json({ description: 'What was sent.' }) },
    run: async ({ to, body, draft }, { idempotencyKey, step }) => ({
      sent: {
        to,
        parts: body.parts.map((part) => ({ ...part })),
        draft,
        idempotencyKey,
        step: await step('smtp', {}, (key) => Promise.resolve(key)),
      },
    }),
  });
  const steps: string[] = [];
  const context = {
    ...createBlockContextForSpec(),
    step: (key: string, _options: object, work: (key: string) => Promise<never>) => {
      steps.push(key);
      return work(`agent:${key}`);
    },
  } as BlockContext;
  const options = { idempotencyKey: 'run_1:a:call-1', signal: new AbortController().signal };
  const tool = (preset = {}) =>
    blockAsTool({ definition: mail as AnyBlockDefinition, name: 'send_mail', preset }, context);

  it('offers the params that the author left open, without secrets and expressions', () => {
    expect(tool({ to: 'a@b.c' })).toMatchObject({
      name: 'send_mail',
      description: 'Sends a mail.',
      sideEffects: 'external',
      inputSchema: {
        type: 'object',
        required: ['body'],
        properties: { body: { type: 'string' }, draft: { type: 'boolean' } },
        additionalProperties: false,
      },
    });
    expect(Object.keys(tool({ to: 'a@b.c' }).inputSchema['properties'] as object)).toEqual(['body', 'draft']);
    expect(tool({ draft: true }).sideEffects).toBe('none');
  });

  it('leaves to the author what an author must write out, and says what is missing of it', async () => {
    const query = defineBlock({
      type: 'query',
      title: 'Query',
      description: 'Asks.',
      sideEffects: ({ writes }) => (writes ? 'destructive' : 'idempotent'),
      usableAsTool: true,
      params: {
        sql: field.string({ description: 'SQL.', required: true, references: false }),
        writes: field.boolean({ description: 'May write.', default: false, references: false }),
        allowed: field.array({
          description: 'Who.',
          default: [],
          items: field.string({ description: 'One.', references: false }),
        }),
        values: field.array({
          description: 'Values.',
          default: [],
          items: field.json({ description: 'One.' }),
        }),
      },
      outputs: { asked: field.json({ description: 'What was asked.' }) },
      run: ({ sql, writes, values }) => ({ asked: { sql, writes, values: [...values] } }),
    });
    const asTool = (preset = {}) =>
      blockAsTool({ definition: query as AnyBlockDefinition, name: 'ask', preset }, context);
    const read = asTool({ sql: 'SELECT 1' });
    expect(Object.keys(read.inputSchema['properties'] as object)).toEqual(['values']);
    expect(read.sideEffects).toBe('idempotent');
    expect(asTool({ sql: 'DELETE', writes: true }).sideEffects).toBe('destructive');
    await expect(read.call({ writes: true }, options)).rejects.toMatchObject({ code: 'invalid_arguments' });
    await expect(read.call({ allowed: ['evil'] }, options)).rejects.toMatchObject({
      code: 'invalid_arguments',
    });
    expect(await read.call({ values: [1] }, options)).toEqual({
      asked: { sql: 'SELECT 1', writes: false, values: [1] },
    });
    expect(() => asTool()).toThrow('needs "sql"');
  });

  it('has the strictest class that the model could choose, not the one of the defaults', () => {
    expect(tool({ to: 'a@b.c', draft: false }).sideEffects).toBe('external');
    const send = defineBlock({
      type: 'send',
      title: 'Send',
      description: 'Sends.',
      usableAsTool: true,
      params: {
        method: field.select({ description: 'How.', options: ['GET', 'POST', 'DELETE'], default: 'GET' }),
        soft: field.boolean({ description: 'Only marks.', default: true }),
      },
      outputs: { sent: field.json({ description: 'What was sent.', nullable: true }) },
      sideEffects: ({ method, soft }) =>
        method === 'GET' ? 'idempotent' : method === 'DELETE' && !soft ? 'destructive' : 'external',
      run: () => ({ sent: null }),
    });
    const classOf = (preset = {}) =>
      blockAsTool({ definition: send as AnyBlockDefinition, name: 'send', preset }, context).sideEffects;
    expect([
      classOf(),
      classOf({ soft: true }),
      classOf({ method: 'GET' }),
      classOf({ method: 'POST' }),
    ]).toEqual(['destructive', 'external', 'idempotent', 'external']);
  });

  it('runs with the arguments of the model as tainted text, under the key of the call', async () => {
    expect(await tool({ to: 'a@b.c' }).call({ body: 'Hello' }, options)).toEqual({
      sent: {
        to: 'a@b.c',
        parts: [{ text: 'Hello', tainted: true }],
        draft: false,
        idempotencyKey: 'run_1:a:call-1',
        step: 'agent:run_1:a:call-1/smtp',
      },
    });
    expect(steps).toEqual(['run_1:a:call-1/smtp']);
  });

  it.each([
    [{}, 'body'],
    [{ body: 'x', to: 'evil@x' }, 'no argument "to"'],
    [{ body: 'x', key: 'k' }, 'no argument "key"'],
    [{ body: 5 }, 'must be a text'],
  ])('refuses arguments that do not fit: %j', async (args, message) => {
    await expect(tool({ to: 'a@b.c' }).call(args, options)).rejects.toMatchObject({
      code: 'invalid_arguments',
      message: expect.stringContaining(message),
    });
  });

  it('cannot be a block that waits, nor one that is no tool', async () => {
    const waits = {
      ...mail,
      run: () => ({ kind: 'suspend', until: null, reason: '', state: null }),
    } as unknown as AnyBlockDefinition;
    await expect(
      blockAsTool({ definition: waits, name: 'w', preset: {} }, context).call(
        { to: 'a', body: 'b' },
        options,
      ),
    ).rejects.toMatchObject({ code: 'tool_cannot_wait' });
    expect(() =>
      blockAsTool(
        { definition: { ...mail, usableAsTool: false } as AnyBlockDefinition, name: 'w', preset: {} },
        context,
      ),
    ).toThrow(BlockFailure);
  });
});

/** A context as a running block gets it: taken apart or spread, it must stay whole. */
function createBlockContextForSpec(): BlockContext {
  const abort = new AbortController();
  const task = {
    env: { input: runInput(), clock: () => 0, notify: () => undefined },
    block: { id: 'a', name: 'a', params: { secretNames: [] } },
    run: {},
    attempt: 1,
    idempotencyKey: 'k',
    resume: null,
    signal: abort.signal,
  };
  const spread = { ...createBlockContext(task as unknown as Parameters<typeof createBlockContext>[0]) };
  expect(spread.signal).toBe(abort.signal);
  return spread;
}
