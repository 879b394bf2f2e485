import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { BlockLost } from '#engine';
import { BlockFailure } from '#sdk';
import type { BlockContext, BlockResult, Fields } from '#sdk';
import type { DescribedPlugin, PluginSource, Question } from '../wire/messages.js';
import { askInProcess } from './ask-request.js';
import { PluginHealth } from './plugin-health.js';
import type { PluginState } from './plugin-health.js';
import { PluginProcess } from './plugin-process.js';
import type { Loaded } from './plugin-process.js';
import { NeverBegun } from './request.js';
import { runInProcess } from './run-request.js';
import { SecretMask } from './secret-mask.js';
import { Slots } from './slots.js';

/** When to come again after a process that could not be started. */
const RETRY_AFTER_MS = 2_000;
/** Processes that one request may be given to. */
const MAX_MOVES = 5;
/** Processes that still work on something while they do not yield. */
const MAX_RETIRED = 3;
/** Blocks that run alone, each in a process of its own, because one of them may have ended the last one. */
const ALONE_AT_ONCE = 2;
/** What is remembered of blocks that were cut off; a run may never come back to them. */
const MAX_SUSPECTS = 1_000;

/** What all plugins have in common. */
export interface IsolationOptions {
  readonly memoryBytes: number;
  /** How long a plugin may take to load. */
  readonly startMs: number;
  readonly log: {
    readonly log: (message: string, context: string) => void;
    readonly warn: (message: string, context: string) => void;
    readonly error: (message: string, stack: string | undefined, context: string) => void;
  };
}

/** One plugin in processes of its own: one as a rule, another one when it is gone, stalls or is under suspicion. */
export class IsolatedPlugin {
  readonly #health = new PluginHealth();
  readonly #mask = new SecretMask();
  readonly #suspects = new Set<string>();
  readonly #alone = new Slots(ALONE_AT_ONCE);
  readonly #all = new Set<PluginProcess>();
  #retired = 0;
  #main: PluginProcess | null = null;
  #starting: Promise<PluginProcess> | null = null;
  #described: DescribedPlugin | null = null;
  #isClosed = false;

  constructor(
    private readonly source: PluginSource,
    private readonly options: IsolationOptions,
  ) {}

  /** As in messages: its own name once it is known. */
  get name(): string {
    const own = this.#described?.name;
    if (typeof own === 'string') return own;
    return this.source.kind === 'entry' ? this.source.entry : this.source.name;
  }

  get state(): PluginState {
    return this.#health.state;
  }

  /** Starts the first process. Never throws: what is wrong is told. */
  async open(): Promise<Loaded> {
    const process = this.#spawn();
    const loaded = await process.loaded;
    if ('fault' in loaded || loaded.faults.length > 0) {
      await process.end();
      return loaded;
    }
    this.#described = loaded.plugin;
    this.#main = process;
    return loaded;
  }

  /** @throws BlockLost, BlockFailure `plugin_unavailable`, or what the block throws */
  async run(type: string, params: unknown, context: BlockContext): Promise<BlockResult<Fields>> {
    const keepSecret = (secret: string): void => this.#mask.keep(secret);
    const job = { plugin: this.name, type, params, context, keepSecret };
    const key = context.idempotencyKey;
    if (this.#suspects.has(key)) return this.#runAlone(job, key);
    try {
      return await this.#onMain((process) => runInProcess(process, job), context.signal);
    } catch (error) {
      if (error instanceof BlockLost && error.fate === 'cut_off') this.#suspect(key);
      throw error;
    }
  }

  /** Asks a definition. @throws what it throws, or Error naming it when there is no answer */
  ask(type: string, question: Question, args: readonly unknown[]): Promise<unknown> {
    const asked = { plugin: this.name, type, question, args };
    return this.#onMain((process) => askInProcess(process, asked));
  }

  keepSecret(secret: string): void {
    this.#mask.keep(secret);
  }

  /** Ends all its processes. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#all].map((process) => process.end()));
  }

  async #onMain<T>(use: (process: PluginProcess) => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let move = 0; move < MAX_MOVES; move += 1) {
      const process = this.#main ?? (await this.#up());
      signal?.throwIfAborted();
      try {
        return await use(process);
      } catch (error) {
        if (!(error instanceof NeverBegun)) throw error;
      }
    }
    throw this.#unavailable('ended again and again');
  }

  /** Alone in a process, it is at fault when that ends; when it does not, it never was. */
  async #runAlone(job: Parameters<typeof runInProcess>[1], key: string): Promise<BlockResult<Fields>> {
    const { signal } = job.context;
    const release = await this.#alone.take(signal);
    const process = this.#spawn();
    try {
      const loaded = await process.loaded;
      if ('fault' in loaded) throw this.#unavailable('cannot be started again');
      signal.throwIfAborted();
      this.#suspects.delete(key);
      return await runInProcess(process, job);
    } finally {
      release();
      await process.end();
    }
  }

