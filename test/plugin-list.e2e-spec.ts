import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './support/app.js';
import { copyBuild } from './support/built-copy.js';
import type { BuiltCopy } from './support/built-copy.js';
import { freshDatabase } from './support/database.js';
import { Management } from './support/management.js';
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';
import { registerSecret } from './support/secrets.js';
import { startApp } from './support/started-app.js';

const run = promisify(execFile);
const API_KEY = 'plugin-list-test-owner-key-0123456789';
const LONG_MS = 180_000;

let build: BuiltCopy;

beforeAll(async () => {
  registerSecret(API_KEY);
  build = await copyBuild();
}, LONG_MS);
afterAll(() => build.remove());

/** src/plugins.ts as a team that builds the server would write it: our plugin, and others from a module beside it. */
const listOf = (plugins = '[builtins, acme]'): string =>
  `import { builtins } from '#builtins';\nimport acme from './acme.js';\nexport const plugins = ${plugins};\n`;

const ACME = `
import { defineBlock, definePlugin, field } from 'prompthook/sdk';
const DO = {
  answers: () => ({ done: true }),
  loops: () => { for (;;); },
  exits: () => process.exit(0),
};
const act = defineBlock({
  type: 'acme_act', title: 'Act', description: 'Acts.', sideEffects: 'external',
  params: { way: field.string({ description: 'How it ends.' }) },
  outputs: { done: field.boolean({ description: 'Whether.' }) },
  run: ({ way }) => DO[way](),
});
export default definePlugin({ name: 'acme', version: '1.0.0', blocks: [act] });
`;

interface Outcome {
  readonly plugins: readonly (readonly [name: string, process: string])[];
  readonly faults: readonly string[];
  /** How often a timer of 10 ms ran in the 200 ms after they were opened. */
  readonly beats: number;
}

interface Given {
  readonly acme: string;
  readonly plugins?: string;
  readonly startMs?: number;
}

