import { randomBytes } from 'node:crypto';
import type { TestApp } from './app.js';
import { eventually } from './app.js';
import { agentWorkflow } from './agents.js';
import type { Samples } from './every-route.js';
import { Management } from './management.js';
import { promptWorkflow } from './prompt-workflow.js';

/** A workspace with one thing of every kind in it. */
export interface World {
  readonly management: Management;
  readonly workspaceId: string;
  readonly samples: Samples;
  /** Every secret, token and key that was made for it: none may be stored as it is. */
  readonly secrets: readonly string[];
}

interface Issued {
  readonly id: string;
  readonly token: string;
}

const waits = { id: 'b2', name: 'pause', type: 'wait', params: { durationSeconds: 86_400 } };

/** Makes a workspace, by the seeded key, and fills it. All names in it begin with `wombat`. */
export async function makeWorld(app: TestApp): Promise<World> {
  const made = await app.management.call<{ id: string; ownerKey: string }>('POST', 'workspaces', {
    name: 'wombat',
  });
  const management = new Management(app.url, made.ownerKey);
  const value = (what: string): string => `wombat-${what}-${randomBytes(12).toString('hex')}`;
  const own = { secret: value('secret'), result: value('result'), connection: value('connection') };
  await management.secret('wombat_secret', own.secret);
  await management.secret('wombat_result', own.result);
  await management.call('PUT', 'connections/wombat-connection', { kind: 'openai', apiKey: own.connection });

  const auth = { mode: 'bearer', credentials: [{ name: 'crm', secret: '{{secrets.wombat_secret}}' }] };
  const resultWebhook = { url: 'https://203.0.113.1/wombat', secret: '{{secrets.wombat_result}}' };
  const published = await management.publish(
    promptWorkflow('wombat-workflow', { trigger: { auth, resultWebhook }, blocks: [waits] }),
  );
  await management.publish(agentWorkflow('wombat-agent'));
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${own.secret}` };
  const runOf = async (path: string): Promise<string> => {
    const answer = await app.post(path, JSON.stringify({ prompt: 'wombat prompt' }), headers);
    if (answer.status !== 202) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return ((await answer.json()) as { runId: string }).runId;
  };
  const run = await runOf('wombat-workflow');
  await eventually(
    () => management.run(run),
    ({ status }) => status === 'waiting',
    15_000,
  );

  const trigger = published.triggers[0]?.id ?? '';
  const suppression = await management.call<Issued>('POST', `triggers/${trigger}/guardrails/suppressions`, {
    pattern: '*',
    text: 'wombat',
    reason: 'a test',
  });
  const thread = await management.call<Issued>('POST', 'threads', { title: 'wombat thread' });
  const apiTrigger = await management.call<Issued>('POST', `threads/${thread.id}/triggers`, {
    name: 'wombat',
  });
  const agent = await management.call<Issued>('POST', 'agents', { name: 'wombat', workflow: 'wombat-agent' });
  await management.call('POST', `agents/${agent.id}/publish`);
  const agentToken = await management.call<Issued>('POST', 'agent-tokens', { name: 'wombat' });
  const conversation = await converse(app, agent.id, agentToken.token);
  const key = await management.call<Issued & { key: string }>('POST', 'api-keys', {
    name: 'wombat',
    role: 'viewer',
  });
  const invite = await management.call<Issued>('POST', 'invites', {
    email: 'wombat-guest@example.com',
    role: 'viewer',
  });
  const delivery = await deliveryOf(app, management);

  const secrets = [
    made.ownerKey,
    apiTrigger.token,
    agentToken.token,
    key.key,
    invite.token,
    ...Object.values(own),
  ];
  for (const secret of secrets) app.keepSecret(secret);
  return {
    management,
    workspaceId: made.id,
    secrets,
    samples: {
      workspaces: made.id,
      workflows: 'wombat-workflow',
      versions: '1',
      blocks: 'pause',
      triggers: trigger,
      suppressions: suppression.id,
      secrets: 'wombat_secret',
      connections: 'wombat-connection',
      runs: run,
      deliveries: delivery,
      threads: thread.id,
      'threads/triggers': apiTrigger.id,
      agents: agent.id,
      'agent-tokens': agentToken.id,
      conversations: conversation,
      'api-keys': key.id,
      invites: invite.id,
    },
  };
}

/** One event of an agent. @returns the id of its conversation */
async function converse(app: TestApp, agent: string, token: string): Promise<string> {
  const answer = await fetch(`${app.url}/v1/workspace_agents/${agent}/trigger`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'openai-beta': 'workspace_agent_runs=v1',
    },
    body: JSON.stringify({ input: 'wombat event', conversation_key: 'wombat-conversation' }),
  });
  const { conversation_url: url } = (await answer.json()) as { conversation_url: string };
  return new URL(url).pathname.split('/').at(-1) ?? '';
}

/** A result that is on its way. @returns its id */
async function deliveryOf(app: TestApp, management: Management): Promise<string> {
  const resultWebhook = { url: 'https://203.0.113.1/wombat', secret: '{{secrets.wombat_result}}' };
  await management.publish(promptWorkflow('wombat-delivers', { trigger: { resultWebhook } }));
  await app.call('wombat-delivers');
  const { items } = await eventually(
    () => management.call<{ items: { id: string }[] }>('GET', 'deliveries'),
    (page) => page.items.length > 0,
    15_000,
  );
  return items[0]?.id ?? '';
}
