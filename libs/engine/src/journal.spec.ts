import { BlockFailure, defineBlock, field } from '#sdk';
import type { JsonObject, JsonValue } from '#sdk';
import { executeWorkflow } from './execute-workflow.js';
import { compileWorkflow } from './plan/compile-workflow.js';
import type { RunInput } from './run/run-input.js';
import type { JournalEntry } from './run/run-journal.port.js';
import type { RunOutcome } from './run/run-outcome.js';
import { effect, MemoryJournal, registryWith, runInput, workflow } from './spec-support.js';
import type { Work } from './spec-support.js';

type Blocks = Parameters<typeof registryWith>;

/** Executes a run on a journal; `again` executes the same run on it once more, as another process would. */
const execute = (
  document: JsonObject,
  journal: MemoryJournal,
  blocks: Blocks,
  input: Partial<RunInput> = {},
): Promise<RunOutcome> =>
  executeWorkflow(compileWorkflow(document, registryWith(...blocks)), runInput({ journal, ...input }));

/** A journal as a process leaves it that died in the middle: only the first entries are there. */
const cutAfter = (journal: MemoryJournal, kind: string): MemoryJournal => {
  const entries = journal.batches.flat();
  const left = new MemoryJournal();
  left.batches.push(
    entries.slice(0, entries.findIndex((entry) => `${entry.kind} ${entry.key}` === kind) + 1),
  );
  return left;
};

const answer = (
  journal: MemoryJournal,
  key: string,
  payload: JsonValue,
  step: string | null = null,
): void => {
  journal.batches.push([{ kind: 'resumed', key, at: 0, step, payload }]);
};

