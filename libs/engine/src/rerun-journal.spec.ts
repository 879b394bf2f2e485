import type { JsonObject, JsonValue } from '#sdk';
import { executeWorkflow } from './execute-workflow.js';
import { compileWorkflow } from './plan/compile-workflow.js';
import { CannotRerun, rerunJournal } from './rerun-journal.js';
import type { Rerun } from './rerun-journal.js';
import { effect, MemoryJournal, registryWith, runInput, workflow } from './spec-support.js';

const calls: string[] = [];
let broken = false;
const send = effect('send', 'external', (key, given) => {
  calls.push(key);
  if (broken) throw new Error('It is down.');
  return given;
});
let ticks = 0;
/** Pure by its word, and still never the same twice: shows whether a value was taken over or made anew. */
const tick = effect('tick', 'none', () => ++ticks);

const blocks = (b: JsonValue = ['<a.value>', '<n.value>']): Parameters<typeof workflow>[0] => [
  ['t', 'call'],
  ['a', 'send', { value: 'a' }],
  ['n', 'tick'],
  ['if', 'branch', { value: true }],
  ['b', 'send', { value: b }],
  ['no', 'send'],
  ['side', 'send', { value: 's' }],
  ['z', 'echo', { value: '<b.value>' }],
];
const edges = ['t -> a', 'a -> n', 'n -> if', 'if:true -> b', 'if:false -> no', 't -> side', 'b -> z'];
const compile = (document: JsonObject) => compileWorkflow(document, registryWith(send, tick));
const compiled = compile(workflow(blocks(), edges));

const first = () => executeWorkflow(compiled, runInput());

async function again(rerun: Omit<Rerun, 'before'>) {
  calls.length = 0;
  const journal = new MemoryJournal();
  journal.batches.push(rerunJournal({ ...rerun, before: compiled }));
  return executeWorkflow(rerun.workflow, runInput({ journal }));
}

const refusal = (rerun: Omit<Rerun, 'before'>): CannotRerun => {
  try {
    rerunJournal({ ...rerun, before: compiled });
  } catch (error) {
    if (error instanceof CannotRerun) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('a run from a block on', () => {
  beforeEach(() => {
    calls.length = 0;
    broken = false;
  });

  it('takes everything in front of it and beside it from the trace, pure blocks as well', async () => {
    const old = await first();
    const given = ticks;
    expect(await again({ workflow: compiled, trace: old.trace, from: 'b' })).toMatchObject({
      status: 'completed',
      output: { z: { value: ['a', given] }, side: { value: 's' } },
    });
    expect(calls).toEqual(['run_1:b']);
    expect(ticks).toBe(given);
  });

  it('runs a mended block with what the old run recorded', async () => {
    const old = await first();
    const mended = compile(workflow(blocks({ mended: '<a.value>' }), edges));
    expect(await again({ workflow: mended, trace: old.trace, from: 'b' })).toMatchObject({
      output: { z: { value: { mended: 'a' } } },
    });
    expect(calls).toEqual(['run_1:b']);
  });

  it('is refused where a recorded block is another one in the version to run', async () => {
    const old = await first();
    const changed = blocks().with(1, ['a', 'send', { value: 'other' }]);
    const {
      reason,
      blocks: names,
      message,
    } = refusal({
      workflow: compile(workflow(changed, edges)),
      trace: old.trace,
      from: 'b',
    });
    expect([reason, names]).toEqual(['changed', ['a']]);
    expect(message).toContain('"a" changed since the old run');
    // From the changed block itself nothing of it is taken over.
    const entries = rerunJournal({
      workflow: compile(workflow(changed, edges)),
      before: compiled,
      trace: old.trace,
      from: 'a',
    });
    expect(entries.map(({ key }) => key)).toEqual(['side']);
  });

  it('is refused behind a block that has no result, and names the one that failed', async () => {
    broken = true;
    const old = await first();
    expect(old.status).toBe('failed');
    const { reason, blocks: names, message } = refusal({ workflow: compiled, trace: old.trace, from: 'z' });
    expect(reason).toBe('incomplete');
    expect(names).toContain('a');
    expect(message).toContain('Run again from "a", which failed.');
    broken = false;
    expect(await again({ workflow: compiled, trace: old.trace, from: 'a' })).toMatchObject({
      status: 'completed',
    });
  });

  it('is refused on a branch that the old run did not take, and for names that are none', async () => {
    const old = await first();
    expect(refusal({ workflow: compiled, trace: old.trace, from: 'no' }).reason).toBe('not_reached');
    const unknown = refusal({ workflow: compiled, trace: old.trace, from: 'sied' });
    expect(unknown.reason).toBe('unknown_block');
    expect(unknown.message).toMatch(/no block "sied".*Did you mean "side"/);
    expect(refusal({ workflow: compiled, trace: old.trace, from: 't' }).reason).toBe('unknown_block');
  });

  it('repeats the whole loop for a block inside of it', async () => {
    const looped = compile(
      workflow(
        [
          ['t', 'call'],
          ['a', 'send', { value: [1, 2] }],
          ['l', 'each', { items: '<a.value>' }],
          ['b', 'send', { value: '<l.item>' }],
          ['z', 'echo', { value: '<l.results>' }],
        ],
        ['t -> a', 'a -> l', 'l:each -> b', 'b -> l', 'l:done -> z'],
      ),
    );
    const old = await executeWorkflow(looped, runInput());
    const entries = rerunJournal({ workflow: looped, before: looped, trace: old.trace, from: 'b' });
    expect(entries.map(({ key }) => key)).toEqual(['a']);
    const journal = new MemoryJournal();
    journal.batches.push(entries);
    calls.length = 0;
    expect(await executeWorkflow(looped, runInput({ journal }))).toMatchObject({ status: 'completed' });
    expect(calls).toEqual(['run_1:l#0/b', 'run_1:l#1/b']);
  });
});
