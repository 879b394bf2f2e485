import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '#sdk';
import { eventually } from './support/app.js';
import { freshDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { Management } from './support/management.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import type { PromptWorkflow } from './support/prompt-workflow.js';
import { registerSecret } from './support/secrets.js';
import { startApp } from './support/started-app.js';
import type { StartedApp } from './support/started-app.js';

const API_KEY = 'isolation-test-owner-key-0123456789';
const ENCRYPTION_KEY = randomBytes(32).toString('hex');
const SECRET = 'a-secret-of-a-workspace-0123456789';
/** Generous: each waits for a condition, and the machine may be busy. */
const LONG_MS = 180_000;

/** What the blocks talk to: counts requests by path, answers `/x/poll` with whether x may end, and never `/slow`. */
class Outside {
  readonly done = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    this.#counts.set(path, this.count(path) + 1);
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => this.#answer(path, { body, type: request.headers['content-type'] }, response));
  });

  count(path: string): number {
    return this.#counts.get(path) ?? 0;
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(path: string, received: object, response: ServerResponse): void {
    if (path === '/slow') return;
    const [, who = ''] = path.split('/');
    const answer = path === '/echo' ? received : { done: this.done.has(who) };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  }
}

const outside = new Outside();
let origin = '';
let database: TestDatabase;
let app: StartedApp;
let management: Management;

const settings = (): Record<string, string> => ({
  DATABASE_URL: database.url,
  PROMPTHOOK_API_KEY: API_KEY,
  PROMPTHOOK_ENCRYPTION_KEY: ENCRYPTION_KEY,
  PROMPTHOOK_PLUGINS: './test/fixtures/plugins/deadly.mjs',
  PROMPTHOOK_PLUGIN_MEMORY_MB: '192',
  EGRESS_ALLOW: '127.0.0.0/8',
});

beforeAll(async () => {
  for (const secret of [API_KEY, ENCRYPTION_KEY, SECRET]) registerSecret(secret);
  [database, origin] = await Promise.all([freshDatabase(), outside.listen()]);
  app = await startApp(settings());
  management = new Management(app.url, API_KEY);
  await management.secret('mine', SECRET);
  await publish('healthy', [responseBlock({ ok: true })], { response: { mode: 'sync' } });
}, LONG_MS);

afterAll(async () => {
  const children = childrenOf(app.pid);
  expect([await app.stop(), children.length > 0]).toEqual([0, true]);
  expect(children.filter(isAlive)).toEqual([]);
  outside.close();
  await database.drop();
}, LONG_MS);

