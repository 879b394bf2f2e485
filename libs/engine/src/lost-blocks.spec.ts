import { defineBlock, field } from '#sdk';
import type { AnyBlockDefinition, JsonValue, SideEffects, StepOptions } from '#sdk';
import { executeWorkflow } from './execute-workflow.js';
import { compileWorkflow } from './plan/compile-workflow.js';
import { BlockLost } from './run/block-lost.js';
import type { BlockFate } from './run/block-lost.js';
import type { RunOutcome } from './run/run-outcome.js';
import { effect, MemoryJournal, registryWith, runInput, workflow } from './spec-support.js';

const lost = (fate: BlockFate): BlockLost => new BlockLost('plugin_crashed', 'its process is gone.', fate);

/** Loses its process as often as that, and then does its work. */
const losing = (fate: BlockFate, times: number): { work: () => JsonValue; count: () => number } => {
  let calls = 0;
  return {
    work: () => {
      calls += 1;
      if (calls <= times) throw lost(fate);
      return 'done';
    },
    count: () => calls,
  };
};

const run = (
  block: AnyBlockDefinition,
  more: Record<string, JsonValue> = {},
  journal = new MemoryJournal(),
): Promise<RunOutcome> => {
  const document = workflow(
    [
      ['t', 'call'],
      ['a', 'act', {}, more],
    ],
    ['t -> a'],
  );
  return executeWorkflow(compileWorkflow(document, registryWith(block)), runInput({ journal }));
};

const codeOf = (outcome: RunOutcome): string =>
  outcome.status === 'failed' ? outcome.error.code : outcome.status;

const RETRY = { retry: { maxAttempts: 3, backoffMs: 1 } };

describe('a block whose process ends under it', () => {
  it.each<[SideEffects, BlockFate, Record<string, JsonValue>, string, number]>([
    ['none', 'cut_off', {}, 'completed', 2],
    ['idempotent', 'cut_off', {}, 'completed', 2],
    ['external', 'cut_off', {}, 'interrupted', 1],
    ['external', 'cut_off', RETRY, 'completed', 2],
    ['destructive', 'cut_off', {}, 'suspended', 1],
    ['destructive', 'cut_off', RETRY, 'suspended', 1],
    ['none', 'at_fault', RETRY, 'plugin_crashed', 1],
    ['idempotent', 'at_fault', RETRY, 'plugin_crashed', 1],
    ['external', 'at_fault', RETRY, 'plugin_crashed', 1],
    ['destructive', 'at_fault', {}, 'suspended', 1],
    ['external', 'not_begun', {}, 'completed', 2],
    ['destructive', 'not_begun', {}, 'completed', 2],
  ])('%s, %s, %j: ends as %s after %i calls', async (sideEffects, fate, more, end, calls) => {
    const { work, count } = losing(fate, 1);
    const outcome = await run(effect('act', sideEffects, work), more);
    expect([codeOf(outcome), count()]).toEqual([end, calls]);
  });

  it('is not begun again for ever', async () => {
    const { work, count } = losing('cut_off', 100);
    expect([codeOf(await run(effect('act', 'idempotent', work))), count()]).toEqual(['plugin_crashed', 4]);
  });

  it('waits for a person who is told what happened', async () => {
    const outcome = await run(effect('act', 'destructive', losing('cut_off', 1).work));
    expect(outcome).toMatchObject({
      status: 'suspended',
      waits: [
        { kind: 'person', step: null, reason: expect.stringMatching(/^its process is gone\. What it does/) },
      ],
    });
  });

  it('has its side effects decided later, and fails when they cannot be', async () => {
    const { work, count } = losing('cut_off', 1);
    // Known when the document is checked, and later while the run is on its way: as in a plugin's own process.
    const later = (answer: () => Promise<SideEffects>): AnyBlockDefinition => {
      let asked = 0;
      return effect('act', 'none', work, {
        sideEffects: () => ((asked += 1) === 1 ? 'external' : (answer() as unknown as SideEffects)),
      });
    };
    expect([codeOf(await run(later(() => Promise.resolve('external')))), count()]).toEqual([
      'interrupted',
      1,
    ]);
    const undecided = later(() => Promise.reject(new Error('gone')));
    expect([codeOf(await run(undecided)), count()]).toEqual(['block_defect', 1]);
  });
});

describe('a step whose process ends under it', () => {
  const stepping = (options: StepOptions, times: number) => {
    const { work, count } = losing('cut_off', times);
    const finished: string[] = [];
    const block = defineBlock({
      type: 'act',
      title: 'Act',
      description: 'Acts in steps.',
      sideEffects: 'idempotent',
      params: {},
      outputs: { value: field.json({ description: 'What came of it.' }) },
      run: async (_params, { step }) => {
        await step('before', { sideEffects: 'external' }, () => {
          finished.push('before');
          return Promise.resolve('b');
        });
        // The process goes with the step: whatever the block would make of it, it does not come to that.
        const value = await step('act', options, () => Promise.resolve().then(work)).catch(() => {
          throw lost('cut_off');
        });
        return { value };
      },
    });
    return { block: block as AnyBlockDefinition, count, finished };
  };

  it.each<[SideEffects, Record<string, JsonValue>, string, number]>([
    ['none', {}, 'completed', 2],
    ['idempotent', {}, 'completed', 2],
    ['external', RETRY, 'completed', 2],
    ['destructive', {}, 'suspended', 1],
  ])('%s, %j: ends as %s, the step done %i times', async (sideEffects, more, end, calls) => {
    const { block, count, finished } = stepping({ sideEffects }, 1);
    const outcome = await run(block, more);
    expect([codeOf(outcome), count(), finished]).toEqual([end, calls, ['before']]);
  });

  it('external: is not repeated, and the block hears that it was interrupted', async () => {
    const { work, count } = losing('cut_off', 1);
    const heard: unknown[] = [];
    const block = defineBlock({
      type: 'act',
      title: 'Act',
      description: 'Acts in a step.',
      sideEffects: 'idempotent',
      params: {},
      outputs: {},
      run: async (_params, { step }) => {
        await step('act', { sideEffects: 'external' }, () => Promise.resolve().then(work)).catch(
          (error: unknown) => {
            heard.push((error as { code?: unknown }).code);
            throw heard.length === 1 ? lost('cut_off') : error;
          },
        );
        return {};
      },
    });
    const outcome = await run(block as AnyBlockDefinition);
    expect([codeOf(outcome), count(), heard]).toEqual(['interrupted', 1, ['interrupted', 'interrupted']]);
  });
});