describe('the journal', () => {
  it('is not written by a workflow of pure blocks', async () => {
    const journal = new MemoryJournal();
    const document = workflow(
      [
        ['t', 'call'],
        ['a', 'echo'],
        ['b', 'branch'],
        ['r', 'reply', { body: 1 }],
      ],
      ['t -> a', 'a -> b', 'b:false -> r'],
    );
    expect((await execute(document, journal, [])).status).toBe('completed');
    expect(journal.batches).toEqual([]);
  });

  it('is written by external blocks before and after, by idempotent ones after, and pure outputs ride along', async () => {
    const journal = new MemoryJournal();
    const blocks: Blocks = [
      effect('send', 'external', () => 'sent'),
      effect('get', 'idempotent', () => 'got'),
    ];
    const document = workflow(
      [
        ['t', 'call'],
        ['a', 'echo', { value: 1 }],
        ['s', 'send'],
        ['g', 'get'],
        ['z', 'echo'],
      ],
      ['t -> a', 'a -> s', 's -> g', 'g -> z'],
    );
    await execute(document, journal, blocks);
    expect(journal.batches.map((batch) => batch.map(({ kind, key }) => `${kind} ${key}`))).toEqual([
      ['finished a', 'started s'],
      ['finished s'],
      ['finished g'],
    ]);
  });

  it('is durable before the next block starts, and one write at a time', async () => {
    const journal = new MemoryJournal();
    const order: string[] = [];
    let writing = 0;
    journal.record = async (entries) => {
      expect(++writing).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      writing -= 1;
      order.push(...entries.map(({ kind, key }) => `${kind} ${key}`));
    };
    const note = (key: string) => order.push(`run ${key}`);
    const blocks: Blocks = [effect('send', 'external', note), effect('pure', 'none', note)];
    const names = ['a', 'b', 'c'];
    const document = workflow(
      [['t', 'call'], ...names.map((name) => [name, 'send'] as const), ['z', 'send'], ['p', 'pure']],
      [...names.map((name) => `t -> ${name}`), 'a -> z', 'b -> p'],
    );
    expect((await execute(document, journal, blocks)).status).toBe('completed');
    for (const name of [...names, 'z']) {
      expect(order.indexOf(`started ${name}`)).toBeLessThan(order.indexOf(`run run_1:${name}`));
      expect(order.indexOf(`run run_1:${name}`)).toBeLessThan(order.indexOf(`finished ${name}`));
    }
    expect(order.indexOf('finished a')).toBeLessThan(order.indexOf('started z'));
    expect(order.indexOf('finished b')).toBeLessThan(order.indexOf('run run_1:p'));
  });

  it('shows what happened in earlier executions with the times that it had, failures included', async () => {
    const journal = new MemoryJournal();
    const blocks: Blocks = [
      effect('get', 'idempotent', () => {
        throw new BlockFailure('odd', 'Odd.');
      }),
      effect('send', 'external', () => 'sent'),
    ];
    const document = workflow(
      [
        ['t', 'call'],
        ['g', 'get'],
        ['s', 'send'],
        ['z', 'review'],
      ],
      ['t -> g', 'g:error -> s', 's -> z'],
    );
    const times = async (clock: number) =>
      (await execute(document, journal, blocks, { clock: () => clock })).trace.map(
        ({ key, startedAt, finishedAt, reused }) => ({ key, startedAt, finishedAt, reused }),
      );
    const first = await times(1000);
    expect(first.map(({ key, finishedAt }) => [key, finishedAt])).toEqual([
      ['g', 1000],
      ['s', 1000],
      ['z', null],
    ]);
    expect(await times(2000)).toEqual(first.map((run) => ({ ...run, reused: true })));
  });

  it('ends the execution by its own error when it cannot be written', async () => {
    const journal = new MemoryJournal();
    journal.record = () => Promise.reject(new Error('lease lost'));
    const document = workflow(
      [
        ['t', 'call'],
        ['s', 'send'],
        ['s2', 'send'],
      ],
      ['t -> s', 't -> s2'],
    );
    let ran = 0;
    await expect(execute(document, journal, [effect('send', 'external', () => ++ran)])).rejects.toThrow(
      'lease lost',
    );
    expect(ran).toBe(0);
  });

  it('gives a resumed run what was finished, without running it again, and the values that pure blocks had', async () => {
    let clock = 0;
    let sent: JsonValue[] = [];
    const blocks: Blocks = [
      effect('tick', 'none', () => ++clock), // pure by declaration, but never the same
      effect('send', 'external', (_key, given) => {
        sent.push(given);
        return 'ok';
      }),
    ];
    const document = workflow(
      [
        ['t', 'call'],
        ['k', 'tick'],
        ['s', 'send', { value: '<k.value>' }],
        ['z', 'send', { value: ['<k.value>', '<s.value>'] }],
      ],
      ['t -> k', 'k -> s', 's -> z'],
    );
    const journal = new MemoryJournal();
    await execute(document, journal, blocks);
    expect(sent).toEqual([1, [1, 'ok']]);
    sent = [];
    const started: string[] = [];
    const observer = { onBlockStarted: ({ key }: { key: string }) => void started.push(key) };
    const outcome = await execute(document, cutAfter(journal, 'finished s'), blocks, { observer });
    expect(outcome).toMatchObject({ status: 'completed', output: { z: { value: 'ok' } } });
    expect([sent, started]).toEqual([[[1, 'ok']], ['z']]);
    expect(outcome.trace.map(({ key, reused }) => [key, reused])).toEqual([
      ['k', true],
      ['s', true],
      ['z', false],
    ]);
  });

  it('keeps the response of a finished block', async () => {
    const journal = new MemoryJournal();
    const document = workflow(
      [
        ['t', 'call'],
        ['r', 'reply', { body: 'hi' }],
        ['s', 'send'],
      ],
      ['t -> r', 'r -> s'],
    );
    const blocks: Blocks = [effect('send', 'external', () => 1)];
    await execute(document, journal, blocks);
    const seen: unknown[] = [];
    const observer = { onResponse: (response: unknown) => void seen.push(response) };
    const outcome = await execute(document, cutAfter(journal, 'finished s'), blocks, { observer });
    expect(outcome).toMatchObject({ status: 'completed', output: 'hi', response: { status: 200 } });
    expect(seen).toEqual([]);
  });
});

