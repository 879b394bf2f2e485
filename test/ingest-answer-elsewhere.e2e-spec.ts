import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { slowPlugin } from './support/slow-plugin.js';

let front: TestApp;
let worker: TestApp;
const slow = slowPlugin();

beforeAll(async () => {
  const plugins = [slow.plugin];
  front = await bootApp({ plugins, env: { ROLES: 'api' } });
  worker = await bootApp({ plugins, database: front.database, clock: front.clock, env: { ROLES: 'worker' } });
});
afterAll(async () => {
  slow.finish();
  await worker.close();
  await front.close();
});

it('a caller hears the Response block of a run that another process executes, and that goes on', async () => {
  const trigger = { response: { mode: 'auto', timeoutSeconds: 20 } };
  await front.publish(
    promptWorkflow('elsewhere', { trigger, blocks: [responseBlock({ said: 'early' }), slow.block] }),
  );
  const response = await front.call('elsewhere');
  expect([response.status, await response.json()]).toEqual([200, { said: 'early' }]);
  expect((await front.management.run(response.headers.get('x-run-id') ?? '')).status).toBe('running');
});
