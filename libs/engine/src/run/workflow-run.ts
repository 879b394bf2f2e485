import { BlockFailure } from '#sdk';
import type { JsonObject, JsonValue } from '#sdk';
import { executeBlock, settleAs } from '../execute-block.js';
import type { Plan, PlanBlock, PlanEntry } from '../plan/plan.js';
import { BlockTask } from './block-task.js';
import { EdgeFlow } from './edge-flow.js';
import type { ReadyBlock } from './edge-flow.js';
import { LoopRun } from './loop-run.js';
import { sealOutputs } from './read-result.js';
import { reuseFinished } from './recall-block.js';
import type { RunEnvironment } from './run-environment.js';
import { readFailure } from './run-failure.js';
import type { RunFailure, RunOutcome, Wait } from './run-outcome.js';
import { RunScope } from './run-scope.js';
import type { Settled } from './settled.js';
import { StopWatch } from './stop-watch.js';

/** Blocks that may start in one go before others in the process get their turn. */
const BURST = 512;

/**
 * The loop: starts every block whose edges are all resolved, as many at a time as allowed, and passes on what they
 * gave. Driven by callbacks, so that a chain of synchronous blocks costs no promise. Used once.
 */
export class WorkflowRun {
  readonly #ready: ReadyBlock[] = [];
  #head = 0;
  #running = 0;
  #draining = false;
  #yielding = false;
  #done = false;
  #top!: RunScope;
  #failure: RunFailure | null = null;
  #cancelled = false;
  readonly #waits: Wait[] = [];
  readonly #leaves = new Set<PlanBlock>();
  readonly #loops = new Set<LoopRun>();
  readonly #watch: StopWatch;
  readonly #flow: EdgeFlow;

