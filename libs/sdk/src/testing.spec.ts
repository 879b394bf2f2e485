import { BlockFailure, defineBlock, field, iterate, loopOutputs, runBlock, suspend, take } from './index.js';

const shout = defineBlock({
  type: 'shout',
  title: 'Shout',
  description: 'Upper-cases a text.',
  sideEffects: 'none',
  ports: ['output', 'quiet'],
  params: {
    text: field.text({ description: 'What to shout.', required: true }),
    times: field.number({ description: 'How often.', default: 1, minimum: 1, integer: true }),
    when: field.expression({ description: 'Whether.', language: 'cel' }),
  },
  outputs: { text: field.string({ description: 'Capitals.' }) },
  run: ({ text, times, when }, { emit, log, respond }) => {
    emit({ type: 'token', text: 'x' });
    log('shouting', { times });
    respond({ status: 200, headers: {}, body: text.text });
    respond({ status: 500, headers: {}, body: null });
    const out = { text: text.text.toUpperCase().repeat(times) };
    return when?.source === 'false' ? take('quiet', out) : out;
  },
});

describe('runBlock', () => {
  it('fills defaults, accepts plain texts and expressions, and reports everything that the block did', async () => {
    const report = await runBlock(shout, { text: 'hi', when: 'true' });
    expect(report).toMatchObject({
      port: 'output',
      outputs: { text: 'HI' },
      events: [{ type: 'token', text: 'x' }],
      logs: [{ message: 'shouting', data: { times: 1 } }],
      response: { status: 200, body: 'hi' },
    });
    expect((await runBlock(shout, { text: 'hi', when: 'false' })).port).toBe('quiet');
  });

  it('refuses params that the engine would refuse, naming each', async () => {
    const wrong = runBlock(shout, { times: 0.5, oops: 1 } as unknown as { text: string });
    await expect(wrong).rejects.toThrow(/\/oops.*\n.*\/text.*required[\s\S]*\/times: must be a whole number/);
  });

  it('refuses outputs that do not fit the declaration', async () => {
    const lying = defineBlock({ ...shout, run: () => ({ text: 1, more: 2 }) as unknown as { text: string } });
    await expect(runBlock(lying, { text: 'hi' })).rejects.toThrow(/\/text: must be a string[\s\S]*\/more/);
    const lost = defineBlock({ ...shout, run: () => take('nowhere', { text: 'x' }) });
    await expect(runBlock(lost, { text: 'hi' })).rejects.toThrow(/port "nowhere"/);
  });

  it('shows suspensions and iterations, and lends resume and finished steps', async () => {
    const review = defineBlock({
      type: 'review',
      title: 'Review',
      description: 'Asks.',
      sideEffects: 'idempotent',
      params: {},
      outputs: { answer: field.json({ description: 'What was said.' }) },
      run: async (_, { resume, step }) => {
        const id = await step('ask', {}, () => Promise.resolve('asked'));
        return resume
          ? { answer: { id, payload: resume.payload } }
          : suspend({ until: null, reason: 'review', state: id });
      },
    });
    const first = await runBlock(review, {});
    expect([first.suspension?.state, first.steps]).toEqual(['asked', { ask: 'asked' }]);
    const resume = { state: 'before', reason: 'signal' as const, payload: 'yes' };
    const second = await runBlock(review, {}, { resume, finishedSteps: { ask: 'before' } });
    expect([second.outputs, second.steps]).toEqual([{ answer: { id: 'before', payload: 'yes' } }, {}]);
    const loop = defineBlock({
      ...review,
      type: 'each',
      loops: true,
      outputs: loopOutputs,
      run: () => iterate([1, 2], 2),
    });
    expect((await runBlock(loop, {})).iteration).toEqual({ kind: 'iterate', items: [1, 2], concurrency: 2 });
  });

  it('says what to pass when the block uses something that the test does not lend', async () => {
    const caller = defineBlock({
      ...shout,
      run: async (_, { fetch }) => ({ text: await (await fetch('http://x')).text() }),
    });
    await expect(runBlock(caller, { text: '' })).rejects.toThrow(
      /Pass it: runBlock\(block, params, \{ fetch \}\)/,
    );
  });

  it('lets failures pass', async () => {
    const failing = defineBlock({
      ...shout,
      run: () => Promise.reject(new BlockFailure('nope', 'No.', { retryable: true })),
    });
    await expect(runBlock(failing, { text: '' })).rejects.toMatchObject({ code: 'nope', retryable: true });
  });
});
