import type { JsonObject, JsonValue } from '#sdk';
import { executeWorkflow } from './execute-workflow.js';
import { compileWorkflow } from './plan/compile-workflow.js';
import type { CompiledWorkflow } from './plan/compiled-workflow.js';
import type { RunInput } from './run/run-input.js';
import type { OpenedWorkflow, WorkflowSource } from './run/workflow-source.port.js';
import { effect, MemoryJournal, registryWith, runInput, workflow } from './spec-support.js';

type Blocks = Parameters<typeof registryWith>;
const run = (document: JsonObject, blocks: Blocks = [], input: Partial<RunInput> = {}) =>
  executeWorkflow(compileWorkflow(document, registryWith(...blocks)), runInput(input));

describe('a loop', () => {
  const simple = (items: JsonValue, concurrency = 1) =>
    workflow(
      [
        ['t', 'call'],
        ['l', 'each', { items, concurrency }],
        ['a', 'work', { value: ['<l.item>', '<l.index>', '<t.prompt>'] }],
        ['z', 'echo', { value: { all: '<l.results>', n: '<l.count>' } }],
      ],
      ['t -> l', 'l:each -> a', 'a -> l', 'l:done -> z'],
    );

  it('runs its body for each item and gathers the results in the order of the items, however long each takes', async () => {
    let now = 0;
    let most = 0;
    const work = effect('work', 'none', async (_key, given) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 10 - Number((given as JsonValue[])[0])));
      now -= 1;
      return given;
    });
    const results = [1, 5, 9].map((item, index) => ({ value: [item, index, 'hello'] }));
    expect(await run(simple([1, 5, 9], 2), [work])).toMatchObject({
      status: 'completed',
      output: { z: { value: { all: results, n: 3 } } },
    });
    expect(most).toBe(2);
    most = 0;
    const outcome = await run(simple([1, 5, 9]), [work]);
    expect(outcome).toMatchObject({ output: { z: { value: { all: results } } } });
    expect(most).toBe(1);
    expect(outcome.trace.map(({ key, iteration, port }) => [key, iteration, port])).toEqual([
      ['l#0/a', [0], 'output'],
      ['l#1/a', [1], 'output'],
      ['l#2/a', [2], 'output'],
      ['l', null, 'done'],
      ['z', null, 'output'],
    ]);
  });

  it('gives no results for no items, and refuses more items than allowed', async () => {
    const work = effect('work', 'none', () => 1);
    expect(await run(simple([]), [work])).toMatchObject({ output: { z: { value: { all: [], n: 0 } } } });
    expect(await run(simple([1, 2, 3]), [work], { limits: { loopIterations: 2 } })).toMatchObject({
      status: 'failed',
      error: { code: 'loop_limit', blockName: 'l' },
    });
  });

  it('has a result for each way back: null for none, an object by name for several', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['l', 'each', { items: [0, 1] }],
        ['if', 'branch', { value: '<l.item>' }],
        ['a', 'echo', { value: 'a' }],
        ['b', 'echo', { value: 'b' }],
        ['z', 'echo', { value: '<l.results>' }],
      ],
      ['t -> l', 'l:each -> if', 'if:true -> a', 'if:true -> b', 'a -> l', 'b -> l', 'l:done -> z'],
    );
    expect(await run(document)).toMatchObject({
      output: { z: { value: [null, { a: { value: 'a' }, b: { value: 'b' } }] } },
    });
  });

  it('can stand inside a loop, and blocks see the items of all loops around them', async () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['o', 'each', { items: ['x', 'y'], concurrency: 2 }],
        ['i', 'each', { items: [1, 2] }],
        ['a', 'echo', { value: '<o.item><i.item><t.prompt>' }],
        ['b', 'echo', { value: '<i.results[1].value>' }],
      ],
      ['t -> o', 'o:each -> i', 'i:each -> a', 'a -> i', 'i:done -> b', 'b -> o'],
    );
    const outcome = await run(document);
    expect(outcome).toMatchObject({
      output: { o: { results: [{ value: 'x2hello' }, { value: 'y2hello' }], count: 2 } },
    });
    expect(outcome.trace.find(({ key }) => key === 'o#1/i#0/a')).toMatchObject({
      iteration: [1, 0],
      outputs: { value: 'y1hello' },
    });
  });

  it('fails with its body, unless the error is caught inside', async () => {
    const caught = workflow(
      [
        ['t', 'call'],
        ['l', 'each', { items: [1] }],
        ['x', 'fail'],
        ['c', 'echo', { value: '<x.error.code>' }],
      ],
      ['t -> l', 'l:each -> x', 'x -> l', 'x:error -> c', 'c -> l'],
    );
    expect(await run(caught)).toMatchObject({ output: { l: { results: [{ value: 'broken' }] } } });
    const uncaught = workflow(
      [
        ['t', 'call'],
        ['l', 'each', { items: [1] }],
        ['x', 'fail'],
      ],
      ['t -> l', 'l:each -> x', 'x -> l'],
    );
    const outcome = await run(uncaught);
    expect(outcome).toMatchObject({
      status: 'failed',
      error: { code: 'broken', blockName: 'x', blockKey: 'l#0/x' },
    });
    expect(outcome.trace.map(({ key, status }) => [key, status])).toEqual([
      ['l#0/x', 'failed'],
      ['l', 'cancelled'],
    ]);
  });

  it('resumes from the rounds that were finished, over the items that it had', async () => {
    let drawn = 0;
    const sent: string[] = [];
    const draw = effect('draw', 'none', () => [++drawn, ++drawn, ++drawn]);
    const work = effect('work', 'external', (key, given) => {
      sent.push(key);
      return given;
    });
    const document = workflow(
      [
        ['t', 'call'],
        ['d', 'draw'],
        ['l', 'each', { items: '<d.value>' }],
        ['w', 'work', { value: '<l.item>' }],
        ['r', 'review'],
        ['z', 'echo', { value: '<l.results>' }],
      ],
      ['t -> d', 'd -> l', 'l:each -> w', 'w -> r', 'r -> l', 'l:done -> z'],
    );
    const journal = new MemoryJournal();
    const go = () => run(document, [draw, work], { journal });
    for (let round = 0; round < 3; round++) {
      expect(await go()).toMatchObject({
        status: 'suspended',
        waits: [{ blockKey: `l#${round}/r`, kind: 'signal' }],
      });
      journal.batches.push([{ kind: 'resumed', key: `l#${round}/r`, at: 0, step: null, payload: round }]);
    }
    const outcome = await go();
    expect(outcome).toMatchObject({
      output: { z: { value: [0, 1, 2].map((payload) => ({ answer: { payload } })) } },
    });
    expect(sent).toEqual([0, 1, 2].map((round) => `run_1:l#${round}/w`));
    expect(outcome.trace.find(({ key }) => key === 'l#2/w')?.outputs).toEqual({ value: 3 });
  });

  it('of synchronous blocks does not hold up the process', async () => {
    const items = Array.from({ length: 5000 }, (_, index) => index);
    const document = workflow(
      [
        ['t', 'call'],
        ['l', 'each', { items }],
        ['a', 'echo', { value: '<l.item>' }],
      ],
      ['t -> l', 'l:each -> a', 'a -> l'],
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const controller = new AbortController();
    setImmediate(() => controller.abort());
    const cancelled = await run(document, [], {
      limits: { loopIterations: 5000 },
      signal: controller.signal,
    });
    expect(cancelled.status).toBe('cancelled');
    expect((await run(document, [], { limits: { loopIterations: 5000 } })).status).toBe('completed');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});

describe('a nested workflow', () => {
  const nest = effect('nest', 'none', () => null, {
    run: async (
      { value }: { value: JsonValue },
      { runWorkflow }: { runWorkflow: (name: string, input: JsonValue) => Promise<JsonValue> },
    ) => ({ value: await runWorkflow('inner', value) }),
  });
  const outer = workflow(
    [
      ['t', 'call'],
      ['n', 'nest', { value: '<t.prompt>' }],
      ['z', 'echo', { value: '<n.value>' }],
    ],
    ['t -> n', 'n -> z'],
  );
  const source = (inner: CompiledWorkflow, versions: (number | null)[] = []): WorkflowSource => ({
    open: ({ workflow: name, version, input }): Promise<OpenedWorkflow | undefined> => {
      versions.push(version);
      if (name !== 'inner') return Promise.resolve(undefined);
      return Promise.resolve({
        plan: inner,
        version: version ?? 7,
        trigger: { block: 't', outputs: { prompt: input, context: null, flagged: false } },
      });
    },
  });
  const compile = (document: JsonObject, ...blocks: Blocks) =>
    compileWorkflow(document, registryWith(nest, ...blocks));

  it('gives its output to the block that runs it, and its blocks are in the trace under that block', async () => {
    const inner = compile(
      workflow(
        [
          ['t', 'call'],
          ['r', 'reply', { body: { got: '<t.prompt>' } }],
        ],
        ['t -> r'],
      ),
    );
    const outcome = await run(outer, [nest], { workflows: source(inner) });
    expect(outcome).toMatchObject({
      status: 'completed',
      response: null,
      output: { z: { value: { got: 'hello' } } },
    });
    expect(outcome.trace.map(({ key, parentKey }) => [key, parentKey])).toEqual([
      ['n>r', 'n'],
      ['n', null],
      ['z', null],
    ]);
  });

  it('fails the block with its own failure, and is found or not', async () => {
    const inner = compile(
      workflow(
        [
          ['t', 'call'],
          ['x', 'fail'],
        ],
        ['t -> x'],
      ),
    );
    expect(await run(outer, [nest], { workflows: source(inner) })).toMatchObject({
      error: { code: 'broken', message: 'Workflow "inner", block "x": It broke.', blockKey: 'n' },
    });
    expect(await run(outer, [nest])).toMatchObject({ error: { code: 'workflow_not_found' } });
  });

  it('is not nested without end', async () => {
    let inner: CompiledWorkflow | undefined;
    const workflows: WorkflowSource = { open: (call) => source(inner as CompiledWorkflow).open(call) };
    inner = compile(outer);
    expect(await run(outer, [nest], { workflows })).toMatchObject({ error: { code: 'workflow_depth' } });
  });

  it('waits with the run around it, is journalled with it, and keeps its version', async () => {
    let sent = 0;
    const send = effect('send', 'external', () => ++sent);
    const inner = compile(
      workflow(
        [
          ['t', 'call'],
          ['s', 'send'],
          ['r', 'review'],
          ['z', 'reply', { body: ['<s.value>', '<r.answer>'] }],
        ],
        ['t -> s', 's -> r', 'r -> z'],
      ),
      send,
    );
    const journal = new MemoryJournal();
    const versions: (number | null)[] = [];
    const started: string[] = [];
    const observer = { onBlockStarted: ({ key }: { key: string }) => void started.push(key) };
    const go = () => run(outer, [nest], { journal, workflows: source(inner, versions), observer });
    expect(await go()).toMatchObject({ status: 'suspended', waits: [{ blockKey: 'n>r', kind: 'signal' }] });
    expect(started).toEqual(['n', 'n>s', 'n>r']);
    journal.batches.push([{ kind: 'resumed', key: 'n>r', at: 0, step: null, payload: 'go' }]);
    expect(await go()).toMatchObject({
      status: 'completed',
      output: { z: { value: [1, { payload: 'go' }] } },
    });
    expect([sent, versions]).toEqual([1, [null, 7]]);
    expect(started).toEqual(['n', 'n>s', 'n>r', 'n>z', 'z']);
  });

  it('goes by one version per run, written down before the other workflow does anything', async () => {
    let live = 1;
    const asked: (number | null)[] = [];
    const plain = compile(
      workflow(
        [
          ['t', 'call'],
          ['r', 'reply', { body: '<t.prompt>' }],
        ],
        ['t -> r'],
      ),
    );
    const workflows: WorkflowSource = {
      open: (call) => {
        asked.push(call.version);
        const version = call.version ?? live;
        live += 1; // somebody publishes at every look
        return Promise.resolve({
          plan: plain,
          version,
          trigger: { block: 't', outputs: { prompt: `v${version}`, context: null, flagged: false } },
        });
      },
    };
    const twice = workflow(
      [
        ['t', 'call'],
        ['n', 'nest', { value: 1 }],
        ['m', 'nest', { value: 2 }],
        ['z', 'nest', { value: ['<n.value>', '<m.value>'] }],
        ['out', 'reply', { body: ['<n.value>', '<m.value>', '<z.value>'] }],
      ],
      ['t -> n', 't -> m', 'n -> z', 'm -> z', 'z -> out'],
    );
    const journal = new MemoryJournal();
    const outcome = await run(twice, [nest], { journal, workflows });
    // n and m looked at the same time and saw 1 and 2: both went by the first.
    expect(outcome).toMatchObject({ output: ['v1', 'v1', 'v1'] });
    expect(asked).toEqual([null, null, 1, 1]);
    expect(journal.batches.flat().filter(({ kind }) => kind === 'nested')).toMatchObject([
      { workflow: 'inner', version: 1 },
    ]);
    asked.length = 0;
    // The journal of an earlier release says nothing of ids.
    journal.batches.push([{ kind: 'nested', key: 'n>', at: 0, workflow: 'inner', version: 9 }]);
    await run(twice, [nest], { journal, workflows });
    expect(asked.every((version) => version === 1)).toBe(true);
  });
});