describe('a block that was cut off in flight', () => {
  const cutOff = async (
    sideEffects: 'idempotent' | 'external' | 'destructive',
    work: Work,
    retry: JsonObject = {},
  ) => {
    const blocks: Blocks = [effect('do', sideEffects, work)];
    const document = workflow(
      [
        ['t', 'call'],
        ['d', 'do', {}, retry],
        ['e', 'echo', { value: '<d.error.code>' }],
      ],
      ['t -> d', 'd:error -> e'],
    );
    const journal = new MemoryJournal();
    journal.batches.push(
      sideEffects === 'idempotent' ? [] : [{ kind: 'started', key: 'd', at: 1, attempt: 1 }],
    );
    return { journal, go: () => execute(document, journal, blocks) };
  };

  it('runs again when it is idempotent', async () => {
    expect(await (await cutOff('idempotent', () => 1)).go()).toMatchObject({
      status: 'completed',
      output: { d: { value: 1 } },
    });
  });

  it('runs again under the same idempotency key when it is external and has a retry', async () => {
    const keys: string[] = [];
    const { go } = await cutOff('external', (key) => keys.push(key), {
      retry: { maxAttempts: 2, backoffMs: 1 },
    });
    expect((await go()).status).toBe('completed');
    expect(keys).toEqual(['run_1:d']);
  });

  it('fails with interrupted when it is external without a retry, and the error port can catch that', async () => {
    let calls = 0;
    const { go, journal } = await cutOff('external', () => ++calls);
    expect(await go()).toMatchObject({ status: 'completed', output: { e: { value: 'interrupted' } } });
    expect(await go()).toMatchObject({ status: 'completed', output: { e: { value: 'interrupted' } } });
    expect(calls).toBe(0);
    expect(journal.kinds()).toEqual(['started d', 'failed d']);
  });

  it('waits for a person when it is destructive, even with a retry, and does what the person says', async () => {
    let calls = 0;
    const decide = async (payload: JsonValue) => {
      const { go, journal } = await cutOff('destructive', () => ++calls, {
        retry: { maxAttempts: 2, backoffMs: 1 },
      });
      const waiting = await go();
      expect(waiting).toMatchObject({
        status: 'suspended',
        waits: [{ blockKey: 'd', blockName: 'd', kind: 'person', until: null, step: null }],
      });
      expect(await go()).toMatchObject({ status: 'suspended' });
      expect(journal.kinds()).toEqual(['started d', 'suspended d']);
      answer(journal, 'd', payload);
      return go();
    };
    expect(await decide({ action: 'fail' })).toMatchObject({ output: { e: { value: 'interrupted' } } });
    expect(await decide({ action: 'use_outputs', outputs: { value: 'by hand' } })).toMatchObject({
      output: { d: { value: 'by hand' } },
    });
    expect(calls).toBe(0);
    expect(await decide({ action: 'use_outputs', outputs: { wrong: 1 } })).toMatchObject({
      output: { e: { value: 'invalid_output' } },
    });
    expect(await decide({ action: 'run_again' })).toMatchObject({ output: { d: { value: 1 } } });
    expect(await decide('nonsense')).toMatchObject({ status: 'suspended' });
  });
});

