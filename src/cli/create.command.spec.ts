import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLUGIN_TOOLS } from './create/plugin-files.js';
import { runProgram } from './program.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prompthook-create-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = async (...args: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    interactive: false,
  };
  const code = await runProgram(
    ['node', 'prompthook', 'create', ...args, '--dir', folder],
    '9.9.9',
    terminal,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
};

const project = (manifest: object = { devDependencies: { prompthook: '*' } }): Promise<void> =>
  writeFile(join(folder, 'package.json'), JSON.stringify(manifest));

const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

describe('create block', () => {
  it('writes the block, its test and its page, and says what is left to do', async () => {
    await project();
    await writeFile(join(folder, 'tsconfig.json'), '{}');
    const { code, out } = await run('block', 'send_fax');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '✔ src/send-fax.block.ts',
      '✔ src/send-fax.block.spec.ts',
      '✔ docs/send-fax.md',
      expect.stringContaining("import { sendFax } from './send-fax.block.js'"),
      '→ Run its test: npm test',
    ]);
    expect(await read('src/send-fax.block.ts')).toContain("type: 'send_fax'");
    expect(await read('src/send-fax.block.spec.ts')).toContain("from 'node:test'");
    expect(await read('docs/send-fax.md')).toContain('`send_fax`');
  });

  it('tells programs the same as JSON', async () => {
    await project();
    const { code, out } = await run('block', 'send_fax', '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        ok: true,
        kind: 'block',
        name: 'send_fax',
        files: ['src/send-fax.block.mjs', 'src/send-fax.block.spec.mjs', 'docs/send-fax.md'],
        next: [expect.stringContaining('src/index.mjs'), 'Run its test: npm test'],
      },
    ]);
    const again = await run('block', 'send_fax', '--json');
    expect([again.code, JSON.parse(again.out)]).toMatchObject([1, { ok: false }]);
  });

  it('writes for the runner and the language of the project', async () => {
    await project({ type: 'module', dependencies: { prompthook: '*' }, devDependencies: { vitest: '*' } });
    await run('block', 'send_fax');
    expect(await read('src/send-fax.block.spec.js')).toMatch(/^import .* from 'vitest';/);
    await project({ type: 'module', dependencies: { prompthook: '*' }, devDependencies: { jest: '*' } });
    await run('block', 'other');
    expect(await read('src/other.block.spec.js')).toMatch(/^import \{ runBlock \}/);
  });

  it('overwrites nothing: one file that is there keeps all the others unwritten', async () => {
    await project();
    await mkdir(join(folder, 'docs'));
    await writeFile(join(folder, 'docs/send-fax.md'), 'mine');
    const { code, err } = await run('block', 'send_fax');
    expect([code, err]).toEqual([1, expect.stringContaining('docs/send-fax.md is there already')]);
    expect([await read('docs/send-fax.md'), (await readdir(folder)).toSorted()]).toEqual([
      'mine',
      ['docs', 'package.json'],
    ]);
  });

  it.each([
    ['SendFax', 'send_fax'],
    ['send-fax', 'send_fax'],
    ['1st', 'st'],
    ['../evil', 'evil'],
    ['a'.repeat(64), 'a'.repeat(63)],
    ['', 'send_fax'],
    ['condition', 'acme_condition'],
    ['webhook', 'acme_webhook'],
  ])('refuses the name "%s" with 2, and proposes another', async (name, better) => {
    await project();
    const { code, err } = await run('block', name);
    expect([code, err]).toEqual([2, expect.stringContaining(better)]);
    expect(await readdir(folder)).toEqual(['package.json']);
  });

  it('names a constant that a module may have', async () => {
    await project();
    await run('block', 'delete');
    expect(await read('src/delete.block.mjs')).toContain('export const deleteBlock = defineBlock(');
  });

  it.each([
    ['no package.json', undefined],
    ['a project without prompthook', '{"name":"other"}'],
    ['a package.json that is not JSON', '{'],
  ])('ends with 1 where there is %s', async (_what, manifest) => {
    if (manifest !== undefined) await writeFile(join(folder, 'package.json'), manifest);
    const { code, err } = await run('block', 'send_fax');
    expect([code, err]).toEqual([1, expect.stringMatching(/create plugin|Mend it/)]);
  });
});

describe('create plugin', () => {
  it('writes a project in a folder of its own, once', async () => {
    expect(await run('plugin', '@acme/fax-plugin')).toMatchObject({ code: 0 });
    expect((await readdir(join(folder, 'fax-plugin'))).toSorted()).toEqual([
      '.gitignore',
      'README.md',
      'docs',
      'package.json',
      'src',
      'tsconfig.json',
    ]);
    expect(await read('fax-plugin/src/index.ts')).toContain("name: 'fax-plugin'");
    expect(await run('plugin', 'fax-plugin')).toMatchObject({ code: 1 });
  });

  it('uses the tools of the example', async () => {
    const example = JSON.parse(await readFile('examples/acme-plugin/package.json', 'utf8')) as object;
    expect(example).toMatchObject({ devDependencies: PLUGIN_TOOLS });
  });

  it('refuses what is no name for a package', async () => {
    expect(await run('plugin', 'My Plugin')).toMatchObject({
      code: 2,
      err: expect.stringContaining('my-plugin') as string,
    });
  });
});

describe('create', () => {
  it('explains itself, and ends with 2 for another kind or no name', async () => {
    const help = await run('--help');
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('Exit codes: 0 written')]);
    expect((await run('workflow', 'x')).code).toBe(2);
    expect((await run('block')).code).toBe(2);
  });
});
