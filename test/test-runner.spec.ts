import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = process.cwd();
const LONG_MS = 120_000;

const NEIGHBOUR = `
  import { jest } from '@jest/globals';
  import { changed } from './changed.js';
  it('finds the process as it was, and leaves it changed', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const { LEFT_BEHIND, HOME } = process.env;
    expect([LEFT_BEHIND, typeof HOME, process.exitCode, process.cwd() === '/']).toEqual([undefined, 'string', undefined, false]);
    expect([changed.answer(), jest.isMockFunction(changed.answer)]).toEqual([42, false]);
    process.env['LEFT_BEHIND'] = 'yes';
    delete process.env['HOME'];
    process.exitCode = 7;
    process.chdir('/');
    jest.spyOn(changed, 'answer').mockReturnValue(0);
    jest.useFakeTimers();
    expect(changed.answer()).toBe(0);
  });`;

/** Test files of a project that is otherwise empty; each shows one thing that this runner must get right. */
const FILES: Record<string, string> = {
  'assertion.spec.ts': `
    interface Two {
      readonly wanted: number;
    }
    it('adds up', () => {
      const two: Two = { wanted: 2 };
      expect(1).toBe(two.wanted);
    });`,
  'each.spec.ts': `it.each([1, 2])('is one: %i', (number) => expect(number).toBe(1));`,
  'loading.spec.ts': `
    it('is never begun', () => expect(1).toBe(1));
    const missing: { deep?: { value: number } } = {};
    export const value = missing.deep!.value;`,
  'missing.spec.ts': `
    import { nothing } from './changed.js';
    it('is never begun', () => expect(nothing).toBe(1));`,
  'syntax.spec.ts': `it('is never closed', () => {`,
  'timeout.spec.ts': `it('never ends', () => new Promise(() => {}), 50);`,
  'rejection.spec.ts': `
    it('does not wait for what it begins', async () => {
      void Promise.reject(new Error('Nobody waited for me.'));
      await new Promise((resolve) => setTimeout(resolve, 10));
    });`,
  'thrown-later.spec.ts': `
    it('is over when its timer fires', async () => {
      setTimeout(() => { throw new Error('Thrown by a timer.'); }, 1);
      await new Promise((resolve) => setTimeout(resolve, 50));
    });`,
  'hook.spec.ts': `
    beforeAll(() => { throw new Error('Not set up.'); });
    it('is not begun', () => expect(1).toBe(1));`,
  // In whatever order the two run: each changes all that it can, and finds nothing changed.
  'neighbour-1.spec.ts': NEIGHBOUR,
  'neighbour-2.spec.ts': NEIGHBOUR,
  'imported.spec.ts': `
    import { it as test, expect as expectIt } from '@jest/globals';
    test('takes its functions from the package', () => expectIt(1).toBe(1));`,
  'changed.ts': `export const changed = { answer: () => 42 };`,
};

interface Report {
  readonly numTotalTestSuites: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
  }[];
}

describe('the runner of these tests', () => {
  let folder = '';
  let exitCode: unknown = null;
  let report: Report;

  /** Runs Jest in the folder, on one worker, so that files follow each other. */
  const jest = (...args: string[]) =>
    new Promise<{ code: unknown; report: Report }>((resolve, reject) => {
      const program = join(ROOT, 'node_modules/jest/bin/jest.js');
      execFile(
        process.execPath,
        [program, '--roots', join(folder, 'src'), '--json', '--runInBand', ...args],
        { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder } },
        (error, stdout, stderr) => {
          if (stdout === '') reject(new Error(stderr));
          else resolve({ code: error?.code ?? 0, report: JSON.parse(stdout) as Report });
        },
      );
    });
  const resultOf = (file: string) => {
    const result = report.testResults.find(({ name }) => name.endsWith(`/${file}.spec.ts`));
    return { status: result?.status, message: result?.message ?? '' };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prompthook-runner-'));
    for (const path of ['test/support', 'src']) await mkdir(join(folder, path), { recursive: true });
    for (const path of ['package.json', 'jest.config.mjs', 'test/support/jest'])
      await cp(join(ROOT, path), join(folder, path), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const hook of ['set-up', 'tear-down'])
      await writeFile(join(folder, `test/support/${hook}.mjs`), 'export default () => {};\n');
    for (const [path, text] of Object.entries(FILES)) await writeFile(join(folder, 'src', path), text);
    ({ code: exitCode, report } = await jest());
  }, LONG_MS);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('ends with exit code 1 when a test fails, and counts every test', () => {
    expect(exitCode).toBe(1);
    const { numTotalTestSuites, numTotalTests } = report;
    expect({ numTotalTestSuites, numTotalTests }).toEqual({ numTotalTestSuites: 12, numTotalTests: 10 });
  });

  it.each([
    ['assertion', ['Expected: 2', 'Received: 1', 'src/assertion.spec.ts:7:']],
    ['each', ['is one: 2', 'Received: 2']],
    [
      'loading',
      ['Test suite failed to run', 'Cannot read properties of undefined', 'src/loading.spec.ts:4:'],
    ],
    ['missing', ['Test suite failed to run', "does not provide an export named 'nothing'"]],
    ['syntax', ['Test suite failed to run', "Expected '}', got '<eof>'"]],
    ['timeout', ['never ends', 'Exceeded timeout of 50 ms for a test']],
    ['rejection', ['Nobody waited for me.', 'src/rejection.spec.ts:3:']],
    ['thrown-later', ['Thrown by a timer.', 'src/thrown-later.spec.ts:3:']],
    ['hook', ['Not set up.', 'src/hook.spec.ts:2:']],
  ])('says what failed and where: %s', (file, texts) => {
    const { status, message } = resultOf(file);
    expect(status).toBe('failed');
    for (const text of texts) expect(message).toContain(text);
  });

  it.each(['neighbour-1', 'neighbour-2', 'imported'])(
    'puts back what a file changed, and gives each its own functions: %s',
    (file) => {
      expect(resultOf(file)).toEqual({ status: 'passed', message: '' });
    },
  );

  it(
    'runs the one test that was asked for, and ends with exit code 0 when it passes',
    async () => {
      const { code, report: one } = await jest('each', '-t', 'is one: 1');
      expect([code, one.numTotalTestSuites]).toEqual([0, 1]);
    },
    LONG_MS,
  );

  it('refuses what it cannot do: coverage and watching', async () => {
    const { code, report: one } = await jest('each', '--coverage', '--coverageReporters', 'none');
    expect([code, one.testResults[0]?.message]).toEqual([1, expect.stringContaining('NODE_V8_COVERAGE')]);
  });
});
