import { randomBytes } from 'node:crypto';
import { agentWorkflow, sendEvent } from './support/agents.js';
import { eventually } from './support/app.js';
import { freshDatabase } from './support/database.js';
import { Management } from './support/management.js';
import { startApp } from './support/started-app.js';
import type { IssuedTrigger, Job } from './support/threads.js';
import { postPrompt } from './support/threads.js';

const KEY = 'owner-key-of-the-durability-test-0123';
const EVENTS = 25;

it('every event that heard 202 is handled once, although the process was killed right after the last (C-02)', async () => {
  const database = await freshDatabase();
  const env = {
    DATABASE_URL: database.url,
    PROMPTHOOK_API_KEY: KEY,
    PROMPTHOOK_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'warn',
  };
  let app = await startApp(env);
  try {
    let management = new Management(app.url, KEY);
    await management.publish(agentWorkflow('durable'));
    const { id } = await management.call<{ id: string }>('POST', 'agents', {
      name: 'durable',
      workflow: 'durable',
    });
    await management.call('POST', `agents/${id}/publish`);
    const { token } = await management.call<{ token: string }>('POST', 'agent-tokens', {
      name: 't',
      agents: [id],
    });
    const thread = await management.call<{ id: string }>('POST', 'threads', { title: 't', model: 'demo' });
    const trigger = await management.call<IssuedTrigger>('POST', `threads/${thread.id}/triggers`, {
      name: 'n',
    });

    const beta = { 'openai-beta': 'workspace_agent_runs=v1' };
    const accepted = await Promise.all(
      Array.from({ length: EVENTS }, async (_, n) => {
        const key = { 'idempotency-key': `event-${n}` };
        const event = { input: `event ${n}`, conversation_key: `c${n % 5}` };
        const [agent, api] = await Promise.all([
          sendEvent(app.url, id, token, event, { ...beta, ...key }),
          postPrompt(trigger.url, { prompt: `prompt ${n}` }, key),
        ]);
        expect([agent.status, api.status]).toEqual([202, 202]);
        const { agent_trigger_run_id: run } = (await agent.json()) as { agent_trigger_run_id: string };
        const { jobId } = (await api.json()) as Job;
        return [run.slice('api'.length), `run_${jobId.replaceAll('-', '')}`];
      }),
    );
    await app.kill();

    app = await startApp(env);
    management = new Management(app.url, KEY);
    const url = trigger.url.replace(/^http:\/\/[^/]+/, app.url);
    // Retries of clients that never learnt of the 202 start nothing.
    for (let n = 0; n < EVENTS; n += 1) {
      const key = { 'idempotency-key': `event-${n}` };
      const event = { input: `event ${n}`, conversation_key: `c${n % 5}` };
      expect((await sendEvent(app.url, id, token, event, key)).status).toBe(202);
      expect((await postPrompt(url, { prompt: `prompt ${n}` }, key)).status).toBe(202);
    }
    for (const run of accepted.flat())
      await eventually(
        () => management.run(run),
        ({ status }) => status === 'completed',
        60_000,
      );
    const { items } = await management.call<{ items: unknown[] }>('GET', 'runs?limit=200');
    expect(items).toHaveLength(2 * EVENTS);
  } finally {
    await app.kill();
    await database.drop();
  }
}, 180_000);
