import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CI_TESTS = join(process.cwd(), '.ci/tests.mjs');

/** What a test file does in each of its runs: the first beside the others, the second alone. */
type Behaviour = readonly ('pass' | 'fail' | 'skip')[];

/** How a run of Jest goes; by default it writes its list and ends as that says. */
interface Oddity {
  /** Which run: 0 = all files. */
  readonly run: number;
  readonly exitCode?: number;
  readonly killed?: boolean;
  readonly withoutList?: boolean;
  readonly interrupted?: boolean;
  /** Files that the list leaves out. */
  readonly leftOut?: readonly string[];
}

interface Plan {
  readonly files: Readonly<Record<string, Behaviour>>;
  readonly odd?: readonly Oddity[];
}

/** Answers as Jest does, by plan.json; adds a line to runs.txt for each run: the files that it was asked for. */
const FAKE_JEST = `
  import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
  import { join } from 'node:path';
  const { files, odd = [] } = JSON.parse(readFileSync('plan.json', 'utf8'));
  const run = existsSync('runs.txt') ? readFileSync('runs.txt', 'utf8').trim().split('\\n').length : 0;
  const at = process.argv.indexOf('--runTestsByPath');
  const asked = at < 0 ? Object.keys(files) : [process.argv[at + 1]];
  appendFileSync('runs.txt', asked.join(' ') + '\\n');
  const how = odd.find((one) => one.run === run) ?? {};
  const results = asked.map((path) => ({ path, did: files[path][at < 0 ? 0 : 1] }));
  const testResults = results.filter(({ path }) => !how.leftOut?.includes(path)).map(({ path, did }) => ({
    name: join(process.cwd(), path),
    status: did === 'fail' ? 'failed' : 'passed',
    assertionResults: [{ status: { pass: 'passed', fail: 'failed', skip: 'pending' }[did] }],
  }));
  const output = process.argv.find((arg) => arg.startsWith('--outputFile=')).slice('--outputFile='.length);
  const list = { numTotalTestSuites: asked.length, wasInterrupted: how.interrupted ?? false, testResults };
  if (!how.withoutList) writeFileSync(output, JSON.stringify(list));
  if (how.killed) process.kill(process.pid, 'SIGKILL');
  process.exitCode = how.exitCode ?? (results.some(({ did }) => did === 'fail') ? 1 : 0);
`;

describe('the tests in CI', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'prompthook-ci-tests-')));
    await writeFile(join(folder, 'fake-jest.mjs'), FAKE_JEST);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const ci = async (plan: Plan): Promise<{ code: unknown; output: string; runs: string[] }> => {
    await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
    await rm(join(folder, 'runs.txt'), { force: true });
    const args = [CI_TESTS, process.execPath, 'fake-jest.mjs'];
    const ended = await new Promise<{ code: unknown; output: string }>((resolve) => {
      execFile(process.execPath, args, { cwd: folder }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, output: stdout + stderr }),
      );
    });
    const runs = (await readFile(join(folder, 'runs.txt'), 'utf8')).trim().split('\n');
    return { ...ended, runs };
  };

  it('pass when every file passes, and no file runs twice', async () => {
    const { code, output, runs } = await ci({ files: { 'test/a': ['pass'], 'test/b': ['pass'] } });
    expect([code, runs]).toEqual([0, ['test/a test/b']]);
    expect(output).not.toContain('flaky');
  });

  it('run a file that failed once more by itself, and name it when it passes then', async () => {
    const { code, output, runs } = await ci({
      files: { 'test/a': ['pass', 'fail'], 'test/b': ['fail', 'pass'], 'test/c': ['fail', 'pass'] },
    });
    expect([code, runs]).toEqual([0, ['test/a test/b test/c', 'test/b', 'test/c']]);
    expect(output).toContain('flaky: test/b failed beside the others and passed alone');
    expect(output).toContain('flaky: test/c failed beside the others and passed alone');
    expect(output).not.toContain('flaky: test/a');
  });

  it('fail when a file fails again, whatever became of the others', async () => {
    const { code, output, runs } = await ci({
      files: { 'test/a': ['fail', 'fail'], 'test/b': ['fail', 'pass'] },
    });
    expect([code, runs]).toEqual([1, ['test/a test/b', 'test/a', 'test/b']]);
    expect(output).toContain('test/a failed again');
    expect(output).not.toContain('flaky');
  });

  const flaky: Plan['files'] = { 'test/a': ['fail', 'pass'], 'test/b': ['pass', 'pass'] };
  const fine: Plan['files'] = { 'test/a': ['pass', 'pass'] };

  it.each<[string, Plan, string]>([
    [
      'a crash that left no list of results',
      { files: flaky, odd: [{ run: 0, killed: true, withoutList: true }] },
      'ended with SIGKILL and without a list of results',
    ],
    [
      'a run that found secrets in the logs, after which Jest writes no list',
      { files: fine, odd: [{ run: 0, exitCode: 1, withoutList: true }] },
      'ended with exit code 1 and without a list of results',
    ],
    [
      'a run that says that it passed and has no list',
      { files: fine, odd: [{ run: 0, withoutList: true }] },
      'ended with exit code 0 and without a list of results',
    ],
    [
      'a run that failed without a failed file',
      { files: fine, odd: [{ run: 0, exitCode: 1 }] },
      'ended with exit code 1, and no test file failed',
    ],
    [
      'a run that was interrupted',
      { files: flaky, odd: [{ run: 0, interrupted: true }] },
      'were interrupted',
    ],
    [
      'a list that leaves a file out',
      { files: flaky, odd: [{ run: 0, leftOut: ['test/b'] }] },
      '2 test files were to run and 1 did',
    ],
    ['a run without a test file', { files: {} }, 'No test ran'],
    [
      'a crash of the second run',
      { files: flaky, odd: [{ run: 1, killed: true, withoutList: true }] },
      'ended with SIGKILL and without a list of results',
    ],
    [
      'a second run whose file passed and which failed nonetheless',
      { files: flaky, odd: [{ run: 1, exitCode: 1 }] },
      'test/a failed again (exit code 1)',
    ],
    [
      'a second run without the file',
      { files: flaky, odd: [{ run: 1, leftOut: ['test/a'] }] },
      '1 test files were to run and 0 did',
    ],
    [
      'a second run that skips its tests',
      { files: { 'test/a': ['fail', 'skip'] } },
      'test/a ran none of its tests',
    ],
  ])('fail after %s', async (_, plan, reason) => {
    const { code, output } = await ci(plan);
    expect(code).toBe(1);
    expect(output).toContain(reason);
    expect(output).not.toContain('flaky');
  });

  it('run no file again when too many failed for chance', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `test/${index}`);
    const { code, output, runs } = await ci({
      files: Object.fromEntries(names.map((name) => [name, ['fail', 'pass']])),
    });
    expect([code, runs.length]).toEqual([1, 1]);
    expect(output).toContain('9 of 9 test files failed');
    expect(output).toContain('Too many for chance');
  });
});
