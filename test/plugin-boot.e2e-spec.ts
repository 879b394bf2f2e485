import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ensureBuilt } from './support/built-app.js';

const run = promisify(execFile);
const ROOT = process.cwd();
/** Fifteen seconds and more on a busy machine: each boot is a process of its own. */
const BOOT_MS = 120_000;

let folder = '';

beforeAll(async () => {
  await ensureBuilt();
  folder = await realpath(await mkdtemp(join(tmpdir(), 'prompthook-plugins-')));
}, BOOT_MS);
afterAll(() => rm(folder, { recursive: true, force: true }));

const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};

/** A module with one plugin of one block; `block` stands in the block's definition, each part on a line of its own. */
const moduleOf = (name: string, block: Readonly<Record<string, string>> = {}, plugin = ''): string => {
  const parts = {
    type: `'${name.replaceAll('-', '_')}'`,
    title: "'T'",
    description: "'D.'",
    sideEffects: "'none'",
    params: '{}',
    outputs: '{}',
    run: '() => ({})',
    ...block,
  };
  return [
    "import { defineBlock, definePlugin, field } from 'prompthook/sdk';",
    'const made = defineBlock({',
    ...Object.entries(parts).map(([key, value]) => `  ${key}: ${value},`),
    '});',
    `export default { ...definePlugin({ name: '${name}', version: '1.0.0', blocks: [made] })${plugin} };`,
  ].join('\n');
};