const isAlive = (pid: number): boolean => {
  try {
    // A process that ended and was not waited for has no command line.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
};

/** Processes of plugins that belong to this one. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('prompthook plugin'));

const publish = (
  path: string,
  blocks: readonly JsonObject[],
  trigger: JsonObject = {},
): Promise<{ triggers: { id: string }[] }> =>
  management.publish(promptWorkflow(path, { trigger: { response: { mode: 'async' }, ...trigger }, blocks }));

const block = (type: string, params: JsonObject = {}, over: JsonObject = {}): JsonObject => ({
  id: 'b2',
  name: 'act1',
  type,
  params,
  ...over,
});
const act = (way: string, over: JsonObject = {}, params: JsonObject = {}): JsonObject =>
  block('deadly_act', { way, url: origin, ...params }, over);

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

const begin = async (path: string): Promise<string> =>
  ((await (await call(path)).json()) as { runId: string }).runId;

interface EndedRun {
  readonly status: string;
  readonly waits: readonly { readonly kind: string; readonly step: string | null; readonly reason: string }[];
  readonly blockRuns: readonly {
    readonly name: string;
    readonly attempts: number;
    readonly outputs: { value: unknown } | null;
    readonly error: { readonly code: string; readonly message: string } | null;
  }[];
}

const ended = async (runId: string): Promise<EndedRun> =>
  (await eventually(
    () => management.run(runId),
    ({ status }) => ['completed', 'failed', 'waiting'].includes(status),
    120_000,
  )) as unknown as EndedRun;

const actOf = (run: EndedRun): EndedRun['blockRuns'][number] => {
  const found = run.blockRuns.find(({ name }) => name === 'act1');
  if (found === undefined) throw new Error(`The run has no act1: ${JSON.stringify(run)}`);
  return found;
};

const runOf = async (path: string, one: JsonObject): Promise<EndedRun> => {
  await publish(path, [one]);
  return ended(await begin(path));
};

const begins = (path: string, times = 1): Promise<number> =>
  eventually(
    () => Promise.resolve(outside.count(path)),
    (count) => count >= times,
    60_000,
  );

/** The plugin has a process that answers. */
const expectBack = async (path: string): Promise<void> => {
  const run = await runOf(`back-${path}`, block('deadly_tool', { text: 'back' }));
  expect([run.status, actOf(run).outputs]).toEqual(['completed', { value: 'BACK' }]);
};

interface Reported {
  readonly name: string;
  readonly status: string;
  readonly process: string;
  readonly crashes: number;
  readonly lastCrash: { readonly how: string } | null;
}
const report = async (name: string): Promise<Reported | undefined> =>
  (await management.call<{ plugins: Reported[] }>('GET', 'blocks')).plugins.find(
    (each) => each.name === name,
  );

describe('a block in the process of its plugin', () => {
  it(
    'has everything that its context offers',
    async () => {
      await publish('nested', [responseBlock('<apiprompt1.prompt>')]);
      await publish(
        'everything',
        [block('deadly_everything', { url: origin, text: 'a <apiprompt1.prompt>' })],
        {
          response: { mode: 'sync', timeoutSeconds: 60 },
        },
      );
      const response = await call('everything');
      expect([response.status, response.headers.get('x-by'), await response.json()]).toEqual([
        201,
        'plugin',
        { answered: true },
      ]);
      const run = await ended(response.headers.get('x-run-id') ?? '');
      expect([run.status, actOf(run).error, actOf(run).outputs?.value]).toEqual([
        'completed',
        null,
        {
          ids: ['everything', 'act1', 1, true, false, null],
          parts: [
            { text: 'a ', tainted: false },
            { text: 'hi', tainted: true },
          ],
          same: true,
          twice: expect.stringContaining('Two steps'),
          key: true,
          response: [
            200,
            true,
            true,
            { body: 'a=1', type: 'application/x-www-form-urlencoded;charset=UTF-8' },
          ],
          refused: { name: 'EgressRefused', code: 'egress_refused' },
          aborted: 'TimeoutError',
          nested: 'from above',
          unknown: [true, 'workflow_not_found'],
          tool: ['deadly_tool', 'idempotent', { value: 'HI' }],
          scan: true,
          badPattern: [true, 'pattern_invalid'],
          now: true,
          connections: [[], null],
          link: 'function',
          memory: { summary: null, messages: [] },
          host: '127.0.0.1',
        },
      ]);
    },
    LONG_MS,
  );

  it(
    'fails and is tried again as the type of its error says',
    async () => {
      const retry = { maxAttempts: 3, backoffMs: 10 };
      const run = await runOf('flaky', block('deadly_flaky', {}, { retry }));
      expect([run.status, actOf(run).attempts, actOf(run).outputs]).toEqual(['completed', 3, { value: 3 }]);
      const failed = await runOf('flaky-once', block('deadly_flaky'));
      expect([failed.status, actOf(failed).error]).toMatchObject([
        'failed',
        { code: 'not_yet', message: 'Attempt 1.', details: { attempt: 1 } },
      ]);
    },
    LONG_MS,
  );

  it(
    'that gives more than a block may fails',
    async () => {
      const run = await runOf('megabytes', act('returns_megabytes'));
      expect(actOf(run).error?.code).toBe('output_too_large');
    },
    LONG_MS,
  );

  it(
    'sees no secret of the server and none of a workspace that was not given to it',
    async () => {
      const run = await runOf('around', act('looks_around'));
      const seen = JSON.stringify(actOf(run).outputs);
      expect(seen).toContain('PATH');
      for (const secret of [API_KEY, ENCRYPTION_KEY, SECRET, database.url])
        expect(seen).not.toContain(secret);
      expect(seen).not.toContain('PROMPTHOOK_');
    },
    LONG_MS,
  );

  it(
    'prints into the log under the name of its plugin, without its secrets',
    async () => {
      const run = await runOf('prints', act('prints_secret', {}, { secret: '{{secrets.mine}}' }));
      expect(actOf(run).outputs).toEqual({ value: SECRET.length });
      const log = await eventually(
        () => Promise.resolve(app.output()),
        (text) => text.includes('and once more'),
      );
      expect(log).toContain(String.raw`plugin \"deadly\": the secret is [secret]`);
      expect(log).toContain(String.raw`plugin \"deadly\": and once more: [secret]`);
      expect(log).not.toContain(SECRET);
    },
    LONG_MS,
  );

  it(
    'that prints 100 MB is done, and the log has a few lines of it',
    async () => {
      const before = app.output().length;
      const run = await runOf('floods', act('floods'));
      expect([run.status, actOf(run).outputs]).toEqual(['completed', { value: 'flooded' }]);
      const log = await eventually(
        () => Promise.resolve(app.output().slice(before)),
        (text) => text.includes('the flood is over') && text.includes('were left out'),
        30_000,
      );
      expect(log.length).toBeLessThan(2_000_000);
      await expectHealthy();
    },
    LONG_MS,
  );

  it(
    'that ignores its end is left behind, and its process goes on',
    async () => {
      const before = await report('deadly');
      const run = await runOf('ignores', act('ignores_abort', { timeoutMs: 300 }));
      expect(actOf(run).error?.code).toBe('timeout');
      await expectBack('ignored');
      expect((await report('deadly'))?.crashes).toBe(before?.crashes);
    },
    LONG_MS,
  );
});

describe('a block that never yields', () => {
  it(
    'holds up nobody, not even the blocks of its own plugin, and fails at the end of its time',
    async () => {
      await publish('loops', [act('loops', { timeoutMs: 8_000 })]);
      await publish('beside', [block('deadly_tool', { text: 'beside' })], { response: { mode: 'sync' } });
      const runId = await begin('loops');
      await begins('/looping');
      const answers = await Promise.all(
        Array.from({ length: 50 }, async (_, i) => {
          const response = await call(i % 5 === 0 ? 'beside' : 'healthy');
          await response.arrayBuffer();
          return response.status;
        }),
      );
      expect(answers).toEqual(answers.map(() => 200));
      expect((await management.run(runId)).status).toBe('running');
      const run = await ended(runId);
      expect([run.status, actOf(run).error]).toMatchObject(['failed', { code: 'plugin_unresponsive' }]);
      expect(actOf(run).error?.message).toMatch(
        /^plugin "deadly", block "act1" \(deadly_act\): its process did not yield/,
      );
      await expectBack('loops');
    },
    LONG_MS,
  );

  it(
    'in a trigger fails its own call, and the next one is answered',
    async () => {
      const document: PromptWorkflow = {
        version: 1,
        name: 'form',
        blocks: [
          { id: 'b1', name: 'in1', type: 'deadly_form', params: { path: 'form', auth: { mode: 'none' } } },
          responseBlock('<in1.text>'),
        ],
        edges: [{ from: 'b1', to: 'b9' }],
      };
      await management.publish(document);
      const post = (body: string): Promise<Response> =>
        fetch(`${app.url}/api/webhooks/trigger/form`, {
          method: 'POST',
          headers: { 'content-type': 'text/plain' },
          body,
        });
      for (const body of ['loop', 'kill']) {
        const looping = post(body);
        await expectHealthy();
        const response = await looping;
        expect([response.status, ((await response.json()) as JsonObject)['code']]).toEqual([
          500,
          'internal_error',
        ]);
        const next = await post(`after ${body}`);
        expect([next.status, await next.json()]).toEqual([200, `after ${body}`]);
      }
      expect(app.output()).toMatch(/`receive` of `deadly_form`: its process did not yield/);
    },
    LONG_MS,
  );

  it(
    'in a definition that is asked has its document refused',
    async () => {
      const saving = publish('asked', [block('deadly_tool', { text: 'loop' })]);
      await expect(saving).rejects.toThrow(/422.*definition_failed.*`check` did not answer within/s);
      await expect(publish('asked', [block('deadly_tool', { text: 'bad' })])).rejects.toThrow(
        /422.*bad_text/s,
      );
      await expectBack('asked');
    },
    LONG_MS,
  );
});

describe('a block that ends its process', () => {
  it.each([
    ['exits_for_real', /ended with exit code 0/],
    ['kills_itself', /was ended by SIGKILL/],
    ['aborts', /was ended by SIGABRT/],
    ['fills_buffers', /took more than 192 MB of memory/],
    ['fills_heap', /took more than 192 MB of memory|was ended by SIGABRT/],
  ])(
    '%s: fails its own run, and the server answers',
    async (way, how) => {
      const runId = await publish(`dies-${way}`.replaceAll('_', '-'), [act(way)]).then(() =>
        begin(`dies-${way}`.replaceAll('_', '-')),
      );
      await expectHealthy();
      const run = await ended(runId);
      expect([run.status, actOf(run).error?.code]).toEqual(['failed', 'plugin_crashed']);
      expect(actOf(run).error?.message).toMatch(/^plugin "deadly", block "act1" \(deadly_act\)/);
      expect(actOf(run).error?.message).toMatch(how);
      await expectBack(way.replaceAll('_', '-'));
    },
    LONG_MS,
  );

  it(
    'shows its plugin as degraded, and the server stays ready',
    async () => {
      expect(await report('deadly')).toMatchObject({ status: 'degraded', process: 'own' });
      expect((await report('deadly'))?.lastCrash?.how).toEqual(expect.any(String));
      expect(await report('builtins')).toMatchObject({ status: 'up', process: 'server', crashes: 0 });
      expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    },
    LONG_MS,
  );
});

describe('blocks that were at work in a process that another block ended', () => {
  const kill = async (): Promise<void> => {
    const path = `killer-${outside.count('/killers')}`;
    const run = await runOf(path, act('kills_itself'));
    // It was not alone, so it runs once more, alone, and then it is known.
    expect(actOf(run).error?.code).toBe('plugin_crashed');
  };

  it(
    'idempotent: run again, and their finished steps are not repeated',
    async () => {
      await publish('idempotent', [block('deadly_wait_idempotent', { url: origin })]);
      const runId = await begin('idempotent');
      await begins('/idempotent/began');
      await kill();
      await begins('/idempotent/began', 2);
      outside.done.add('idempotent');
      const run = await ended(runId);
      expect([run.status, actOf(run).outputs, actOf(run).attempts]).toEqual([
        'completed',
        { value: 'done' },
        1,
      ]);
      expect(outside.count('/idempotent/step')).toBe(1);
    },
    LONG_MS,
  );

  it(
    'external: are not run a second time',
    async () => {
      await publish('external', [block('deadly_wait_external', { url: origin })]);
      const runId = await begin('external');
      await begins('/external/began');
      await kill();
      const run = await ended(runId);
      expect([run.status, actOf(run).error?.code]).toEqual(['failed', 'interrupted']);
      expect(outside.count('/external/began')).toBe(1);
    },
    LONG_MS,
  );

  it(
    'external with a retry: run again under the same key',
    async () => {
      const retry = { maxAttempts: 2, backoffMs: 10 };
      await publish('retried', [block('deadly_wait_external', { url: origin }, { retry })]);
      const runId = await begin('retried');
      const before = outside.count('/external/began');
      await begins('/external/began', before + 1);
      await kill();
      await begins('/external/began', before + 2);
      outside.done.add('external');
      expect((await ended(runId)).status).toBe('completed');
    },
    LONG_MS,
  );

  it(
    'destructive: wait for a person, who has them run again',
    async () => {
      await publish('destructive', [block('deadly_wait_destructive', { url: origin })]);
      const runId = await begin('destructive');
      await begins('/destructive/began');
      await kill();
      const run = await ended(runId);
      expect([run.status, run.waits]).toMatchObject(['waiting', [{ kind: 'person', step: null }]]);
      expect(run.waits[0]?.reason).toMatch(/plugin "deadly", block "act1"/);
      expect(outside.count('/destructive/began')).toBe(1);
      outside.done.add('destructive');
      await management.call('POST', `runs/${runId}/signals`, {
        block: 'b2',
        payload: { action: 'run_again' },
      });
      const after = await eventually(
        () => management.run(runId),
        ({ status }) => status === 'completed',
        60_000,
      );
      expect([after.status, outside.count('/destructive/began')]).toEqual(['completed', 2]);
    },
    LONG_MS,
  );

  it(
    'in an external step: the step is not repeated, and in a destructive one a person is asked',
    async () => {
      for (const kind of ['external', 'destructive'])
        await publish(`step-${kind}`, [block(`deadly_step_${kind}`, { url: origin })]);
      const runs = [await begin('step-external'), await begin('step-destructive')];
      await Promise.all([begins('/step/external'), begins('/step/destructive')]);
      await kill();
      const [external, destructive] = await Promise.all(runs.map(ended));
      expect(external && actOf(external).error?.code).toBe('interrupted');
      expect(destructive).toMatchObject({ status: 'waiting', waits: [{ kind: 'person', step: 'only' }] });
      expect([outside.count('/step/external'), outside.count('/step/destructive')]).toEqual([1, 1]);
    },
    LONG_MS,
  );
});

describe('a server that is killed', () => {
  it(
    'leaves no process of a plugin behind, also of one that never yields',
    async () => {
      const other = await startApp({ ...settings(), PROMPTHOOK_TEST_NAME: 'other' });
      const before = outside.count('/looping');
      const otherManagement = new Management(other.url, API_KEY);
      await otherManagement.publish(
        promptWorkflow('loops-on', { blocks: [act('loops', { timeoutMs: 60_000 })] }),
      );
      const children = childrenOf(other.pid);
      expect(children.length).toBe(1);
      // Either server may take the run; the process of this one has to go in any case.
      await fetch(`${other.url}/api/webhooks/prompt/loops-on`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"prompt":"hi"}',
      });
      await begins('/looping', before + 1);
      const all = childrenOf(other.pid);
      await other.kill();
      await eventually(
        () => Promise.resolve([...children, ...all].filter(isAlive)),
        (alive) => alive.length === 0,
        10_000,
      );
      await expectHealthy();
    },
    LONG_MS,
  );
});
