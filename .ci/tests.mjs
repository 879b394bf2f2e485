/**
 * Runs all tests, and each test file that failed once more, alone: `node .ci/tests.mjs npm test --`.
 *
 * A file that fails beside the others and passes alone is named as flaky and does not fail CI; whoever reads the log
 * mends it. Everything else does: a file that fails again, more failed files than chance explains, a run that ended
 * without a list of its results (a crash, or secrets found in the logs), and one that failed without a failed file.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** More failed files than this are no chance, and running them all alone would take longer than CI has. */
const MOST_BY_CHANCE = 8;

class Failed extends Error {}

const [command, ...given] = process.argv.slice(2);
if (command === undefined) {
  console.error('Say how the tests are run: node .ci/tests.mjs npm test --');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'prompthook-ci-'));
let runs = 0;

/** Runs the command with Jest's arguments; its output goes where ours goes. */
const run = async (...args) => {
  runs += 1;
  const file = join(folder, `results-${runs}.json`);
  const child = spawn(command, [...given, ...args, '--json', `--outputFile=${file}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const how = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal === null ? `exit code ${code}` : signal));
  });
  return { passed: how === 'exit code 0', how, list: readList(file, how) };
};

/** What became of each test file, by its path; Jest writes the list last, when logs were searched for secrets too. */
const readList = (file, how) => {
  let list;
  try {
    list = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failed(`The tests ended with ${how} and without a list of results (${error.message}).`);
  }
  if (list.wasInterrupted) throw new Failed(`The tests were interrupted (${how}).`);
  if (list.testResults.length !== list.numTotalTestSuites)
    throw new Failed(`${list.numTotalTestSuites} test files were to run and ${list.testResults.length} did.`);
  return list.testResults.map(({ name, status, assertionResults }) => ({
    path: relative(realpathSync(process.cwd()), name),
    passed: status === 'passed',
    count: assertionResults.filter((test) => test.status === 'passed').length,
  }));
};

const say = (text) => console.log(`\n== ${text}`);

/** Runs one file by itself; why it failed, or null. */
const failsAlone = async (path) => {
  say(`once more, alone: ${path}`);
  const { passed, how, list } = await run('--runTestsByPath', path);
  const [result, ...others] = list;
  if (result?.path !== path || others.length > 0)
    throw new Failed(`${path} was to run alone, and ${list.map((file) => file.path).join(', ')} ran.`);
  if (!result.passed || !passed) return `failed again (${how})`;
  return result.count === 0 ? 'ran none of its tests' : null;
};

const runAll = async () => {
  const { passed, how, list } = await run();
  const failed = list.filter((file) => !file.passed).map((file) => file.path);
  if (passed && failed.length === 0) {
    if (list.length === 0) throw new Failed('No test ran.');
    return [];
  }
  if (failed.length === 0) throw new Failed(`The tests ended with ${how}, and no test file failed.`);
  say(`${failed.length} of ${list.length} test files failed:\n${failed.join('\n')}`);
  if (failed.length > MOST_BY_CHANCE) throw new Failed('Too many for chance; none is run again.');
  const again = [];
  for (const path of failed) {
    const why = await failsAlone(path);
    if (why !== null) again.push(`${path} ${why}`);
  }
  if (again.length > 0) throw new Failed(`No chance:\n${again.join('\n')}`);
  return failed;
};

try {
  for (const path of await runAll()) say(`flaky: ${path} failed beside the others and passed alone`);
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  say(`The tests failed. ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