describe('a suspension', () => {
  const document = workflow(
    [
      ['t', 'call'],
      ['s', 'send'],
      ['r', 'review', { until: '2030-01-01T00:00:00Z' }],
      ['side', 'echo', { value: 'free' }],
      ['z', 'echo', { value: '<r.answer>' }],
    ],
    ['t -> s', 's -> r', 't -> side', 'r -> z'],
  );

  it('lets other branches end, holds no worker, and goes on with the answer', async () => {
    let sent = 0;
    const blocks: Blocks = [effect('send', 'external', () => ++sent)];
    const journal = new MemoryJournal();
    const waits: unknown[] = [];
    const observer = { onBlockSuspended: (_: unknown, wait: unknown) => void waits.push(wait) };
    const first = await execute(document, journal, blocks, { observer });
    expect(first).toMatchObject({
      status: 'suspended',
      waits: [
        {
          blockKey: 'r',
          blockName: 'r',
          kind: 'timer',
          until: '2030-01-01T00:00:00Z',
          reason: 'Please look.',
          state: 'asked',
          step: null,
        },
      ],
    });
    expect(first.trace.map(({ key, status }) => [key, status])).toEqual(
      expect.arrayContaining([
        ['side', 'completed'],
        ['r', 'suspended'],
      ]),
    );
    expect(await execute(document, journal, blocks, { observer })).toMatchObject({ status: 'suspended' });
    expect(waits).toHaveLength(1);
    answer(journal, 'r', 'yes');
    answer(journal, 'r', 'too late');
    const done = await execute(document, journal, blocks);
    expect(done).toMatchObject({
      status: 'completed',
      output: { z: { value: { reason: 'signal', payload: 'yes', state: 'asked' } } },
    });
    expect(sent).toBe(1);
  });

  it('goes on by itself when its time has come', async () => {
    const journal = new MemoryJournal();
    const blocks: Blocks = [effect('send', 'external', () => 1)];
    await execute(document, journal, blocks);
    const clock = () => Date.parse('2030-01-01T00:00:00Z');
    expect(await execute(document, journal, blocks, { clock })).toMatchObject({
      status: 'completed',
      output: { z: { value: { reason: 'timer', payload: null, state: 'asked' } } },
    });
  });

  it('stands in for a long wait before the next attempt, which counts on', async () => {
    const attempts: number[] = [];
    const blocks: Blocks = [
      effect('flaky', 'external', (_key, _given, attempt) => {
        attempts.push(attempt);
        if (attempt < 3) throw new BlockFailure('busy', 'Busy.', { retryable: true, retryAfterMs: 60_000 });
        return 'ok';
      }),
    ];
    const flaky = workflow(
      [
        ['t', 'call'],
        ['f', 'flaky', {}, { retry: { maxAttempts: 3, backoffMs: 1 } }],
      ],
      ['t -> f'],
    );
    const journal = new MemoryJournal();
    let now = 1_000_000;
    const started: string[] = [];
    const observer = { onBlockStarted: ({ key }: { key: string }) => void started.push(key) };
    const go = () => execute(flaky, journal, blocks, { clock: () => now, observer });
    const until = (ms: number) => new Date(ms).toISOString();
    expect(await go()).toMatchObject({
      status: 'suspended',
      waits: [{ kind: 'retry', blockKey: 'f', until: until(1_060_000) }],
    });
    now = 1_059_999;
    expect(await go()).toMatchObject({
      status: 'suspended',
      waits: [{ kind: 'retry', until: until(1_060_000) }],
    });
    now = 1_060_000;
    expect(await go()).toMatchObject({ status: 'suspended', waits: [{ until: until(1_120_000) }] });
    now = 1_120_000;
    expect(await go()).toMatchObject({ status: 'completed', trace: [{ attempts: 3 }] });
    expect(attempts).toEqual([1, 2, 3]);
    expect(started).toEqual(['f']);
  });

  it('lets a run that goes on neither run nor tell again what pure blocks did beside the wait', async () => {
    const journal = new MemoryJournal();
    const done = Promise.withResolvers<void>();
    let ticks = 0;
    const tick = effect('tick', 'none', async () => {
      await done.promise; // the wait is written down by then
      return ++ticks;
    });
    const record = journal.record.bind(journal);
    journal.record = async (entries) => {
      await record(entries);
      if (entries.some(({ kind }) => kind === 'suspended')) done.resolve();
    };
    const beside = workflow(
      [
        ['t', 'call'],
        ['r', 'review'],
        ['k', 'tick'],
        ['z', 'echo', { value: ['<k.value>', '<r.answer>'] }],
      ],
      ['t -> r', 't -> k', 'r -> z', 'k -> z'],
    );
    const started: string[] = [];
    const observer = { onBlockStarted: ({ key }: { key: string }) => void started.push(key) };
    expect(await execute(beside, journal, [tick], { observer })).toMatchObject({ status: 'suspended' });
    expect(started.toSorted()).toEqual(['k', 'r']);
    answer(journal, 'r', 'yes');
    const outcome = await execute(beside, journal, [tick], { observer });
    expect(outcome).toMatchObject({ status: 'completed', output: { z: { value: [1, expect.anything()] } } });
    expect([ticks, started.toSorted()]).toEqual([1, ['k', 'r', 'z']]);
  });
});