  constructor(
    readonly plan: Plan,
    readonly entry: PlanEntry,
    readonly env: RunEnvironment,
    readonly ending: { resolve(outcome: RunOutcome): void; reject(error: unknown): void },
  ) {
    this.#flow = new EdgeFlow(env, (block) => this.#ready.push(block));
    this.#watch = new StopWatch(env, {
      cancel: () => this.#stop(() => (this.#cancelled = true)),
      expire: (failure) => this.#stop(() => (this.#failure ??= failure)),
    });
  }

  /** @param prefix in front of the keys of all blocks; '' unless nested */
  begin(prefix: string, outputs: JsonObject): void {
    const { trigger, pending, skipped } = this.entry;
    this.#top = new RunScope(this.plan.top, pending, prefix, null, null);
    this.#top.values[trigger.slot] = outputs;
    for (const block of skipped) if (block.definition !== null) this.#flow.noteSkipped(block, this.#top);
    this.#watch.begin();
    this.#leave(trigger, this.#top, 'output');
    this.#drain();
  }

  #drain(): void {
    if (this.#draining || this.#yielding || this.#done) return;
    this.#draining = true;
    let started = 0;
    while (
      !this.env.stopped &&
      this.#head < this.#ready.length &&
      this.#running < this.env.limits.concurrency
    ) {
      if (started++ === BURST) {
        this.#yield();
        return;
      }
      const { block, scope } = this.#ready[this.#head++] as ReadyBlock;
      this.#start(new BlockTask(this.env, block, scope));
    }
    if (this.#head === this.#ready.length) {
      this.#ready.length = 0;
      this.#head = 0;
    }
    this.#draining = false;
    if (this.#running === 0 && (this.env.stopped || this.#ready.length === 0)) this.#finish();
    else this.#watch.arm();
  }

  /** A long loop of synchronous blocks must not hold up the other runs of the process, nor a cancel. */
  #yield(): void {
    this.#yielding = true;
    this.#draining = false;
    setImmediate(() => {
      this.#yielding = false;
      this.#drain();
    });
  }

  #start(task: BlockTask): void {
    this.#follow(task, () => executeBlock(task));
  }

  /** Settles a task now, or when its promise does. */
  #follow(task: BlockTask, work: () => Settled | Promise<Settled>): void {
    try {
      const settled = work();
      if (!(settled instanceof Promise)) return this.#settle(task, settled);
      this.#running += 1;
      settled.then(
        (value) => {
          this.#running -= 1;
          if (!this.#done) this.#settle(task, value);
          return this.#drain();
        },
        (error: unknown) => this.#crash(error),
      );
    } catch (error) {
      this.#crash(error);
    }
  }

  /** The journal cannot be written, or the engine has a defect: what is known is known, the rest is executed again. */
  #crash(error: unknown): void {
    if (this.#done) return;
    this.#done = true;
    this.env.stop(new Error('The execution ended by an error.', { cause: error }));
    this.#watch.end();
    this.ending.reject(error);
  }

  #settle(task: BlockTask, settled: Settled): void {
    const { run, block, scope, env } = task;
    if (task.response !== null && settled.kind !== 'failed') env.answer(task.response, run, run.reused);
    if (settled.kind === 'iterating')
      return this.#beginLoop(new LoopRun(task, settled.items, settled.concurrency));
    env.trace.push(run);
    if (settled.kind === 'suspended') {
      run.status = 'suspended';
      this.#waits.push(...settled.waits);
      if (run.reused) return undefined;
      for (const wait of settled.waits) env.notify(run, (observer) => observer.onBlockSuspended?.(run, wait));
      return undefined;
    }
    run.finishedAt ??= env.clock();
    if (settled.kind === 'aborted') {
      run.status = 'cancelled';
      return undefined;
    }
    if (settled.kind === 'failed') return this.#settleFailed(task, settled);
    run.status = 'completed';
    run.port = settled.port;
    run.outputs = settled.outputs;
    scope.values[block.slot] = settled.outputs;
    if (!run.reused) env.notify(run, (observer) => observer.onBlockCompleted?.(run));
    return this.#leave(block, scope, settled.port);
  }

  #settleFailed(
    { run, block, scope, env }: BlockTask,
    { error }: Extract<Settled, { kind: 'failed' }>,
  ): void {
    run.status = 'failed';
    run.error = error;
    if (block.errorConnected) run.port = 'error';
    if (!run.reused) env.notify(run, (observer) => observer.onBlockFailed?.(run, error));
    if (!block.errorConnected) {
      this.#stop(() => (this.#failure ??= { ...error, blockName: block.name, blockKey: run.key }));
      return;
    }
    const { code, message, attempts } = error;
    scope.values[block.slot] = { error: { code, message, attempts } };
    this.#leave(block, scope, 'error');
  }

  #leave(block: PlanBlock, scope: RunScope, port: string): void {
    const delivered = this.#flow.leave(block, scope, port);
    if (!delivered && scope === this.#top && block !== this.entry.trigger) this.#leaves.add(block);
  }

  #beginLoop(loop: LoopRun): void {
    loop.task.run.reused = false; // its items may be known, its end is not
    this.#loops.add(loop);
    this.#runLoop(loop);
  }

  #runLoop(loop: LoopRun): void {
    while (loop.mayStart) {
      const scope = loop.openRound((closed) => {
        loop.finishRound(closed);
        this.#runLoop(loop);
      });
      this.#flow.enterBody(loop.task.block, scope);
    }
    if (loop.finished) this.#follow(loop.task, () => this.#endLoop(loop));
  }

  #endLoop(loop: LoopRun): Settled | Promise<Settled> {
    const { task, results, items } = loop;
    this.#loops.delete(loop);
    const finished = task.history?.finished;
    if (finished) return reuseFinished(task, finished);
    const outputs = { results, count: items.length };
    try {
      sealOutputs(outputs, task.block, this.env);
    } catch (error) {
      if (!(error instanceof BlockFailure)) throw error;
      return settleAs(task, { kind: 'failed', error: readFailure(task, error).error });
    }
    return settleAs(task, { kind: 'completed', port: 'done', outputs });
  }

  /** Stops the run for the first reason that comes; what runs is aborted, and the outcome follows when it has ended. */
  #stop(note: () => void): void {
    if (this.#done || this.env.stopped) return;
    note();
    this.env.stop(
      new Error(this.#failure === null ? 'The run was cancelled.' : `The run failed: ${this.#failure.code}.`),
    );
    this.#drain();
  }

  #finish(): void {
    this.#done = true;
    this.#watch.end();
    const { response, trace } = this.env;
    for (const { task } of this.#loops) {
      task.run.status = this.env.stopped ? 'cancelled' : 'suspended';
      trace.push(task.run);
    }
    if (this.#failure !== null)
      this.ending.resolve({ status: 'failed', error: this.#failure, response, trace });
    else if (this.#cancelled) this.ending.resolve({ status: 'cancelled', response, trace });
    else if (this.#waits.length > 0)
      this.#suspend({ status: 'suspended', waits: this.#waits, response, trace });
    else this.ending.resolve({ status: 'completed', output: this.#output(), response, trace });
  }

  /** What was done so far is written down first, or whoever goes on with the run would do and tell it once more. */
  #suspend(outcome: RunOutcome): void {
    this.env.log.flush().then(() => this.ending.resolve(outcome), this.ending.reject);
  }

  #output(): JsonValue {
    const { response } = this.env;
    if (response !== null) return response.body;
    const output: JsonObject = {};
    for (const block of this.plan.top.blocks)
      if (this.#leaves.has(block)) output[block.name] = this.#top.values[block.slot] ?? {};
    return output;
  }
}
