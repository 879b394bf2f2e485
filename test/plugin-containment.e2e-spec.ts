import { randomBytes } from 'node:crypto';
import type { JsonObject } from '#sdk';
import { eventually } from './support/app.js';
import { freshDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { Management } from './support/management.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import type { PromptWorkflow } from './support/prompt-workflow.js';
import { startApp } from './support/started-app.js';
import type { StartedApp } from './support/started-app.js';

const KEY = 'plugin-test-owner-key-0123456789';
const PLUGIN = './test/fixtures/plugins/broken.mjs';

let database: TestDatabase;
let app: StartedApp;
let management: Management;

beforeAll(async () => {
  database = await freshDatabase();
  app = await startApp({
    DATABASE_URL: database.url,
    PROMPTHOOK_API_KEY: KEY,
    PROMPTHOOK_ENCRYPTION_KEY: randomBytes(32).toString('hex'),
    PROMPTHOOK_PLUGINS: PLUGIN,
  });
  management = new Management(app.url, KEY);
  await management.publish(
    promptWorkflow('healthy', {
      trigger: { response: { mode: 'sync' } },
      blocks: [responseBlock({ ok: true })],
    }),
  );
}, 120_000);

afterAll(async () => {
  const { pid } = app;
  expect([await app.stop(), pid > 0]).toEqual([0, true]);
  await database.drop();
});

const call = (path: string): Promise<Response> =>
  fetch(`${app.url}/api/webhooks/prompt/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"prompt":"hi"}',
  });

/** Other people's workflows answer as if nothing had happened. */
const expectHealthy = async (): Promise<void> => {
  const response = await call('healthy');
  expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
};

const block = (type: string, params: JsonObject = {}): JsonObject => ({
  id: 'b2',
  name: 'act1',
  type,
  params,
});

/** The run of one call to a workflow of one broken block, at its end. */
const runOf = async (path: string, broken: JsonObject): Promise<{ status: number; run: JsonObject }> => {
  await management.publish(
    promptWorkflow(path, { trigger: { response: { mode: 'sync', timeoutSeconds: 20 } }, blocks: [broken] }),
  );
  const response = await call(path);
  await response.arrayBuffer();
  const run = await management.run(response.headers.get('x-run-id') ?? '');
  return { status: response.status, run: run as unknown as JsonObject };
};

const codeOf = (run: JsonObject): unknown =>
  (run['blockRuns'] as { name: string; error: { code: string } | null }[]).find(({ name }) => name === 'act1')
    ?.error?.code;

describe('a plugin whose block misbehaves', () => {
  it.each([
    ['throws_in_timer', 'block_defect'],
    ['throws_in_tick', 'block_defect'],
    ['rejects_unawaited', 'block_defect'],
    ['rejects_with_nothing', 'block_defect'],
    ['exits', 'block_defect'],
    ['exits_at_once', 'block_defect'],
    ['exits_in_timer', 'block_defect'],
    ['throws_null', 'block_defect'],
    ['throws_bare_object', 'block_defect'],
    ['throws_booby_trap', 'block_defect'],
    ['throws_megabytes', 'block_defect'],
    ['fails_with_circle', 'circle'],
    ['fails_with_bigint', 'bigint'],
    ['fails_with_code_object', 'block_defect'],
    ['returns_nothing', 'invalid_output'],
    ['returns_text', 'invalid_output'],
    ['returns_array', 'invalid_output'],
    ['returns_function', 'invalid_output'],
    ['returns_symbol', 'invalid_output'],
    ['returns_bigint', 'invalid_output'],
    ['returns_nan', 'invalid_output'],
    ['returns_circle', 'invalid_output'],
    ['returns_date', 'invalid_output'],
    ['returns_map', 'invalid_output'],
    ['returns_too_much', 'invalid_output'],
    ['returns_too_little', 'invalid_output'],
    ['returns_frozen_hole', 'block_defect'],
    ['returns_getter_trap', 'block_defect'],
    ['returns_then_trap', 'block_defect'],
    ['returns_then_that_throws', 'block_defect'],
    ['returns_proxy', 'block_defect'],
    ['returns_nothing_later', 'invalid_output'],
    ['takes_unknown_port', 'invalid_output'],
    ['takes_no_outputs', 'invalid_output'],
    ['suspends_badly', 'invalid_output'],
    ['suspends_with_circle', 'invalid_output'],
    ['iterates_without_loop', 'invalid_output'],
    ['returns_megabytes', 'output_too_large'],
    ['returns_wide', 'output_too_large'],
    ['returns_sparse', 'invalid_output'],
    ['returns_deep', 'invalid_output'],
    ['responds_badly', 'invalid_output'],
    ['responds_with_circle', 'invalid_output'],
    ['responds_with_nothing', 'invalid_output'],
    ['logs_badly', 'block_defect'],
    ['steps_badly', 'block_defect'],
    ['steps_without_work', 'block_defect'],
    ['asks_badly', 'tools_invalid'],
    ['nests_badly', 'workflow_not_found'],
    ['never_settles', 'timeout'],
  ])('%s: fails its own run with %s, and nothing else', async (way, code) => {
    const { status, run } = await runOf(way.replaceAll('_', '-'), block('broken_act', { way }));
    expect([status, run['status'], codeOf(run)]).toEqual([500, 'failed', code]);
    await expectHealthy();
  });

  it('has its error port taken like that of any failure', async () => {
    const path = 'error-port';
    const document = promptWorkflow(path, {
      trigger: { response: { mode: 'sync' } },
      blocks: [block('broken_act', { way: 'throws_in_timer' }), responseBlock('<act1.error.code>')],
    });
    const edges = [
      { from: 'b1', to: 'b2' },
      { from: 'b2', to: 'b9', port: 'error' },
    ];
    await management.publish({ ...document, edges } as PromptWorkflow);
    const response = await call(path);
    expect([response.status, await response.json()]).toEqual([200, 'block_defect']);
  });

  it('is named in the log when an error escapes after its end, or from its module', async () => {
    const { run } = await runOf('afterwards', block('broken_afterwards'));
    expect(run['status']).toBe('completed');
    const log = await eventually(
      () => Promise.resolve(app.output()),
      (text) => text.includes('long after it was done'),
    );
    expect(log).toMatch(/plugin \\"broken\\", block \\"act1\\" \(broken_afterwards\) of run_\w+: long after/);
    expect(log).toContain('from the module itself');
    expect(log).toContain('a promise of the module itself');
    await expectHealthy();
  });
});

describe('a plugin whose definition throws when it is asked', () => {
  it.each(['check', 'ports', 'outputs', 'effects'])(
    '%s: the document is refused at that block',
    async (what) => {
      const saving = management.publish(
        promptWorkflow(`asked-${what}`, { blocks: [block(`broken_${what}`)] }),
      );
      await expect(saving).rejects.toThrow(
        /answered 422.*"definition_failed".*This is a defect of its plugin/s,
      );
      await expectHealthy();
    },
  );
});
