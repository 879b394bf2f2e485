import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureBuilt } from './support/built-app.js';

const run = promisify(execFile);
const ROOT = process.cwd();
const STYLE = join(ROOT, '.prettierrc.json');
const MODULES = join(ROOT, 'node_modules');
const LONG_MS = 240_000;
/** Long enough to show a line that grows with the name. */
const LONGEST = 'a_block_whose_name_is_as_long_as_any_name_of_a_block_could_be_x';

let folder = '';
beforeAll(async () => {
  await ensureBuilt();
}, LONG_MS);
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'prompthook-create-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a program of node_modules to its end, without the test runner's own options. */
const program = (cwd: string, file: string, ...args: string[]) =>
  run(process.execPath, [file, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] },
    maxBuffer: 16 * 1024 * 1024,
  });
const create = (cwd: string, kind: string, name: string) =>
  program(cwd, join(ROOT, 'bin/prompthook.mjs'), 'create', kind, name);

describe('what `prompthook create` writes', () => {
  it(
    'compiles and passes its tests in a plugin project, with a second block beside the first',
    async () => {
      await create(folder, 'plugin', 'acme-fax');
      const project = join(folder, 'acme-fax');
      await mkdir(join(project, 'node_modules/@types'), { recursive: true });
      await symlink(ROOT, join(project, 'node_modules/prompthook'));
      for (const name of ['typescript', '@types/node'])
        await symlink(join(MODULES, name), join(project, 'node_modules', name));
      await create(project, 'block', LONGEST);
      await program(project, join(MODULES, 'typescript/bin/tsc'));
      const { stdout } = await run(process.execPath, ['--test', 'dist/**/*.spec.js'], {
        cwd: project,
        env: { PATH: process.env['PATH'] },
      });
      expect(stdout).toMatch(/pass 4\b/);
      expect(stdout).toMatch(/fail 0\b/);
      await program(
        ROOT,
        join(MODULES, 'prettier/bin/prettier.cjs'),
        '--config',
        STYLE,
        '--check',
        join(project, 'src'),
      );
    },
    LONG_MS,
  );

  it(
    'passes test, compiler, linter and formatter in this repository',
    async () => {
      for (const file of [
        'package.json',
        'tsconfig.json',
        '.oxlintrc.json',
        '.prettierrc.json',
        'jest.config.mjs',
      ])
        await cp(join(ROOT, file), join(folder, file));
      await cp(join(ROOT, 'libs/sdk'), join(folder, 'libs/sdk'), { recursive: true });
      await symlink(MODULES, join(folder, 'node_modules'));
      for (const path of ['libs/builtins/src', 'src', 'console', 'test/support'])
        await mkdir(join(folder, path), { recursive: true });
      await cp(join(ROOT, 'test/support/jest'), join(folder, 'test/support/jest'), { recursive: true });
      for (const hook of ['set-up', 'tear-down'])
        await writeFile(join(folder, `test/support/${hook}.mjs`), 'export default () => {};\n');
      await create(folder, 'block', LONGEST);
      const jest = await program(folder, join(MODULES, 'jest/bin/jest.js'), 'libs/builtins');
      expect(jest.stderr).toContain('2 passed, 2 total');
      await program(folder, join(MODULES, 'typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json');
      await program(
        folder,
        join(MODULES, 'oxlint/bin/oxlint'),
        '--type-aware',
        '--deny-warnings',
        'libs/builtins',
      );
      await program(folder, join(MODULES, 'prettier/bin/prettier.cjs'), '--check', 'libs/builtins', 'docs');
    },
    LONG_MS,
  );
});
