import type { JsonObject } from '#sdk';
import type { TestApp } from './app.js';

/** A document whose agent channel is answered by an agent on the demo model, or by these blocks. */
export const agentWorkflow = (
  name: string,
  blocks?: readonly JsonObject[],
): JsonObject & { name: string } => {
  const own = blocks ?? [
    {
      id: 'b2',
      name: 'agent1',
      type: 'agent',
      params: { model: 'demo', prompt: '<agentchannel1.input>', memory: { enabled: true } },
    },
  ];
  const ids = ['b1', ...own.map((block) => block['id'] as string)];
  return {
    version: 1,
    name,
    blocks: [{ id: 'b1', name: 'agentchannel1', type: 'agent_channel', params: {} }, ...own],
    edges: ids.slice(1).map((to, i) => ({ from: ids[i] as string, to })),
  };
};

/** Published agents of a running app, as tests speak of them. */
export class Agents {
  constructor(private readonly app: TestApp) {}

  /** Publishes a workflow and an agent for it. */
  async published(
    name: string,
    options: { blocks?: readonly JsonObject[]; fields?: object } = {},
  ): Promise<string> {
    await this.app.management.publish(agentWorkflow(name, options.blocks));
    const id = await this.draft(name, options.fields);
    await this.publish(id);
    return id;
  }

  /** An agent that is not published yet. */
  async draft(workflow: string, fields: object = {}): Promise<string> {
    const body = { name: workflow, workflow, ...fields };
    return (await this.app.management.call<{ id: string }>('POST', 'agents', body)).id;
  }

  publish(id: string): Promise<unknown> {
    return this.app.management.call('POST', `agents/${id}/publish`);
  }

  unpublish(id: string): Promise<unknown> {
    return this.app.management.call('POST', `agents/${id}/unpublish`);
  }

  async token(fields: object = {}): Promise<{ id: string; token: string }> {
    const body = { name: 'integration', ...fields };
    const issued = await this.app.management.call<{ id: string; token: string }>(
      'POST',
      'agent-tokens',
      body,
    );
    this.app.keepSecret(issued.token);
    return issued;
  }
}

/** Sends one event, as a client of that API does. */
export const sendEvent = (
  base: string,
  id: string,
  token: string | null,
  body: object | string = { input: 'Hello' },
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${base}/v1/workspace_agents/${id}/trigger`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
