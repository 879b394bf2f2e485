import type { JsonObject } from '#sdk';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';

describe('what the models of a run used', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  const ended = async (path: string, blocks: JsonObject[]): Promise<Readonly<Record<string, unknown>>> => {
    await app.publish(promptWorkflow(path, { blocks }));
    const answer = await app.post(path, JSON.stringify({ prompt: 'Say hello' }));
    const { runId } = (await answer.json()) as { runId: string };
    return eventually(
      () => app.management.run(runId),
      ({ status }) => status === 'completed',
      15_000,
    );
  };
  const agent = (id: string, name: string): JsonObject => ({
    id,
    name,
    type: 'agent',
    params: { model: 'demo', prompt: '<apiprompt1.prompt>' },
  });

  it('stands in the run, all blocks together, without a cost where a model has no price', async () => {
    const run = await ended('asks', [agent('b2', 'one'), agent('b3', 'two')]);
    const output = run['output'] as JsonObject;
    const used = (run['usage'] as JsonObject) ?? {};
    expect(used).toMatchObject({ modelCalls: 2 });
    expect(used['inputTokens']).toBeGreaterThan(0);
    expect(used['totalTokens']).toBe((used['inputTokens'] as number) + (used['outputTokens'] as number));
    expect(Object.keys(output).length).toBeGreaterThan(0);
  });

  it('is null for a run that asks none', async () => {
    const say = { id: 'b2', name: 'say', type: 'transform', params: { expression: '<apiprompt1.prompt>' } };
    expect((await ended('asks-none', [say]))['usage']).toBeNull();
  });
});
