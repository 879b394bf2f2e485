import { Worker } from 'node:worker_threads';
import type { SandboxJob, SandboxOutcome, SandboxReport } from './sandbox-job.js';

/** Threads at the same time; more jobs wait for one to be free. */
const MAX_WORKERS = 2;

/** A job that QuickJS does not stop by itself (a long native operation) is stopped by ending its thread. */
const GRACE_MS = 500;

/** Beside this file: `.ts` when run from source, `.js` when built. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './sandbox-worker.ts' : './sandbox-worker.js',
  import.meta.url,
);

/** Threads without a job. They are unreferenced, so an idle sandbox never keeps the process alive. */
const idle: Worker[] = [];
const waiting: (() => void)[] = [];
let busy = 0;

/** Waits for a free place, in order. */
async function takePlace(): Promise<void> {
  if (busy < MAX_WORKERS) {
    busy += 1;
    return;
  }
  await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Hands the place to the next in line; `busy` counts places, so it stays as it is then. */
function leavePlace(): void {
  const next = waiting.shift();
  if (next === undefined) busy -= 1;
  else next();
}

function newWorker(): Worker {
  // No environment (it holds secrets), no flags of the server.
  const worker = new Worker(ENTRY, { env: {}, execArgv: [], name: 'function-sandbox' });
  // A thread that dies while idle must neither be handed out nor bring the process down.
  const forget = (): void => {
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
  };
  return worker.on('error', forget).on('exit', forget);
}

const crashed = (reason: string): SandboxReport => ({
  outcome: { status: 'crashed', reason, logs: [] },
  reusable: false,
});

function runOn(worker: Worker, job: SandboxJob, signal: AbortSignal): Promise<SandboxReport> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      worker.off('message', finish).off('error', onError).off('exit', onExit);
      worker.unref();
    };
    const finish = (report: SandboxReport): void => {
      settle();
      resolve(report);
    };
    const onError = (error: unknown): void => finish(crashed(String(error)));
    const onExit = (code: number): void => finish(crashed(`thread exit ${code}`));
    const onAbort = (): void => {
      settle();
      reject(signal.reason as Error);
    };
    const timer = setTimeout(
      () => finish({ outcome: { status: 'timeout', logs: [] }, reusable: false }),
      job.timeLimitMs + GRACE_MS,
    );
    signal.addEventListener('abort', onAbort, { once: true });
    worker.on('message', finish).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(job);
  });
}

/**
 * Runs an author's JavaScript in a thread of its own, without any access to the server.
 *
 * @throws the signal's reason when it is aborted; everything else is an outcome
 */
export async function runInSandbox(job: SandboxJob, signal: AbortSignal): Promise<SandboxOutcome> {
  await takePlace();
  let worker: Worker | undefined;
  let reusable = false;
  try {
    signal.throwIfAborted();
    worker = idle.pop() ?? newWorker();
    const report = await runOn(worker, job, signal);
    ({ reusable } = report);
    return report.outcome;
  } finally {
    if (worker !== undefined) {
      if (reusable) idle.push(worker);
      else await worker.terminate();
    }
    leavePlace();
  }
}

/** Ends the idle threads, e.g. at the end of a test file. The next job starts a new one. */
export async function endIdleSandboxes(): Promise<void> {
  await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
}
