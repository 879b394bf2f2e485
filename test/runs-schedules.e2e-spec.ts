import type { JsonObject } from '#sdk';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';

/** Longer than two looks at the schedules. */
const SEVERAL_LOOKS_MS = 2_500;

const document = (cron: string) => ({
  version: 1,
  name: 'nightly',
  blocks: [
    {
      id: 'b1',
      name: 'schedule1',
      type: 'schedule',
      params: { cron, timezone: 'Europe/Berlin', input: { team: 'red' } },
    },
    { id: 'b2', name: 'echo', type: 'transform', params: { expression: '<schedule1.input.team>' } },
  ],
  edges: [{ from: 'b1', to: 'b2' }],
});

describe('a schedule', () => {
  let one: TestApp;
  let two: TestApp;

  beforeAll(async () => {
    one = await bootApp();
    two = await bootApp({ database: one.database, clock: one.clock });
  });
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  const runs = async (): Promise<JsonObject[]> =>
    (await one.management.call<{ items: JsonObject[] }>('GET', 'runs?workflow=nightly')).items;
  const looks = () => new Promise((resolve) => setTimeout(resolve, SEVERAL_LOOKS_MS));

  it('starts one run for each time that comes, however many processes look, and one for all that were missed', async () => {
    // 10:13:20 UTC by the clock of the test.
    await one.management.publish(document('*/15 * * * *'));
    await looks();
    expect(await runs()).toEqual([]);

    one.clock.advance(120);
    const [first] = await eventually(runs, (all) => all.length === 1 && all[0]?.['status'] === 'completed');
    await looks();
    expect(await runs()).toHaveLength(1);
    const run = await one.management.run(first?.['id'] as string);
    expect(run).toMatchObject({
      surface: 'schedule',
      input: { scheduledAt: '2024-05-20T10:15:00.000Z', timezone: 'Europe/Berlin', input: { team: 'red' } },
      output: { echo: { result: 'red' } },
    });

    one.clock.advance(3 * 3600);
    await eventually(runs, (all) => all.length === 2);
    await looks();
    const all = await runs();
    expect(all).toHaveLength(2);
    const caughtUp = await one.management.run(all[0]?.['id'] as string);
    expect(caughtUp['input']).toMatchObject({ scheduledAt: '2024-05-20T13:15:00.000Z' });
  });

  it('is not started again by a process that comes up later, nor when its trigger is off', async () => {
    const before = (await runs()).length;
    const three = await bootApp({ database: one.database, clock: one.clock });
    try {
      await looks();
      expect(await runs()).toHaveLength(before);
    } finally {
      await three.close();
    }
    const [last] = await runs();
    await one.management.call('PATCH', `triggers/${last?.['triggerId'] as string}`, { active: false });
    one.clock.advance(3600);
    await looks();
    expect(await runs()).toHaveLength(before);
  });
});
