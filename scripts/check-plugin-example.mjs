/**
 * Walks the README of examples/acme-plugin as a reader would: packs Prompthook, installs the tarball beside a copy of
 * the example outside of this repository, runs the example's tests, starts the server with the plugin, and calls a
 * workflow that uses its trigger and both blocks. The commands are those of the README, unchanged but for its ports.
 * Also checks what is in the tarball. Needs a build (npm run build) and npm's registry or cache.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const README = 'examples/acme-plugin/README.md';
/** Installing and building on a busy machine. */
const COMMAND_MS = 600_000;
const READY_MS = 120_000;
const STOP_MS = 15_000;

/** What a user of the package needs, and what is of no use to one. */
const MUST_PACK = [
  'LICENSE',
  'README.md',
  'bin/prompthook.mjs',
  'dist/src/cli/main.js',
  'dist/libs/sdk/src/index.js',
  'dist/libs/sdk/src/index.d.ts',
  'dist/libs/guardrails/src/index.js',
  'dist/libs/guardrails/src/index.d.ts',
  'docs/guides/plugins.md',
];
const MUST_NOT_PACK = [
  /\.(spec|e2e-spec)\./,
  /(^|\/)spec-support/,
  /^(src|libs|test|bench)\//,
  /\.tsbuildinfo$/,
  /^examples\/acme-plugin\//,
];

const fail = (message) => {
  throw new Error(message);
};

function checkTarball() {
  const packed = spawnSync('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (packed.status !== 0) fail(`npm pack ended with ${packed.status}: ${packed.stderr}`);
  const [{ files, size }] = JSON.parse(packed.stdout);
  const paths = files.map(({ path }) => path);
  const missing = MUST_PACK.filter((path) => !paths.includes(path));
  const surplus = paths.filter((path) => MUST_NOT_PACK.some((pattern) => pattern.test(path)));
  if (missing.length > 0) fail(`The tarball lacks ${missing.join(', ')}. Build it: npm run build`);
  if (surplus.length > 0) fail(`The tarball holds what nobody needs: ${surplus.slice(0, 10).join(', ')}`);
  console.log(`✔ the tarball has ${paths.length} files, ${Math.round(size / 1024)} KiB`);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });

/** The commands of the README in their order; `background` is the address that answers when they are up. */
const fencesOf = (markdown) =>
  [...markdown.matchAll(/^```sh(?: background=(\S+))?\n([\s\S]*?)^```$/gm)].map(([, background, text]) => ({
    background: background ?? null,
    text,
  }));

const running = [];

/** Each in a group of its own, so that what npm and npx started can be stopped with them. */
function start(text, options) {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', text], { ...options, detached: true });
  const state = { child, output: '', ended: null };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => (state.output += chunk));
  state.end = new Promise((resolve) =>
    child.once('close', (code) => {
      state.ended = code ?? -1;
      resolve(state.ended);
    }),
  );
  return state;
}

/** To the whole group of a command; a command that never started, or is gone, needs none. */
function signal({ pid }, name) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function stop({ child, end }) {
  signal(child, 'SIGTERM');
  const late = setTimeout(() => signal(child, 'SIGKILL'), STOP_MS);
  await end;
  clearTimeout(late);
}

async function runToEnd(text, options) {
  const state = start(text, options);
  const late = setTimeout(() => signal(state.child, 'SIGKILL'), COMMAND_MS);
  const code = await state.end;
  clearTimeout(late);
  if (code !== 0) fail(`This ended with ${code}:\n${text}\n${state.output}`);
  return state.output;
}