/** Starts the server with these plugins, in the folder; it is expected to refuse. */
const refusal = async (entries: string): Promise<{ code: number | null; err: string }> => {
  const child = spawn(process.execPath, [join(ROOT, 'bin/prompthook.mjs'), 'start'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', PROMPTHOOK_PLUGINS: entries },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, err };
};

describe('a server with a plugin that cannot be used', () => {
  it.each<[string, string, RegExp]>([
    [
      'an undocumented param',
      moduleOf('acme', { params: "{ url: field.string({ description: '' }) }" }),
      /plugin "acme": acme\.params\.url has no description \(<file>:7\): add `description: '\.\.\.'`/,
    ],
    [
      'an undocumented field inside an output',
      moduleOf('acme', {
        outputs: "{ list: field.array({ description: 'L.', items: field.number({}) }) }",
      }),
      /plugin "acme": acme\.outputs\.list\.items has no description \(<file>:8\)/,
    ],
    [
      'a type that is taken',
      moduleOf('acme', { type: "'condition'" }),
      /plugin "acme": the type `condition` is taken by plugin "builtins": rename one of them\. \(<file>:2\)/,
    ],
    [
      'another SDK version',
      moduleOf('acme', {}, ', sdkVersion: 99'),
      /plugin "acme" was made for SDK version 99, and this app has version 1/,
    ],
    ['no run', moduleOf('acme', { run: 'undefined' }), /`acme` has no run: .* \(<file>:2\)/],
    ['a syntax error', 'export default {', /"\.\/plugin\.mjs" cannot be loaded: SyntaxError: /],
    [
      'an import that throws',
      "\n\nthrow new Error('no licence');",
      /cannot be loaded: Error: no licence \(.*<file>:3:7\)/,
    ],
    ['an import of something that is not there', "import 'left-pad-2';", /cannot be loaded: .*'left-pad-2'/],
    ['an import that ends the process', 'process.exit(0);', /cannot be loaded: .*process\.exit\(0\)/],
    [
      'no default export',
      'setInterval(() => {}, 1000); export const plugin = {};',
      /has no plugin: write `export default definePlugin/,
    ],
    [
      'a trigger whose output nobody gives',
      [
        "import { callParams, definePlugin, defineTrigger, field } from 'prompthook/sdk';",
        "const form = defineTrigger({ type: 'form', title: 'F', description: 'F.', surface: 'webhook',",
        "  params: callParams, outputs: { email: field.string({ description: 'E.' }) } });",
        "export default definePlugin({ name: 'acme', version: '1', triggers: [form] });",
      ].join('\n'),
      /plugin "acme": form\.outputs\.email is given by nobody: add `receive`.* \(<file>:2\)/,
    ],
  ])(
    'refuses to boot for %s, and names the line to fix',
    async (_what, text, message) => {
      await put('plugin.mjs', text);
      const { code, err } = await refusal('./plugin.mjs');
      const pattern = message.source.replaceAll(
        '<file>',
        join(folder, 'plugin.mjs').replaceAll('.', String.raw`\.`),
      );
      expect(err).toMatch(new RegExp(pattern));
      expect([code, err.includes('node:internal')]).toEqual([1, false]);
    },
    BOOT_MS,
  );

  it(
    'names what is wrong with every one of them in one go',
    async () => {
      await put('one.mjs', moduleOf('one', { title: "''", description: "''" }));
      await put('two.mjs', 'throw 1;');
      const { code, err } = await refusal('./one.mjs, ./two.mjs, not-installed-plugin');
      expect(code).toBe(1);
      expect(err.trimEnd().split('\n')).toEqual([
        expect.stringContaining('"./two.mjs" cannot be loaded'),
        expect.stringContaining('npm install not-installed-plugin'),
        expect.stringContaining('plugin "one": `one` has no title'),
        expect.stringContaining('plugin "one": `one` has no description'),
      ]);
    },
    BOOT_MS,
  );
});

describe('a plugin', () => {
  /** Loads the entries in a process whose working folder is the test's, and tells the names of what came. */
  const loaded = async (entries: readonly string[], startMs = 60_000): Promise<unknown> => {
    const opener = join(ROOT, 'dist/src/plugins/plugin-registry.js');
    const code = `
      const { openPlugins } = await import(${JSON.stringify(opener)});
      const quiet = { log() {}, warn() {}, error() {} };
      const options = { memoryBytes: 512 * 1024 * 1024, startMs: ${startMs}, log: quiet };
      const list = { given: [], listed: false, entries: ${JSON.stringify(entries)} };
      try {
        const { report, close } = await openPlugins(list, options);
        console.log(JSON.stringify({ names: report.list().map(({ name }) => name), faults: [] }));
        await close();
      } catch (error) {
        console.log(JSON.stringify({ names: [], faults: error.faults }));
      }`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
      env: { PATH: process.env['PATH'] },
    });
    return JSON.parse(stdout);
  };

  it.each([
    ['a package of the working folder', 'acme-installed'],
    ['a package by its name in a scope', '@acme/scoped'],
    ['the package that the working folder itself is', 'acme-self'],
    ['a file', './acme-file.mjs'],
    ['a CommonJS file', './acme-common.cjs'],
    ['a TypeScript file', './acme-typed.ts'],
    ['a folder with exports', './packages/acme-folder'],
    ['a folder with main', './packages/acme-main'],
  ])('is found as %s', async (_what, entry) => {
    const name = entry.replace(/^.*\//, '').replace(/\.\w+$/, '');
    const module = moduleOf(name);
    const manifest = (own: object): string => JSON.stringify({ name: entry, type: 'module', ...own });
    const exports = { '.': { import: './index.js' } };
    if (entry === 'acme-self') {
      await put('package.json', manifest({ exports }));
      await put('index.js', module);
    } else if (entry.endsWith('.cjs')) {
      await put(
        entry,
        module
          .replace('import {', 'const {')
          .replace("} from 'prompthook/sdk'", "} = require('prompthook/sdk')")
          .replace('export default', 'module.exports ='),
      );
    } else if (/\.\w+$/.test(entry)) {
      await put(
        entry,
        module.replace('const made =', entry.endsWith('.ts') ? 'const made: object =' : 'const made ='),
      );
    } else {
      const at = entry.startsWith('.') ? entry : `node_modules/${entry}`;
      const own = name === 'acme-main' ? { main: './index.js' } : { exports };
      await put(
        `${at}/package.json`,
        JSON.stringify({ name, type: 'module', ...own, ...(entry.startsWith('@') ? { name: entry } : {}) }),
      );
      await put(`${at}/index.js`, module);
    }
    expect(await loaded([entry])).toEqual({ names: [name], faults: [] });
  });

  it.each([
    ['waits for ever at its top level', 'await new Promise(() => setInterval(() => {}, 1000));'],
    ['computes for ever at its top level', 'for (;;);'],
  ])('that %s holds up nobody for ever', async (_what, text) => {
    await put('stuck.mjs', `${text}\nexport default {};`);
    expect(await loaded(['./stuck.mjs'], 500)).toEqual({
      names: [],
      faults: [expect.stringContaining('did not finish loading within 500 ms')],
    });
  });

  it('that ends its process while it loads is told by how it ended', async () => {
    await put('gone.mjs', `process.kill(process.pid, 'SIGKILL');\nexport default {};`);
    expect(await loaded(['./gone.mjs'])).toEqual({
      names: [],
      faults: [expect.stringMatching(/"\.\/gone\.mjs" cannot be loaded: its process was ended by SIGKILL/)],
    });
  });

  it('whose definitions hold what cannot be carried between processes is refused with the place', async () => {
    await put(
      'live.mjs',
      moduleOf('live', {
        params: "{ when: field.json({ description: 'W.', default: new Date(0) }) }",
        outputs: "{ how: field.json({ description: 'H.', example: () => 1 }) }",
      }),
    );
    expect(await loaded(['./live.mjs'])).toEqual({
      names: [],
      faults: [
        expect.stringContaining('plugin "live": live.params.when.default is a Date: what a definition says'),
        expect.stringContaining('plugin "live": live.outputs.how.example is a function'),
      ],
    });
  });
});
