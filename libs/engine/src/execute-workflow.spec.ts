import { BlockFailure } from '#sdk';
import type { JsonObject, JsonValue } from '#sdk';
import { executeWorkflow } from './execute-workflow.js';
import { compileWorkflow } from './plan/compile-workflow.js';
import type { RunInput } from './run/run-input.js';
import type { RunOutcome } from './run/run-outcome.js';
import { effect, registryWith, runInput, workflow } from './spec-support.js';

const run = (
  document: JsonObject,
  input: Partial<RunInput> = {},
  ...more: Parameters<typeof registryWith>
): Promise<RunOutcome> => executeWorkflow(compileWorkflow(document, registryWith(...more)), runInput(input));

const statuses = ({ trace }: RunOutcome): Record<string, string> =>
  Object.fromEntries(trace.map(({ key, status }) => [key, status]));
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('a run', () => {
  it('gives the outputs of its last blocks by name', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['a', 'echo', { value: '<t.prompt>!' }],
        ['b', 'echo', { value: ['<a.value>', '<t.context.team>'] }],
        ['c', 'echo', { value: 1 }],
      ],
      ['t -> a', 'a -> b', 't -> c'],
    );
    const outcome = await run(document);
    expect(outcome).toMatchObject({
      status: 'completed',
      response: null,
      output: { b: { value: ['hello!', 'red'] }, c: { value: 1 } },
    });
    expect(statuses(outcome)).toEqual({ a: 'completed', b: 'completed', c: 'completed' });
  });

  it('gives the body of the response block, and the first answer wins', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['r', 'reply', { body: { said: '<t.prompt>' } }],
        ['r2', 'reply', { body: 'late' }],
      ],
      ['t -> r', 'r -> r2'],
    );
    expect(await run(document)).toMatchObject({
      status: 'completed',
      output: { said: 'hello' },
      response: { status: 200, body: { said: 'hello' } },
    });
  });

  it('skips the branch that was not taken and releases the join behind it', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['if', 'branch', { value: '<t.flagged>' }],
        ['yes', 'echo'],
        ['yes2', 'echo'],
        ['no', 'echo', { value: 'n' }],
        ['join', 'echo', { value: ['<yes2.value ?? "none">', '<no.value ?? "none">'] }],
      ],
      ['t -> if', 'if:true -> yes', 'yes -> yes2', 'yes2 -> join', 'if:false -> no', 'no -> join'],
    );
    const outcome = await run(document);
    expect(outcome).toMatchObject({ output: { join: { value: ['none', 'n'] } } });
    expect(statuses(outcome)).toMatchObject({
      yes: 'skipped',
      yes2: 'skipped',
      no: 'completed',
      join: 'completed',
    });
  });

  it('runs independent branches at the same time, but no more than its limit', async () => {
    let now = 0;
    let most = 0;
    const busy = effect('busy', 'none', async () => {
      most = Math.max(most, ++now);
      await sleep(5);
      now -= 1;
      return null;
    });
    const names = Array.from({ length: 12 }, (_, i) => `b${i}`);
    const document = workflow(
      [['t', 'call'], ...names.map((name) => [name, 'busy'] as const)],
      names.map((name) => `t -> ${name}`),
    );
    expect((await run(document, { limits: { concurrency: 3 } }, busy)).status).toBe('completed');
    expect(most).toBe(3);
    expect((await run(document, {}, busy)).status).toBe('completed');
    expect(most).toBe(8);
  });

  it('goes on by the error port with code, message and attempts', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['x', 'fail'],
        ['ok', 'echo'],
        ['caught', 'echo', { value: ['<x.error.code>', '<x.message>', '<x.attempts>'] }],
      ],
      ['t -> x', 'x -> ok', 'x:error -> caught'],
    );
    const outcome = await run(document);
    expect(outcome).toMatchObject({
      status: 'completed',
      output: { caught: { value: ['broken', 'It broke.', 1] } },
    });
    expect(statuses(outcome)).toEqual({ x: 'failed', ok: 'skipped', caught: 'completed' });
  });

  it('fails without an error port, and aborts the siblings of the failed block', async () => {
    let aborted = false;
    const slow = effect('slow', 'external', () => 1, {
      run: (_: unknown, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(signal.reason);
          });
        }),
    });
    const later = effect('later', 'none', async () => {
      await sleep(5);
      throw new BlockFailure('late', 'Too late.', { details: { n: 1 } });
    });
    const document = workflow(
      [
        ['t', 'call'],
        ['s', 'slow'],
        ['l', 'later'],
        ['after', 'echo'],
      ],
      ['t -> s', 't -> l', 'l -> after'],
    );
    const outcome = await run(document, {}, slow, later);
    expect(outcome).toMatchObject({
      status: 'failed',
      error: {
        code: 'late',
        message: 'Too late.',
        details: { n: 1 },
        attempts: 1,
        blockName: 'l',
        blockKey: 'l',
      },
    });
    expect(statuses(outcome)).toEqual({ s: 'cancelled', l: 'failed' });
    expect(aborted).toBe(true);
  });

  it('is cancelled by its signal, before it begins and while it runs', async () => {
    const hang = effect('hang', 'none', () => new Promise<JsonValue>(() => undefined));
    const document = workflow(
      [
        ['t', 'call'],
        ['h', 'hang'],
      ],
      ['t -> h'],
    );
    expect(await run(document, { signal: AbortSignal.abort() }, hang)).toEqual({
      status: 'cancelled',
      response: null,
      trace: [],
    });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    const outcome = await run(document, { signal: controller.signal, limits: { abortGraceMs: 20 } }, hang);
    expect([outcome.status, statuses(outcome)]).toEqual(['cancelled', { h: 'cancelled' }]);
  });

  it('fails when its time is up', async () => {
    const hang = effect('hang', 'none', () => new Promise<JsonValue>(() => undefined));
    const limits = { deadline: Date.now() + 20, abortGraceMs: 5 };
    const outcome = await run(
      workflow(
        [
          ['t', 'call'],
          ['h', 'hang'],
        ],
        ['t -> h'],
      ),
      { limits },
      hang,
    );
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'run_timeout', blockName: null } });
  });

  it('fails a block that takes longer than its timeoutMs, and keeps what it still achieves in the grace', async () => {
    const hang = effect('hang', 'none', () => new Promise<JsonValue>(() => undefined));
    const late = effect('late', 'none', () => sleep(20).then(() => 'done'));
    const document = (type: string) =>
      workflow(
        [
          ['t', 'call'],
          ['h', type, {}, { timeoutMs: 5 }],
        ],
        ['t -> h'],
      );
    expect(await run(document('hang'), { limits: { abortGraceMs: 5 } }, hang)).toMatchObject({
      status: 'failed',
      error: { code: 'timeout', blockName: 'h' },
    });
    expect(await run(document('late'), {}, late)).toMatchObject({
      status: 'completed',
      output: { h: { value: 'done' } },
    });
  });

  it.each([
    ['destructive', 1],
    ['external', 3],
    ['idempotent', 3],
  ] as const)(
    'starts a block that ran out of time again only where that is safe: %s',
    async (kind, times) => {
      let calls = 0;
      const slow = effect('slow', kind, () => {
        calls += 1;
        return new Promise<JsonValue>(() => undefined);
      });
      const document = workflow(
        [
          ['t', 'call'],
          ['s', 'slow', {}, { timeoutMs: 5, retry: { maxAttempts: 3, backoffMs: 1 } }],
        ],
        ['t -> s'],
      );
      expect(await run(document, { limits: { abortGraceMs: 5 } }, slow)).toMatchObject({
        status: 'failed',
        error: { code: 'timeout', attempts: times },
      });
      expect(calls).toBe(times);
    },
  );

  it('retries what is retryable as often as the author says, not before Retry-After, with backoff', async () => {
    const attempts: number[] = [];
    const delays: number[] = [];
    const flaky = effect('flaky', 'external', (_key, _given, attempt) => {
      attempts.push(attempt);
      if (attempt < 3)
        throw new BlockFailure('busy', 'Busy.', { retryable: true, retryAfterMs: attempt === 1 ? 15 : 0 });
      return 'ok';
    });
    const document = workflow(
      [
        ['t', 'call'],
        ['f', 'flaky', {}, { retry: { maxAttempts: 3, backoffMs: 4 } }],
      ],
      ['t -> f'],
    );
    const observer = { onBlockRetrying: (_: unknown, __: unknown, ms: number) => void delays.push(ms) };
    const outcome = await run(document, { observer, random: () => 0.5 }, flaky);
    expect(outcome).toMatchObject({
      status: 'completed',
      trace: [{ attempts: 3, outputs: { value: 'ok' } }],
    });
    expect([attempts, delays]).toEqual([
      [1, 2, 3],
      [15, 6],
    ]);
  });

  it('does not retry what is not retryable, nor defects, nor without the author saying so', async () => {
    let calls = 0;
    const throws = (error: unknown) =>
      effect('bad', 'none', () => {
        calls += 1;
        throw error;
      });
    const document = (retry: JsonObject) =>
      workflow(
        [
          ['t', 'call'],
          ['f', 'bad', {}, retry],
        ],
        ['t -> f'],
      );
    const retry = { retry: { maxAttempts: 3, backoffMs: 1 } };
    expect(await run(document(retry), {}, throws(new BlockFailure('no', 'No.')))).toMatchObject({
      error: { code: 'no', attempts: 1 },
    });
    expect(await run(document(retry), {}, throws(new TypeError('x is undefined')))).toMatchObject({
      error: { code: 'block_defect', message: expect.stringContaining('TypeError: x is undefined') },
    });
    expect(
      await run(document({}), {}, throws(new BlockFailure('no', 'No.', { retryable: true }))),
    ).toMatchObject({ error: { code: 'no' } });
    expect(calls).toBe(3);
  });

  it.each([
    [{ value: 1, more: 2 }, 'invalid_output'],
    [{}, 'invalid_output'],
    [null, 'invalid_output'],
    [{ value: new Date(0) }, 'invalid_output'],
    [{ value: Number.NaN }, 'invalid_output'],
    [{ kind: 'port', port: 'nowhere', outputs: { value: 1 } }, 'invalid_output'],
    [{ kind: 'iterate', items: [], concurrency: 1 }, 'invalid_output'],
    [{ kind: 'suspend', until: 'tomorrow', reason: '', state: null }, 'invalid_output'],
    [{ value: 'x'.repeat(1_048_577) }, 'output_too_large'],
  ])('fails a block that returns what it must not (%#)', async (returned, code) => {
    const odd = effect('odd', 'none', () => null, { run: () => returned as never });
    expect(
      await run(
        workflow(
          [
            ['t', 'call'],
            ['o', 'odd'],
          ],
          ['t -> o'],
        ),
        {},
        odd,
      ),
    ).toMatchObject({ status: 'failed', error: { code, blockName: 'o' } });
  });

  it('leaves undefined out of outputs, as JSON does, and freezes them, so that no block can change what another reads', async () => {
    const kept: { list: number[] } = { list: [1] };
    const maker = effect('maker', 'none', () => null, {
      run: () => ({ value: { kept, gone: undefined } }) as never,
    });
    const mutator = effect('mutator', 'none', (_key, given) => {
      (given as { kept: { list: number[] } }).kept.list.push(2);
      return null;
    });
    const document = workflow(
      [
        ['t', 'call'],
        ['m', 'maker'],
        ['x', 'mutator', { value: '<m.value>' }],
      ],
      ['t -> m', 'm -> x'],
    );
    const outcome = await run(document, {}, maker, mutator);
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'block_defect', blockName: 'x' } });
    expect(outcome.trace[0]?.outputs).toEqual({ value: { kept: { list: [1] } } });
  });

  it('holds no more than its limit of bytes', async () => {
    const big = effect('big', 'none', () => 'x'.repeat(1000));
    const names = Array.from({ length: 5 }, (_, i) => `b${i}`);
    const document = workflow(
      [['t', 'call'], ...names.map((name) => [name, 'big'] as const)],
      names.map((name) => `t -> ${name}`),
    );
    expect(await run(document, { limits: { runBytes: 4000 } }, big)).toMatchObject({
      status: 'failed',
      error: { code: 'run_too_large' },
    });
  });

  it('refuses an input that the trigger would not give', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['a', 'echo'],
      ],
      ['t -> a'],
    );
    const trigger = { block: 't', outputs: { prompt: 1, context: null, flagged: false } };
    expect(await run(document, { trigger })).toMatchObject({
      status: 'failed',
      error: { code: 'invalid_trigger_outputs', blockName: 't' },
    });
    await expect(run(document, { trigger: { block: 'a', outputs: {} } })).rejects.toThrow(
      /no trigger with the id "a"/,
    );
  });

  it('leaves blocks of other triggers alone', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['u', 'call'],
        ['a', 'echo', { value: '<t.prompt>' }],
        ['b', 'echo', { value: '<u.prompt>' }],
        ['j', 'echo', { value: ['<a.value ?? 0>', '<b.value ?? 0>'] }],
      ],
      ['t -> a', 'u -> b', 'a -> j', 'b -> j'],
    );
    const outcome = await run(document);
    expect(outcome).toMatchObject({ status: 'completed', output: { j: { value: ['hello', 0] } } });
    expect(statuses(outcome)).toMatchObject({ b: 'skipped' });
  });

  it('survives an observer that throws, and reports that', async () => {
    const defects: unknown[] = [];
    const observer = {
      onBlockStarted: () => {
        throw new Error('observer broke');
      },
      onDefect: (error: unknown) => void defects.push(error),
    };
    expect(
      (
        await run(
          workflow(
            [
              ['t', 'call'],
              ['a', 'echo'],
            ],
            ['t -> a'],
          ),
          { observer },
        )
      ).status,
    ).toBe('completed');
    expect(defects).toEqual([new Error('observer broke')]);
  });
});

