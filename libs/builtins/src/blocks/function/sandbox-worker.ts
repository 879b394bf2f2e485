/**
 * The thread in which authors' JavaScript runs: QuickJS, compiled to WebAssembly, inside a worker thread with an
 * empty environment. Code in QuickJS sees its bindings and the language, nothing of Node; the thread keeps an
 * endless loop away from everybody else, and can be ended from outside whatever it does.
 *
 * This file is loaded by Node as it is (types stripped), so it imports npm packages only.
 */
import { parentPort } from 'node:worker_threads';
import { newQuickJSWASMModule, newVariant, RELEASE_SYNC, Scope } from 'quickjs-emscripten';
import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten';
import type { SandboxJob, SandboxOutcome, SandboxReport } from './sandbox-job.js';

const STACK_BYTES = 512 * 1024;
const MAX_LOGS = 50;
const MAX_LOG_LENGTH = 500;

/** One page of WebAssembly memory, and what the interpreter has from its beginning: code tables, stack, free heap. */
const PAGE_BYTES = 65_536;
const OWN_PAGES = 256;

/** There in every Node, and left out of the compiler's library together with what only browsers have. */
declare const WebAssembly: {
  readonly Memory: new (pages: { readonly initial: number; readonly maximum: number }) => object;
};

/** QuickJS on a memory of one size. */
interface Interpreter {
  readonly limitBytes: number;
  readonly quickjs: QuickJSWASMModule;
}

let last: Interpreter | null = null;

/**
 * The interpreter whose memory ends at the limit. QuickJS's own limit looks at each allocation alone, because its
 * build for WebAssembly cannot tell the size of what it allocated before: many small ones pass it up to 2 GiB. So
 * the memory itself is made no larger.
 */
async function interpreterFor(limitBytes: number): Promise<QuickJSWASMModule> {
  if (last?.limitBytes === limitBytes) return last.quickjs;
  const maximum = OWN_PAGES + Math.ceil(limitBytes / PAGE_BYTES);
  const wasmMemory = new WebAssembly.Memory({ initial: OWN_PAGES, maximum });
  const quickjs = await newQuickJSWASMModule(newVariant(RELEASE_SYNC, { wasmMemory }));
  last = { limitBytes, quickjs };
  return quickjs;
}

/**
 * Runs inside QuickJS before the author's code, with the originals of everything that it uses. Texts go in and
 * come out, so no object of one side is ever touched by the other.
 */
const BOOT = `(function (print) {
  const { parse, stringify } = JSON;
  const text = String;
  const AsyncFunction = (async function () {}).constructor;
  const show = (value) => typeof value === 'string' ? value : (stringify(value) ?? text(value));
  const log = (...values) => print(values.map(show).join(' '));
  globalThis.console = Object.freeze({ log, debug: log, info: log, warn: log, error: log });
  return async function (job) {
    const { names, values, source } = parse(job);
    try {
      const run = AsyncFunction(...names, '"use strict";' + source);
      const json = stringify(await run(...values));
      return stringify({ value: json === undefined ? 'null' : json });
    } catch (error) {
      if (error === null) return stringify({ nothing: true });
      const known = error instanceof Error;
      return stringify({
        name: known ? text(error.name) : 'Error',
        message: known ? text(error.message) : show(error),
        stack: known ? text(error.stack) : '',
      });
    }
  };
})`;

/** The Function constructor of QuickJS puts two lines in front of a body. */
const LINES_BEFORE = 2;
const lineOf = (stack: string): number | null => {
  const found = /<input>:(\d+)/.exec(stack)?.[1];
  return found === undefined ? null : Number(found) - LINES_BEFORE;
};

type Verdict = SandboxOutcome extends infer O ? (O extends unknown ? Omit<O, 'logs'> : never) : never;

