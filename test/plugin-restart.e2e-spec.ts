import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './support/app.js';
import { freshDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { Management } from './support/management.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { startApp } from './support/started-app.js';
import type { StartedApp } from './support/started-app.js';

const API_KEY = 'restart-test-owner-key-0123456789';
const LONG_MS = 180_000;

/** A plugin on disk; `top` stands at its top level. Its block says the way back, dies or loops. */
const module = (top: string): string => `
  import { defineBlock, definePlugin, field } from 'prompthook/sdk';
  ${top}
  const act = defineBlock({
    type: 'fragile_act',
    title: 'Act',
    description: 'Acts.',
    sideEffects: 'idempotent',
    params: { way: field.string({ description: 'How.', required: true }) },
    outputs: { value: field.json({ description: 'A value.' }) },
    check: () => [],
    run({ way }) {
      if (way === 'dies') process.kill(process.pid, 'SIGKILL');
      if (way === 'loops') {
        console.log('looping now');
        for (;;);
      }
      return { value: way };
    },
  });
  export default definePlugin({ name: 'fragile', version: '1.0.0', blocks: [act] });`;

let folder = '';
let file = '';
let database: TestDatabase;
let app: StartedApp;
let management: Management;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'prompthook-fragile-')));
  file = join(folder, 'fragile.mjs');
  await writeFile(file, module(''));
  database = await freshDatabase();
  app = await startApp({
    DATABASE_URL: database.url,
    PROMPTHOOK_API_KEY: API_KEY,
    PROMPTHOOK_ENCRYPTION_KEY: randomBytes(32).toString('hex'),
    PROMPTHOOK_PLUGINS: file,
  });
  management = new Management(app.url, API_KEY);
  for (const way of ['lives', 'dies', 'loops']) await publish(way);
  await management.publish(
    promptWorkflow('healthy', {
      trigger: { response: { mode: 'sync' } },
      blocks: [responseBlock({ ok: true })],
    }),
  );
}, LONG_MS);

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const publish = (way: string): Promise<unknown> =>
  management.publish(
    promptWorkflow(way, { blocks: [{ id: 'b2', name: 'act1', type: 'fragile_act', params: { way } }] }),
  );

const begin = async (path: string): Promise<string> => {
  const response = await fetch(`${app.url}/api/webhooks/prompt/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"prompt":"hi"}',
  });
  return ((await response.json()) as { runId: string }).runId;
};

/** How the run of one call ended: its status, and the code of its block's error. */
const endOf = async (path: string): Promise<readonly [string, string | undefined]> => {
  const runId = await begin(path);
  const run = await eventually(
    () => management.run(runId),
    ({ status }) => ['completed', 'failed'].includes(status),
    60_000,
  );
  const blocks = run['blockRuns'] as { name: string; error: { code: string } | null }[];
  return [run.status, blocks.find(({ name }) => name === 'act1')?.error?.code];
};

const isAlive = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
};

describe('a plugin that breaks on disk while the server runs', () => {
  it(
    'is of no consequence until its process ends; then what needs it fails, and nothing else',
    async () => {
      await writeFile(file, module("throw new Error('half an update');"));
      expect(await endOf('lives')).toEqual(['completed', undefined]);
      expect(await endOf('dies')).toEqual(['failed', 'plugin_crashed']);
      expect(await endOf('lives')).toEqual(['failed', 'plugin_unavailable']);
      // No finding about the document, which may be right.
      await expect(publish('lives')).rejects.toThrow(/answered 503.*not_ready/);
      expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
      const healthy = await fetch(`${app.url}/api/webhooks/prompt/healthy`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"prompt":"hi"}',
      });
      expect([healthy.status, await healthy.json()]).toEqual([200, { ok: true }]);
      expect(app.output()).toContain('half an update');
    },
    LONG_MS,
  );

  it(
    'comes back by itself when it is mended, and the log tells that it is not what was checked',
    async () => {
      await writeFile(file, module('').replace("title: 'Act'", "title: 'Act otherwise'"));
      expect(await endOf('lives')).toEqual(['completed', undefined]);
      expect(app.output()).toContain('was changed on disk');
    },
    LONG_MS,
  );
});

describe('a server that is stopped while a block never yields', () => {
  it(
    'ends within its time, with the process of the plugin',
    async () => {
      await begin('loops');
      await eventually(
        () => Promise.resolve(app.output()),
        (text) => text.includes('looping now'),
        60_000,
      );
      const { pid } = app;
      const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
      const began = performance.now();
      expect(await app.stop()).toBe(0);
      expect(performance.now() - began).toBeLessThan(15_000);
      expect([children.length > 0, children.map(Number).filter(isAlive)]).toEqual([true, []]);
    },
    LONG_MS,
  );
});
