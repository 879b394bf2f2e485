/**
 * Boots the built app once as a new user would: an empty data folder, the printed curl pasted into a shell
 * unchanged, then Ctrl-C. Fails when the app does not get ready, the curl does not answer, or it does not stop.
 */
import { execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const READY_MS = 60_000;
const STOP_MS = 10_000;

const folder = await mkdtemp(join(tmpdir(), 'prompthook-smoke-'));
// As root the database runs as another user, who must be able to walk to its folder.
await chmod(folder, 0o755);
const dataDir = join(folder, 'data');
const port = String(20_000 + Math.floor(Math.random() * 20_000));
const startedAt = Date.now();
const app = spawn(process.execPath, ['bin/prompthook.mjs', 'start'], {
  env: { ...process.env, DATA_DIR: dataDir, PORT: port, DATABASE_URL: '', REDIS_URL: '' },
  stdio: ['ignore', 'pipe', 'pipe'],
});
let printed = '';
app.stdout.on('data', (chunk) => (printed += chunk));
app.stderr.on('data', (chunk) => (printed += chunk));
const exited = new Promise((resolve) => app.once('exit', (code) => resolve(code)));

/** The printed command: from `curl` to the end of the lines that a backslash joins. */
const printedCurl = () => /^\s*(curl (?:.*\\\n)*.*)$/m.exec(printed)?.[1];

const within = async (what, limitMs, probe) => {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`${what} took longer than ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

let failure;
try {
  const curl = await within('printing the curl', READY_MS, () => {
    if (app.exitCode !== null) throw new Error(`the app ended with code ${app.exitCode}`);
    return printedCurl();
  });
  const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
  if (ready.status !== 200) throw new Error(`/health/ready answered ${ready.status}`);
  console.log(`ready after ${Date.now() - startedAt} ms`);
  const calledAt = Date.now();
  const { stdout } = await run('bash', ['-c', curl]);
  const answer = JSON.parse(stdout);
  if (!JSON.stringify(answer).includes('demo')) throw new Error(`the curl answered ${stdout}`);
  console.log(`the printed curl answered after ${Date.now() - calledAt} ms: ${stdout.trim()}`);
} catch (error) {
  failure = error;
}

const stoppingAt = Date.now();
app.kill('SIGINT');
const code = await Promise.race([
  exited,
  new Promise((resolve) => setTimeout(() => resolve('late'), STOP_MS)),
]);
if (code === 'late') {
  failure ??= new Error(`the app did not stop within ${STOP_MS} ms`);
  app.kill('SIGKILL');
} else {
  console.log(`stopped after ${Date.now() - stoppingAt} ms with code ${code}`);
  if (code !== 0) failure ??= new Error(`the app ended with code ${code}`);
}
await rm(folder, { recursive: true, force: true });
if (failure) {
  console.error(printed);
  console.error(`smoke: ${failure.message}`);
  process.exit(1);
}
console.log('smoke: 1 passed, 0 failed');