/** Opens one list after the other as the start of a server does, in one process, which has to outlive all of them. */
const openAll = async (lists: readonly Given[]): Promise<Outcome[]> => {
  const source = (path: string): string => JSON.stringify(join(build.root, 'dist/src', path));
  const code = `
    import { writeFileSync } from 'node:fs';
    import { setTimeout as sleep } from 'node:timers/promises';
    const { openPlugins } = await import(${source('plugins/plugin-registry.js')});
    const quiet = { log() {}, warn() {}, error() {} };
    const outcomes = [];
    for (const { acme, list, startMs = 60_000 } of ${JSON.stringify(lists.map(({ plugins, ...each }) => ({ ...each, list: listOf(plugins) })))}) {
      writeFileSync(${source('acme.js')}, acme);
      writeFileSync(${source('plugins.js')}, list);
      let beats = 0;
      try {
        const options = { memoryBytes: 512 * 1024 * 1024, startMs, log: quiet };
        const { report, close } = await openPlugins({ given: [], listed: true, entries: [] }, options);
        const beat = setInterval(() => (beats += 1), 10);
        await sleep(200);
        clearInterval(beat);
        outcomes.push({ plugins: report.list().map(({ name, process }) => [name, process]), faults: [], beats });
        await close();
      } catch (error) {
        outcomes.push({ plugins: [], faults: error.faults ?? [String(error)], beats });
      }
    }
    console.log(JSON.stringify(outcomes));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], {
    cwd: build.root,
    env: { PATH: process.env['PATH'] },
    timeout: LONG_MS,
  });
  return JSON.parse(stdout) as Outcome[];
};

const BOTH = [
  ['builtins', 'server'],
  ['acme', 'own'],
];

describe('a plugin that src/plugins.ts lists', () => {
  it(
    'fails its own runs and nothing else, whatever its blocks and what it starts when imported do',
    async () => {
      const stray = "setTimeout(() => { throw new Error('a stray one'); }, 1); setInterval(() => {}, 10);";
      await build.write('src/acme.js', stray + ACME);
      await build.write('src/plugins.js', listOf());
      const database = await freshDatabase();
      const app = await startApp({ DATABASE_URL: database.url, PROMPTHOOK_API_KEY: API_KEY }, build.root);
      const management = new Management(app.url, API_KEY);
      const ends = async (way: string): Promise<unknown[]> => {
        const blocks = [{ id: 'b2', name: 'act1', type: 'acme_act', params: { way }, timeoutMs: 1_000 }];
        await management.publish(promptWorkflow(way, { trigger: { response: { mode: 'async' } }, blocks }));
        const response = await fetch(`${app.url}/api/webhooks/prompt/${way}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"prompt":"hi"}',
        });
        const { runId } = (await response.json()) as { runId: string };
        const ended = await eventually(
          () => management.run(runId),
          ({ status }) => ['completed', 'failed'].includes(status),
          120_000,
        );
        const { error } = ended as unknown as { error: { code: string } | null };
        return [ended.status, error?.code ?? null];
      };
      try {
        await management.publish(
          promptWorkflow('well', {
            trigger: { response: { mode: 'sync' } },
            blocks: [responseBlock({ ok: 1 })],
          }),
        );
        expect(await ends('answers')).toEqual(['completed', null]);
        const loop = ends('loops');
        const calls = await Promise.all(
          Array.from({ length: 5 }, () =>
            fetch(`${app.url}/api/webhooks/prompt/well`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: '{"prompt":"hi"}',
            }),
          ),
        );
        expect(calls.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
        expect(await loop).toEqual(['failed', 'plugin_unresponsive']);
        expect((await ends('exits'))[0]).toBe('failed');
        expect(await ends('answers')).toEqual(['completed', null]);
        const { plugins } = await management.call<{ plugins: { name: string; process: string }[] }>(
          'GET',
          'blocks',
        );
        expect(plugins.map(({ name, process }) => [name, process])).toEqual(BOTH);
        expect(app.output()).toContain('a stray one');
      } finally {
        await app.stop();
        await database.drop();
      }
    },
    LONG_MS,
  );

  it(
    'holds up its own process when it starts an endless loop, and is refused with what to mend when it cannot be used',
    async () => {
      const bare = '\nexport default {};';
      const outcomes = await openAll([
        { acme: `setTimeout(() => { for (;;); }, 1);${ACME}` },
        { acme: `throw new Error('no licence');${bare}` },
        { acme: `for (;;);${bare}`, startMs: 1_500 },
        { acme: `process.kill(process.pid, 'SIGKILL');${bare}` },
        { acme: `import { writeSync } from 'node:fs'; writeSync(3, 'no message of ours');${bare}` },
        { acme: 'export default { blocks: [] };' },
        { acme: ACME, plugins: '[builtins, acme, acme]' },
        { acme: ACME, plugins: '[builtins, { ...acme, name: `acme-${process.pid}` }]' },
      ]);
      const [loops, ...refused] = outcomes;
      expect(loops).toEqual({ plugins: BOTH, faults: [], beats: expect.any(Number) });
      expect(loops?.beats).toBeGreaterThan(2);
      const list = String.raw`^src/plugins\.ts `;
      const mend = String.raw` Mend the plugin, or take it out of the list, and build again: npm run build$`;
      const told = [
        `${list}cannot be loaded: Error: no licence \\(.*acme\\.js:1:7\\)\\.${mend}`,
        `${list}cannot be loaded: it did not finish loading within 1500 ms;.*${mend}`,
        `${list}cannot be loaded: its process was ended by SIGKILL while it loaded\\.${mend}`,
        `${list}cannot be loaded: its process sent something that cannot be read .*${mend}`,
        `${list}cannot be loaded: entry 2 of the list is no plugin: .*${mend}`,
        '^plugin "acme": the type `acme_act` is taken by plugin "acme"',
        `${list}lists the plugin "acme-\\d+" at one time and not at another`,
      ];
      expect(refused.map(({ plugins, faults }) => [plugins, faults])).toEqual(
        told.map((pattern) => [[], [expect.stringMatching(new RegExp(pattern))]]),
      );
    },
    LONG_MS,
  );
});
