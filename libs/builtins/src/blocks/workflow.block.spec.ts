import { BlockFailure, runBlock } from '#sdk';
import type { JsonValue } from '#sdk';
import { workflow } from './workflow.block.js';

describe('the workflow block', () => {
  it('runs the workflow that it names with its input, and gives the answer', async () => {
    const calls: [string, JsonValue][] = [];
    const { outputs } = await runBlock(
      workflow,
      { workflow: 'pdf-summarizer', input: { prompt: 'hi' } },
      {
        runWorkflow: (name, input) => {
          calls.push([name, input]);
          return Promise.resolve({ summary: 'short' });
        },
      },
    );
    expect(calls).toEqual([['pdf-summarizer', { prompt: 'hi' }]]);
    expect(outputs).toEqual({ output: { summary: 'short' } });
  });

  it('lets through whatever stops the other workflow: its failure, or its wait', async () => {
    const failure = new BlockFailure('workflow_depth', 'too deep');
    const run = runBlock(workflow, { workflow: 'a' }, { runWorkflow: () => Promise.reject(failure) });
    await expect(run).rejects.toBe(failure);
  });

  it('takes only a name that a workflow can have', async () => {
    await expect(runBlock(workflow, { workflow: '../secrets' })).rejects.toThrow('/workflow');
  });
});