describe('a step', () => {
  const calls: string[] = [];
  const agent = defineBlock({
    type: 'agent',
    title: 'A',
    description: 'Calls tools one after another, like an agent.',
    sideEffects: 'idempotent',
    params: { tools: field.json({ description: 'Side effects of each tool.', required: true }) },
    outputs: { answers: field.json({ description: 'What the tools said.' }) },
    run: async ({ tools }, { step }) => {
      const answers: JsonValue[] = [];
      for (const [index, sideEffects] of (
        tools as ('none' | 'idempotent' | 'external' | 'destructive')[]
      ).entries()) {
        const answered = step(`call-${index}`, { sideEffects }, (key) => {
          calls.push(key);
          return Promise.resolve(`${sideEffects} ${calls.length}`);
        });
        answers.push(await answered.catch((error: unknown) => (error as BlockFailure).code ?? null));
      }
      return { answers };
    },
  });
  const document = (tools: string[], more: JsonObject = {}) =>
    workflow(
      [
        ['t', 'call'],
        ['a', 'agent', { tools }, more],
      ],
      ['t -> a'],
    );
  const go = (journal: MemoryJournal, tools: string[], more?: JsonObject) =>
    execute(document(tools, more), journal, [agent]);
  beforeEach(() => void (calls.length = 0));

  it('that was finished is never run again, wherever the run was cut off', async () => {
    const whole = new MemoryJournal();
    const tools = ['external', 'idempotent', 'external'];
    await go(whole, tools);
    const entries = whole.batches.flat();
    expect(whole.kinds()).toEqual([
      'step_started a',
      'step_finished a',
      'step_finished a',
      'step_started a',
      'step_finished a',
      'finished a',
    ]);
    for (let cut = 0; cut <= entries.length; cut++) {
      const left = new MemoryJournal();
      left.batches.push(entries.slice(0, cut));
      calls.length = 0;
      const outcome = await go(left, tools, { retry: { maxAttempts: 2, backoffMs: 1 } });
      expect(outcome.status).toBe('completed');
      const finished = entries.slice(0, cut).filter(({ kind }) => kind === 'step_finished').length;
      expect(calls).toEqual(
        ['run_1:a:call-0', 'run_1:a:call-1', 'run_1:a:call-2'].slice(cut === entries.length ? 3 : finished),
      );
    }
  });

  const startedStep: JournalEntry[] = [{ kind: 'step_started', key: 'a', at: 1, step: 'call-0' }];
  const cut = () => {
    const journal = new MemoryJournal();
    journal.batches.push([...startedStep]);
    return journal;
  };

  it('that is external, was cut off and has no retry fails in the block with interrupted', async () => {
    expect(await go(cut(), ['external', 'none'])).toMatchObject({
      output: { a: { answers: ['interrupted', 'none 1'] } },
    });
  });

  it('that is destructive and was cut off suspends the run for a person, whatever the block makes of it', async () => {
    const journal = cut();
    const waiting = await go(journal, ['destructive', 'none']);
    expect(waiting).toMatchObject({
      status: 'suspended',
      waits: [{ blockKey: 'a', step: 'call-0', kind: 'person' }],
    });
    expect(await go(journal, ['destructive', 'none'])).toMatchObject({ status: 'suspended' });
    answer(journal, 'a', { action: 'use_outputs', outputs: 'done by hand' }, 'call-0');
    expect(await go(journal, ['destructive', 'none'])).toMatchObject({
      output: { a: { answers: ['done by hand', expect.any(String)] } },
    });
    const other = cut();
    await go(other, ['destructive']);
    answer(other, 'a', { action: 'run_again' }, 'call-0');
    calls.length = 0;
    expect(await go(other, ['destructive'])).toMatchObject({ output: { a: { answers: ['destructive 1'] } } });
    expect(calls).toEqual(['run_1:a:call-0']);
  });

  it('that failed fails the same way when its attempt is executed again, and runs again in the next attempt', async () => {
    let tries = 0;
    const once = effect('once', 'idempotent', () => null, {
      run: async (
        _: unknown,
        {
          step,
        }: { step: (key: string, options: object, work: () => Promise<JsonValue>) => Promise<JsonValue> },
      ) => ({
        value: await step('ask', { sideEffects: 'external' }, () => {
          tries += 1;
          if (tries === 1) throw new BlockFailure('busy', 'Busy.', { retryable: true });
          return Promise.resolve(tries);
        }),
      }),
    });
    const twice = workflow(
      [
        ['t', 'call'],
        ['o', 'once', {}, { retry: { maxAttempts: 2, backoffMs: 1 } }],
      ],
      ['t -> o'],
    );
    const journal = new MemoryJournal();
    expect(await execute(twice, journal, [once])).toMatchObject({ output: { o: { value: 2 } } });
    const alone = workflow(
      [
        ['t', 'call'],
        ['o', 'once'],
      ],
      ['t -> o'],
    );
    expect(await execute(alone, cutAfter(journal, 'step_failed o'), [once])).toMatchObject({
      status: 'failed',
      error: { code: 'busy' },
    });
    expect(tries).toBe(2);
  });

  it('needs a key of its own', async () => {
    const same = effect('same', 'none', () => null, {
      run: async (
        _: unknown,
        {
          step,
        }: { step: (key: string, options: object, work: () => Promise<JsonValue>) => Promise<JsonValue> },
      ) => {
        await step('x', {}, () => Promise.resolve(1));
        return { value: await step('x', {}, () => Promise.resolve(2)) };
      },
    });
    expect(
      await execute(
        workflow(
          [
            ['t', 'call'],
            ['s', 'same'],
          ],
          ['t -> s'],
        ),
        new MemoryJournal(),
        [same],
      ),
    ).toMatchObject({
      error: { code: 'block_defect', message: expect.stringContaining('named "x"') },
    });
  });
});