interface Said {
  readonly value?: string;
  readonly nothing?: true;
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** QuickJS throws null when there is no memory left for an error; an author hardly ever does. */
const nothingThrown = (source: string): Verdict =>
  /\bnull\b/.test(source)
    ? { status: 'threw', name: 'Error', message: 'null', line: null }
    : { status: 'memory' };

function verdictOf(text: string, source: string): Verdict {
  const said = JSON.parse(text) as Said;
  if (said.value !== undefined) return { status: 'done', value: said.value };
  if (said.nothing === true) return nothingThrown(source);
  // An async function turns what stopped it into a rejection.
  if (said.name === 'InternalError' && said.message === 'interrupted') return { status: 'timeout' };
  if (said.name === 'InternalError' && said.message === 'out of memory') return { status: 'memory' };
  return { status: 'threw', name: said.name, message: said.message, line: lineOf(said.stack) };
}

/** What stopped QuickJS itself: the clock, the memory limit, or something unforeseen. */
function stopped(vm: QuickJSContext, error: QuickJSHandle): Verdict {
  const dumped = vm.dump(error) as { name?: string; message?: string } | null;
  if (dumped === null) return { status: 'memory' };
  const { name, message } = dumped;
  if (message === 'interrupted') return { status: 'timeout' };
  if (message === 'out of memory') return { status: 'memory' };
  return { status: 'threw', name: name ?? 'Error', message: message ?? 'unknown', line: null };
}

function runJob(scope: Scope, vm: QuickJSContext, job: SandboxJob, logs: string[]): Verdict {
  const boot = scope.manage(vm.evalCode(BOOT, '<boot>'));
  if (boot.error) return stopped(vm, boot.error);
  const print = scope.manage(
    vm.newFunction('print', (line) => {
      if (logs.length < MAX_LOGS) logs.push(vm.getString(line).slice(0, MAX_LOG_LENGTH));
    }),
  );
  const entry = scope.manage(vm.callFunction(boot.value, vm.undefined, print));
  if (entry.error) return stopped(vm, entry.error);
  const names = Object.keys(job.bindings);
  const values = names.map((name) => job.bindings[name]);
  const text = scope.manage(vm.newString(JSON.stringify({ names, values, source: job.source })));
  const promise = scope.manage(vm.callFunction(entry.value, vm.undefined, text));
  if (promise.error) return stopped(vm, promise.error);
  const jobs = scope.manage(vm.runtime.executePendingJobs());
  if (jobs.error) return stopped(vm, jobs.error);
  const state = vm.getPromiseState(promise.value);
  if (state.type === 'pending') return { status: 'unsettled' };
  if (state.type === 'rejected') return stopped(vm, scope.manage(state.error));
  return verdictOf(vm.getString(scope.manage(state.value)), job.source);
}

/** Frees everything, unless a limit was hit: then the heap is in an unknown state, and the thread will end. */
function release(scope: Scope, { status }: Verdict): boolean {
  if (status !== 'done' && status !== 'threw') return false;
  try {
    scope.dispose();
    return true;
  } catch {
    // QuickJS found its heap inconsistent. The verdict stands; the thread must not be used again.
    return false;
  }
}

async function serve(job: SandboxJob): Promise<SandboxReport> {
  const quickjs = await interpreterFor(job.memoryLimitBytes);
  const logs: string[] = [];
  const scope = new Scope();
  const runtime = scope.manage(quickjs.newRuntime());
  runtime.setMemoryLimit(job.memoryLimitBytes);
  runtime.setMaxStackSize(STACK_BYTES);
  const deadline = Date.now() + job.timeLimitMs;
  runtime.setInterruptHandler(() => Date.now() > deadline);
  const ended = runJob(scope, scope.manage(runtime.newContext()), job, logs);
  // A loop that is stopped inside a promise can leave in any guise; past its time it was stopped by the clock.
  const verdict: Verdict = ended.status !== 'done' && Date.now() > deadline ? { status: 'timeout' } : ended;
  return { outcome: { ...verdict, logs }, reusable: release(scope, verdict) };
}

parentPort?.on('message', (job: SandboxJob) => {
  serve(job).then(
    (report) => parentPort?.postMessage(report),
    (error: unknown) => {
      const outcome: SandboxOutcome = { status: 'crashed', reason: String(error), logs: [] };
      parentPort?.postMessage({ outcome, reusable: false } satisfies SandboxReport);
    },
  );
});
