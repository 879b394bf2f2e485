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

  describe('with an output schema', () => {
    const outputSchema = {
      type: 'object',
      properties: { total: { type: 'number', description: 'The sum.' } },
      required: ['total'],
    };
    const answering = (output: JsonValue) => ({ runWorkflow: () => Promise.resolve(output) });

    it('has typed outputs, so that references into the answer are checked at save', () => {
      expect(workflow.outputsFor?.({ outputSchema })).toMatchObject({
        output: { kind: 'object', fields: { total: { kind: 'number', description: 'The sum.' } } },
      });
      expect(workflow.outputsFor?.({})).toMatchObject({ output: { kind: 'json' } });
    });

    it('fails when the answer does not fit', async () => {
      const params = { workflow: 'sums', outputSchema };
      expect((await runBlock(workflow, params, answering({ total: 3 }))).outputs).toEqual({
        output: { total: 3 },
      });
      await expect(runBlock(workflow, params, answering({ total: 'three' }))).rejects.toMatchObject({
        code: 'workflow_output_invalid',
        message: expect.stringContaining('/total') as string,
      });
    });

    it('refuses at save a schema that is none', () => {
      const codes = (schema: JsonValue) =>
        (workflow.check?.({ outputSchema: schema }) ?? []).map(({ pointer }) => pointer);
      expect(codes(outputSchema)).toEqual([]);
      expect(codes('object')).toEqual(['/outputSchema']);
      expect(codes({ type: 'object', properties: { a: { type: 'nope' } } })).toContain('/outputSchema');
    });
  });
});
