import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { slowPlugin } from './support/slow-plugin.js';

interface RunView {
  readonly id: string;
  readonly status: string;
  readonly input: { readonly prompt: string };
  readonly blockRuns: { readonly name: string; readonly status: string }[];
}

const trigger = (path: string) => ({
  id: 'b1',
  name: 'in',
  type: 'api_prompt',
  params: { path, auth: { mode: 'none' } },
});

const loud = {
  version: 1,
  name: 'loud',
  blocks: [
    trigger('loud'),
    { id: 'b2', name: 'upper', type: 'transform', params: { expression: '$uppercase(<in.prompt>)' } },
    { id: 'b3', name: 'out', type: 'response', params: { body: '<upper.result>' } },
  ],
  edges: [
    { from: 'b1', to: 'b2' },
    { from: 'b2', to: 'b3' },
  ],
};

const patient = {
  version: 1,
  name: 'patient',
  blocks: [trigger('patient'), { id: 'b2', name: 'pause', type: 'wait', params: { durationSeconds: 3_600 } }],
  edges: [{ from: 'b1', to: 'b2' }],
};

describe('the management of runs', () => {
  const slow = slowPlugin();
  let app: TestApp;
  beforeAll(async () => {
    app = await bootApp({ plugins: [slow.plugin] });
    await app.management.publish(loud);
    await app.management.publish(patient);
  }, 60_000);
  afterAll(() => app.close());

  const runOf = (id: string) => app.management.call<RunView>('GET', `runs/${id}`);
  const untilStatus = async (id: string, status: string): Promise<RunView> => {
    for (const deadline = Date.now() + 10_000; ;) {
      const run = await runOf(id);
      if (run.status === status) return run;
      if (Date.now() > deadline) throw new Error(`The run is ${run.status}, not ${status}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('lists a run of a workflow and shows its blocks', async () => {
    expect((await app.call('loud', {}, 'hear me')).status).toBe(200);
    const { items } = await app.management.call<{ items: RunView[] }>('GET', 'runs?workflow=loud');
    const run = await runOf(items[0]?.id ?? '');
    expect(run).toMatchObject({ status: 'completed', input: { prompt: 'hear me' }, output: 'HEAR ME' });
    expect(run.blockRuns.map(({ name, status }) => [name, status])).toEqual([
      ['upper', 'completed'],
      ['out', 'completed'],
    ]);
  });

  it('replays a run as a new one, with another prompt when asked', async () => {
    const answer = await app.call('loud', {}, 'once more');
    const original = answer.headers.get('x-run-id') ?? '';
    const same = await app.management.call<{ id: string }>('POST', `runs/${original}/replay`, {});
    const other = await app.management.call<{ id: string }>('POST', `runs/${original}/replay`, {
      input: { prompt: 'changed' },
    });
    expect(new Set([original, same.id, other.id]).size).toBe(3);
    expect(await untilStatus(same.id, 'completed')).toMatchObject({ output: 'ONCE MORE' });
    expect(await untilStatus(other.id, 'completed')).toMatchObject({ output: 'CHANGED' });
  });

  it('cancels a waiting run once', async () => {
    const accepted = (await (await app.call('patient', { prefer: 'respond-async' })).json()) as {
      runId: string;
    };
    await untilStatus(accepted.runId, 'waiting');
    await app.management.call('POST', `runs/${accepted.runId}/cancel`);
    await untilStatus(accepted.runId, 'cancelled');
    await expect(app.management.call('POST', `runs/${accepted.runId}/cancel`)).rejects.toThrow('409');
  });

  it('cancels a running run from another instance', async () => {
    const edges = [{ from: 'b1', to: 'b5' }];
    await app.management.publish({
      ...loud,
      name: 'slow',
      blocks: [trigger('slow'), slow.block],
      edges,
    } as typeof loud);
    const answer = await app.call('slow', { prefer: 'respond-async' });
    const { runId } = (await answer.json()) as { runId: string };
    await slow.started();
    const other = await bootApp({ plugins: [slow.plugin], database: app.database, clock: app.clock });
    try {
      await other.management.call('POST', `runs/${runId}/cancel`);
      await untilStatus(runId, 'cancelled');
    } finally {
      await other.close();
    }
  }, 30_000);

  it('aborts what runs beside a block that failed, and the run fails at once', async () => {
    const document = {
      ...loud,
      name: 'beside',
      blocks: [
        trigger('beside'),
        { ...slow.block },
        { id: 'b6', name: 'ready', type: 'transform', params: { expression: '1' } },
        { id: 'b7', name: 'broken', type: 'function', params: { code: 'throw new Error("It broke.");' } },
      ],
      edges: [
        { from: 'b1', to: 'b5' },
        { from: 'b1', to: 'b6' },
        { from: 'b6', to: 'b7' },
      ],
    };
    await app.management.publish(document);
    const answer = await app.call('beside', { prefer: 'respond-async' });
    const { runId } = (await answer.json()) as { runId: string };
    // Nobody ends the slow block: without the abort the run would go on for ever.
    const run = await untilStatus(runId, 'failed');
    expect(Object.fromEntries(run.blockRuns.map(({ name, status }) => [name, status]))).toMatchObject({
      broken: 'failed',
      slow1: 'cancelled',
    });
  }, 30_000);
});