  #suspect(key: string): void {
    this.#suspects.add(key);
    for (const oldest of this.#suspects) {
      if (this.#suspects.size <= MAX_SUSPECTS) return;
      this.#suspects.delete(oldest);
    }
  }

  #up(): Promise<PluginProcess> {
    this.#starting ??= this.#start(this.#health.notBefore - Date.now()).finally(
      () => (this.#starting = null),
    );
    return this.#starting;
  }

  async #start(waitMs: number): Promise<PluginProcess> {
    if (waitMs > 0) await sleep(waitMs, undefined, { ref: false });
    if (this.#isClosed) throw this.#unavailable('is stopped with the server');
    const process = this.#spawn();
    const loaded = await process.loaded;
    if ('fault' in loaded || loaded.faults.length > 0) {
      // For the operator: it names files of the server.
      this.#warn(`cannot be started again: ${'fault' in loaded ? loaded.fault : loaded.faults.join(' ')}`);
      if (!process.isGone) this.#health.crashed('could not be loaded');
      await process.end();
      throw this.#unavailable('cannot be started again; the log has the reason');
    }
    if (!isDeepStrictEqual(loaded.plugin, this.#described))
      this.#warn(
        'was changed on disk. Its blocks run as they are now; start the server again to have it check them.',
      );
    this.#main = process;
    return process;
  }

  #spawn(): PluginProcess {
    const process: PluginProcess = new PluginProcess(this.source, this.options, {
      print: (level, text) => {
        const line = `plugin "${this.name}": ${this.#mask.mask(text)}`;
        if (level === 'info') this.options.log.log(line, 'Plugins');
        else this.options.log.warn(line, 'Plugins');
      },
      stray: (message, stack) =>
        this.options.log.error(this.#mask.mask(message), stack && this.#mask.mask(stack), 'Plugins'),
      stalled: () => this.#replace(process),
      died: ({ kind, how }) => {
        this.#all.delete(process);
        const wasMain = this.#main === process;
        if (wasMain) this.#main = null;
        if (kind === 'stopped') return;
        this.#health.crashed(how);
        this.#warn(`its process ${how}.`);
        // Whoever needs it next finds it started.
        if (wasMain && !this.#isClosed) this.#startSoon();
      },
    });
    this.#all.add(process);
    return process;
  }

  /** A process that does not yield keeps what it works on; the rest goes to a new one. */
  #replace(process: PluginProcess): void {
    if (this.#main !== process || this.#retired >= MAX_RETIRED || this.#isClosed) return;
    this.#main = null;
    this.#retired += 1;
    void process.gone.then(() => (this.#retired -= 1));
    this.#warn('its process does not yield; what it has not begun goes to another one.');
    process.retire();
    this.#startSoon();
  }

  #startSoon(): void {
    this.#up().catch(() => undefined); // told already; who needs it next tries again
  }

  #warn(what: string): void {
    this.options.log.warn(`plugin "${this.name}": ${this.#mask.mask(what)}`, 'Plugins');
  }

  #unavailable(why: string): BlockFailure {
    return new BlockFailure(
      'plugin_unavailable',
      `plugin "${this.name}": its process ${why}. Try again later.`,
      {
        retryable: true,
        retryAfterMs: RETRY_AFTER_MS,
      },
    );
  }
}
