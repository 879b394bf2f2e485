import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '#sdk';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';

const SYNC = { response: { mode: 'sync' } };

/** Answers every request, and keeps what it was sent. */
class Outside {
  readonly hits: { path: string; authorization: string | undefined }[] = [];
  readonly #server: Server = createServer((request, response) => {
    this.hits.push({ path: request.url ?? '', authorization: request.headers.authorization });
    response.setHeader('content-type', 'application/json').end('{"degrees":21}');
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

describe('what a run is lent', () => {
  const outside = new Outside();
  let app: TestApp;
  let origin: string;

  beforeAll(async () => {
    origin = await outside.listen();
    app = await bootApp({ env: { EGRESS_ALLOW: '127.0.0.0/8' } });
  });
  afterAll(async () => {
    await app.close();
    outside.close();
  });

  const runOf = async (path: string, prompt: string): Promise<JsonObject & { status: string }> => {
    const { runId } = (await (await app.call(path, {}, prompt)).json()) as { runId: string };
    const run = await eventually(
      () => app.management.run(runId),
      ({ status }) => ['completed', 'failed', 'waiting'].includes(status),
    );
    return run as JsonObject & { status: string };
  };

  it('runs another published workflow, whose secrets are its own, and gives its answer', async () => {
    await app.publish(
      promptWorkflow('inner', {
        blocks: [
          {
            id: 'b2',
            name: 'ask',
            type: 'http_request',
            params: { url: `${origin}/inner`, auth: { type: 'bearer', token: '{{secrets.inner_token}}' } },
          },
          responseBlock({
            said: '<apiprompt1.prompt>',
            caller: '<apiprompt1.caller>',
            got: '<ask.body.degrees>',
          }),
        ],
      }),
      { inner_token: 'token-of-the-inner-workflow' },
    );
    const call = { workflow: 'inner', input: { prompt: '<apiprompt1.prompt>!' } };
    await app.publish(
      promptWorkflow('outer', {
        trigger: SYNC,
        blocks: [
          { id: 'b2', name: 'inner', type: 'workflow', params: call },
          responseBlock({ inner: '<inner.output>' }),
        ],
      }),
    );
    const answer = await app.call('outer', {}, 'hello');
    expect(await answer.json()).toEqual({
      inner: { said: 'hello!', caller: 'workflow:outer', got: 21 },
    });
    expect(outside.hits.filter(({ path }) => path === '/inner')).toEqual([
      { path: '/inner', authorization: 'Bearer token-of-the-inner-workflow' },
    ]);
  });

  it('tells the author which input the other workflow cannot take', async () => {
    await app.publish(promptWorkflow('picky'));
    await app.publish(
      promptWorkflow('wrong', {
        blocks: [
          { id: 'b2', name: 'picky', type: 'workflow', params: { workflow: 'picky', input: { promt: 'x' } } },
        ],
      }),
    );
    const { status, error } = await runOf('wrong', 'hi');
    expect(status).toBe('failed');
    expect(error).toMatchObject({ code: 'workflow_input_invalid' });
    expect((error as JsonObject)['message']).toMatch(/promt.*apiprompt1.*prompt, context/);
  });

  it('calls the tools of an agent once each: an HTTP preset and a workflow', async () => {
    await app.publish(
      promptWorkflow('lottery', { blocks: [responseBlock({ drawn: '<apiprompt1.prompt>' })] }),
    );
    await app.publish(
      promptWorkflow('agent', {
        blocks: [
          {
            id: 'b2',
            name: 'agent1',
            type: 'agent',
            params: {
              model: 'demo',
              prompt: '<apiprompt1.prompt>',
              tools: [
                {
                  http: { method: 'POST', url: `${origin}/weather` },
                  name: 'weather',
                  description: 'The weather of today.',
                },
                { workflow: 'lottery' },
                { block: 'http_request', name: 'unasked', params: { url: `${origin}/unasked` } },
              ],
            },
          },
        ],
      }),
    );
    const { status, output } = await runOf('agent', 'Weather and lottery?');
    expect(status).toBe('completed');
    const { toolCalls } = (output as { agent1: { toolCalls: JsonObject[] } }).agent1;
    expect(toolCalls.map((call) => [call['tool'], call['status']])).toEqual([
      ['weather', 'completed'],
      ['lottery', 'completed'],
    ]);
    expect(toolCalls[1]?.['result']).toEqual({ drawn: 'Weather and lottery?' });
    const paths = outside.hits.map(({ path }) => path);
    expect(paths.filter((path) => path === '/weather')).toHaveLength(1);
    expect(paths).not.toContain('/unasked');
  });

  const agentWith = (path: string, tool: JsonObject) =>
    promptWorkflow(path, {
      blocks: [
        {
          id: 'b2',
          name: 'agent1',
          type: 'agent',
          params: { model: 'demo', prompt: '<apiprompt1.prompt>', tools: [tool] },
        },
      ],
    });

  it('refuses at save a tool of an agent that could not be opened', async () => {
    for (const [index, [tool, code]] of (
      [
        [{ block: 'http_requst' }, 'unknown_type'],
        [{ block: 'human_review' }, 'not_a_tool'],
        [{ http: { url: origin } }, 'tools_invalid'],
      ] as const
    ).entries())
      await expect(app.publish(agentWith(`refused-tool-${index}`, tool))).rejects.toThrow(
        new RegExp(`422.*/blocks/1/params/tools/0.*${code}`, 's'),
      );
  });

  it('names what is wrong with a tool that only a run can know', async () => {
    await app.publish(agentWith('named-tool', { block: '<apiprompt1.prompt>' }));
    expect((await runOf('named-tool', 'http_requst'))['error']).toMatchObject({ code: 'tools_invalid' });
    expect((await runOf('named-tool', 'human_review'))['error']).toMatchObject({ code: 'not_a_tool' });
    await app.publish(agentWith('gone-tool', { workflow: 'nowhere' }));
    expect((await runOf('gone-tool', 'hi'))['error']).toMatchObject({ code: 'workflow_not_found' });
  });

  it('records at a review who was authenticated, whatever the answer says', async () => {
    await app.publish(
      promptWorkflow('review', {
        blocks: [{ id: 'b2', name: 'review1', type: 'human_review', params: { title: 'Send it?' } }],
      }),
    );
    const run = await runOf('review', 'hi');
    expect(run.status).toBe('waiting');
    const id = run['id'] as string;
    const send = (payload: unknown) =>
      app.management.call('POST', `runs/${id}/signals`, { block: 'b2', payload });
    await expect(send('approved')).rejects.toThrow(/422|400/);
    await send({ decision: 'approved', by: 'the boss' });
    const ended = await eventually(
      () => app.management.run(id),
      ({ status }) => status === 'completed',
    );
    const review = (ended['blockRuns'] as { name: string; outputs: JsonObject }[]).find(
      ({ name }) => name === 'review1',
    );
    const keys = await app.management.call<{ items: { name: string }[] }>('GET', 'api-keys');
    expect(review?.outputs).toMatchObject({ decision: 'approved', by: keys.items[0]?.name });
    expect(review?.outputs['by']).not.toBe('the boss');
  });
});
