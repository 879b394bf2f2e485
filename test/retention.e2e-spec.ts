import { RetentionSweep } from '../src/runs/retention/retention-sweep.js';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';

const DAY = 86_400;

let app: TestApp;
beforeAll(async () => {
  app = await bootApp({
    env: { RUN_RETENTION_DAYS: '30', JOURNAL_RETENTION_DAYS: '7', CALL_RETENTION_DAYS: '0' },
  });
});
afterAll(() => app.close());

const sweep = () => app.running.app.get(RetentionSweep, { strict: false }).sweep();
const approval = { id: 'b2', name: 'approval1', type: 'human_review', params: { title: 'Go on?' } };

it('runs go when they are older than the setting says, by the clock of the app; waiting ones and calls stay', async () => {
  await app.publish(promptWorkflow('kept'));
  await app.publish(promptWorkflow('waits', { blocks: [approval] }));
  const start = async (path: string): Promise<string> =>
    ((await (await app.call(path)).json()) as { runId: string }).runId;
  const ended = await start('kept');
  const waiting = await start('waits');
  expect((await app.post('kept', '{')).status).toBe(400);
  await eventually(
    () => app.management.run(ended),
    ({ status }) => status === 'completed',
  );
  await eventually(
    () => app.management.run(waiting),
    ({ status }) => status === 'waiting',
  );

  app.clock.advance(29 * DAY);
  expect(await sweep()).toMatchObject({ runs: 0 });
  app.clock.advance(2 * DAY);
  expect(await sweep()).toMatchObject({ runs: 1, calls: 0 });
  await expect(app.management.run(ended)).rejects.toThrow('404');
  expect(await app.management.run(waiting)).toMatchObject({ status: 'waiting' });
  await eventually(
    () => app.management.call<{ items: { code: string | null }[] }>('GET', 'calls?limit=50'),
    ({ items }) => items.some(({ code }) => code === 'invalid_json'),
  );
  expect(app.logs().filter((line) => line['event'] === 'retention.swept')).toHaveLength(1);
});
