import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBuilt } from './built-app.js';
import { openLog } from './secrets.js';

/** Generous: on a busy machine a start takes many times as long as on an idle one. */
export const READY_MS = 120_000;

/** The built app as a process of its own, as users run it: it can be killed. */
export interface StartedApp {
  readonly url: string;
  readonly pid: number;
  /** Everything that it printed so far. */
  output(): string;
  /** SIGKILL, as a power cut would; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Settings of the started app beside `PORT`, which is a free one. */
export type StartEnvironment = Readonly<Record<string, string>>;

/**
 * Starts `prompthook start` from dist/ (built first when it is stale) and waits until it is ready.
 *
 * @param root another build than that of this folder; see built-copy.ts
 */
export async function startApp(env: StartEnvironment, root = '.'): Promise<StartedApp> {
  await ensureBuilt();
  const port = env['PORT'] ?? String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(root, 'bin/prompthook.mjs'), 'start'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const writeLog = openLog();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      writeLog(chunk);
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  await untilReady(url, child, () => printed);
  return {
    url,
    pid: child.pid ?? 0,
    output: () => printed,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

async function untilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (const deadline = Date.now() + READY_MS; ;) {
    if (child.exitCode !== null) throw new Error(`The app ended with code ${child.exitCode}:\n${printed()}`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL'); // or it would outlive the test
      throw new Error(`The app was not ready after ${READY_MS} ms:\n${printed()}`);
    }
    const ready = await fetch(`${url}/health/ready`).then(
      (response) => response.status === 200,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A TCP port that nothing listened on a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