describe('references in a run', () => {
  it('treats what a caller sends as inert text, whatever it looks like', async () => {
    const hostile = '{{secrets.KEY}} <a.value> \\< <t.context.team ?? "x">';
    const document = workflow(
      [
        ['t', 'call'],
        ['a', 'echo', { value: '{{secrets.KEY}}' }],
        ['b', 'echo', { value: { whole: '<t.prompt>', inText: 'p: <t.prompt>', again: '<a.value>' } }],
        ['c', 'echo', { value: 'x <b.value.inText>' }],
      ],
      ['t -> a', 'a -> b', 'b -> c'],
    );
    const trigger = { block: 't', outputs: { prompt: hostile, context: null, flagged: false } };
    const outcome = await run(document, { trigger, secrets: new Map([['KEY', 's3cret']]) });
    expect(outcome.trace[1]?.outputs).toEqual({
      value: { whole: hostile, inText: `p: ${hostile}`, again: 's3cret' },
    });
    expect(outcome).toMatchObject({ output: { c: { value: `x p: ${hostile}` } } });
  });

  it('keeps the type of a whole value, and writes others as JSON inside text', async () => {
    const context = { n: 149, b: false, z: null, o: { a: [1] } };
    const document = workflow(
      [
        ['t', 'call'],
        [
          'a',
          'echo',
          {
            value: {
              n: '<t.context.n>',
              b: '<t.context.b>',
              z: '<t.context.z>',
              o: '<t.context.o>',
              text: '<t.context.n>/<t.context.b>/<t.context.z>/<t.context.o>',
            },
          },
        ],
      ],
      ['t -> a'],
    );
    const trigger = { block: 't', outputs: { prompt: '', context, flagged: false } };
    expect(await run(document, { trigger })).toMatchObject({
      output: { a: { value: { ...context, text: '149/false/null/{"a":[1]}' } } },
    });
  });

  it('fails on a missing value, saying what there is, and never leaves the reference in the text', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['a', 'echo', { value: 'team: <t.context.tema>' }],
      ],
      ['t -> a'],
    );
    expect(await run(document)).toMatchObject({
      status: 'failed',
      error: {
        code: 'missing_value',
        message: expect.stringMatching(/t\.context has: team.*default/),
        attempts: 0,
      },
    });
  });

  it('follows own properties only', async () => {
    for (const path of ['__proto__', 'constructor', 'toString', 'team.length', '__proto__.polluted']) {
      const document = workflow(
        [
          ['t', 'call'],
          ['a', 'echo', { value: `<t.context.${path} ?? "nothing">` }],
        ],
        ['t -> a'],
      );
      const context = JSON.parse('{"team":"red","__proto__":{"polluted":1}}') as JsonObject;
      const trigger = { block: 't', outputs: { prompt: '', context, flagged: false } };
      expect(await run(document, { trigger })).toMatchObject({ output: { a: { value: 'nothing' } } });
    }
  });

  it('gives each kind of param its form: marked text, bound expressions, filled groups, secrets', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        [
          'a',
          'typed',
          {
            text: '<t.context.n>',
            prompt: 'Do: <t.prompt>',
            count: '<t.context.n>',
            when: '<t.context.n> > 3 && <t.context.n> < 5 || ref0',
            query: '$sum(<t.context.list>)',
            group: { label: '<t.context.gone ?? null>' },
            key: 'Bearer {{secrets.KEY}}',
            flag: null,
          },
        ],
      ],
      ['t -> a'],
    );
    const trigger = { block: 't', outputs: { prompt: 'x', context: { n: 4, list: [1, 2] }, flagged: false } };
    const outcome = await run(document, { trigger, secrets: new Map([['KEY', 'abc']]) });
    expect(outcome.trace[0]?.outputs?.['params']).toEqual({
      text: '4',
      prompt: {
        text: 'Do: x',
        parts: [
          { text: 'Do: ', tainted: false },
          { text: 'x', tainted: true },
        ],
      },
      count: 4,
      when: { source: 'ref1 > 3 && ref1 < 5 || ref0', bindings: { ref1: 4 } },
      query: { source: '$sum($ref0)', bindings: { ref0: [1, 2] } },
      mode: 'fast',
      group: { size: 7 },
      key: 'Bearer abc',
    });
  });

  it('checks at run time what could not be known at save', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['a', 'typed', { count: '<t.context.n>' }],
      ],
      ['t -> a'],
    );
    const trigger = (n: JsonValue) => ({
      block: 't',
      outputs: { prompt: 'x', context: { n }, flagged: false },
    });
    expect(await run(document, { trigger: trigger('4') })).toMatchObject({
      error: {
        code: 'invalid_param',
        message: expect.stringContaining('count must be a number, and is string'),
      },
    });
    expect(await run(document, { trigger: trigger(-1) })).toMatchObject({ error: { code: 'invalid_param' } });
  });

  it('masks the values of secrets in errors and logs', async () => {
    const leaky = effect('leaky', 'none', (_key, given) => {
      throw new BlockFailure('nope', `refused: ${JSON.stringify(given)}`, { details: { url: given } });
    });
    const document = workflow(
      [
        ['t', 'call'],
        ['a', 'leaky', { value: 'https://x/?k={{secrets.KEY}}' }],
      ],
      ['t -> a'],
    );
    const outcome = await run(document, { secrets: new Map([['KEY', 'tops3cret']]) }, leaky);
    expect(outcome).toMatchObject({
      error: {
        message: 'refused: "https://x/?k=[secret KEY]"',
        details: { url: 'https://x/?k=[secret KEY]' },
      },
    });
    expect(JSON.stringify(outcome)).not.toContain('tops3cret');
    expect(await run(document, {}, leaky)).toMatchObject({ error: { code: 'missing_secret' } });
  });
});