async function untilAnswers(address, state) {
  for (const deadline = Date.now() + READY_MS; ;) {
    if (state.ended !== null)
      fail(`It ended with ${state.ended} before ${address} answered:\n${state.output}`);
    if (Date.now() > deadline) fail(`${address} did not answer within ${READY_MS} ms:\n${state.output}`);
    const isUp = await fetch(address).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const equal = (what, found, expected) => {
  const [left, right] = [found, expected].map((value) => JSON.stringify(value));
  if (left !== right) fail(`${what}: expected ${right}, found ${left}`);
  console.log(`✔ ${what}: ${left}`);
};

/** The promises of the README behind its last command. */
async function checkAnswers(base, crm, lastOutput) {
  equal('the call of the README', JSON.parse(lastOutput), { discountCents: 1000, note: 'note-1' });
  const send = async (order) => {
    const response = await fetch(`${base}/api/webhooks/trigger/acme-orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
    });
    return { status: response.status, body: await response.json() };
  };
  const again = await send({ id: 'A-1', email: 'ada@example.com', totalCents: 20_000 });
  equal('the same order again', [again.status, again.body], [200, { status: 'duplicate' }]);
  const small = await send({ id: 'A-2', email: 'ada@example.com', totalCents: 50 });
  equal('an order that `receive` refuses', [small.status, small.body.code], [400, 'call_refused']);
  const notes = await (await fetch(crm)).json();
  equal(
    'what reached the CRM',
    notes.map(({ customer, text }) => [customer, text]),
    [['ada@example.com', 'Order A-1: 5 % off.']],
  );
}

/** `prompthook create` beside the example: what it writes is compiled, tested and loaded with the rest. */
async function checkCreate(options) {
  await runToEnd('npx prompthook create block acme_shout && npm test', options);
  const json = await runToEnd('npx prompthook create block acme_shout --json || echo "code $?"', options);
  if (!json.includes('code 1')) fail(`A block that is there was written again: ${json}`);
  console.log('✔ `prompthook create block` in the plugin: its test passes, and it is not written twice');
}

/** Each line with a comment must be refused by the compiler, against the published types; the rest must not be. */
const WRONG = `import { defineBlock, field, runBlock } from 'prompthook/sdk';
const common = { title: 'T', description: 'D.', sideEffects: 'none' } as const;
const params = { text: field.string({ description: 'T.', required: true }) };
const outputs = { size: field.number({ description: 'S.' }) };
export const right = defineBlock({ ...common, type: 'a', params, outputs, run: ({ text }) => ({ size: text.length }) });
defineBlock({ ...common, type: 'b', params, outputs, run: ({ text }) => ({ size: text }) }); // wrong
defineBlock({ ...common, type: 'c', params, outputs, run: () => ({}) }); // wrong
defineBlock({ ...common, type: 'd', params, outputs, run: ({ txt }) => ({ size: 1 }) }); // wrong
defineBlock({ ...common, type: 'e', params, outputs, run: ({ text }) => ({ size: text * 2 }) }); // wrong
void runBlock(right, { text: 1 }); // wrong
`;

async function checkTypes({ cwd, env }) {
  const file = join(cwd, 'src/wrong.ts');
  await writeFile(file, WRONG);
  const printed = await runToEnd('npx tsc --noEmit || true', { cwd, env });
  await rm(file);
  const refused = [...printed.matchAll(/^src\/wrong\.ts\((\d+),/gm)].map(([, line]) => Number(line));
  const wrong = WRONG.split('\n').flatMap((line, at) => (line.endsWith('// wrong') ? [at + 1] : []));
  equal('lines that do not compile against the published types', [...new Set(refused)], wrong);
}

async function walk(folder) {
  const ports = { 3000: await freePort(), 4010: await freePort() };
  const mapped = (text) => text.replaceAll(/\b(3000|4010)\b/g, (port) => ports[port]);
  const base = mapped('http://127.0.0.1:3000');
  const env = { ...process.env, TMPDIR: folder, PORT: ports[3000] };
  // What npm tells its scripts would steer the npm of the example.
  for (const name of Object.keys(env))
    if (/^(npm_|PROMPTHOOK_|DATABASE_URL|REDIS_URL|DATA_DIR)/i.test(name)) delete env[name];
  const where = join(folder, 'where');
  let cwd = ROOT;
  let output = '';
  const fences = fencesOf(await readFile(join(ROOT, README), 'utf8'));
  if (fences.length < 6) fail(`${README} has only ${fences.length} commands`);
  for (const [at, fence] of fences.entries()) {
    const began = Date.now();
    const text = mapped(fence.text).replaceAll('npm run crm', `npm run crm -- ${ports[4010]}`);
    if (fence.background === null) {
      output = await runToEnd(`${text}\npwd > '${where}'`, { cwd, env });
      cwd = (await readFile(where, 'utf8')).trim();
      if (at === 0) await runToEnd(`sed -i.bak s/4010/${ports[4010]}/ workflow.json`, { cwd, env });
    } else {
      const state = start(text, { cwd, env });
      running.push(state);
      await untilAnswers(mapped(fence.background), state);
    }
    console.log(`✔ ${text.trim().split('\n').at(-1)} (${Date.now() - began} ms)`);
  }
  if (!cwd.startsWith(folder)) fail(`The commands of the README stayed in ${cwd}`);
  await checkAnswers(base, mapped('http://127.0.0.1:4010/notes'), output);
  await checkTypes({ cwd, env });
  await checkCreate({ cwd, env });
}

// Resolved, because the database walks to its folder as another user when this runs as root.
const folder = await mkdtemp(join(tmpdir(), 'prompthook-plugin-'));
await chmod(folder, 0o755);
let failure;
try {
  checkTarball();
  await walk(folder);
} catch (error) {
  failure = error;
}
await Promise.all(running.map(stop));
await rm(folder, { recursive: true, force: true });
if (failure) {
  console.error(`check:plugin: ${failure.message}`);
  process.exit(1);
}
console.log('check:plugin: 1 passed, 0 failed');
