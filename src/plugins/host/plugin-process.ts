import { carryError } from '../wire/carried-error.js';
import { encodeFrame, FrameReader } from '../wire/frames.js';
import type {
  DescribedPlugin,
  PluginSource,
  PromptAnswer,
  PromptRequest,
  ToChild,
  ToHost,
} from '../wire/messages.js';
import { tellOutput } from './plugin-output.js';
import { NeverBegun } from './request.js';
import type { Death, Request } from './request.js';
import { RequestTable } from './request-table.js';
import type { SpawnedChild } from './spawn-child.js';
import { spawnChild } from './spawn-child.js';
import type { ServedContext } from './serve-context.js';

/** Between the end of a process and that of its pipes: what it still sent. A child of its own may hold them open. */
const LAST_WORDS_MS = 250;
/** For a process that was asked to end. */
const FAREWELL_MS = 500;

/** What a process said of its plugin; a text when it cannot be used. */
export type Loaded =
  { readonly plugin: DescribedPlugin; readonly faults: readonly string[] } | { readonly fault: string };

/** What a process tells of itself. */
export interface ProcessEvents {
  /** A line that the plugin printed, or an error that escaped from it. */
  readonly print: (level: 'info' | 'warn', text: string) => void;
  readonly stray: (message: string, stack: string | undefined) => void;
  readonly died: (death: Death) => void;
  /** Something that it was asked for is not begun: it is busy, and does not yield. */
  readonly stalled: () => void;
}

/** One process of one plugin: carries requests to it and its answers back, for as long as it lives. */
export class PluginProcess {
  readonly loaded: Promise<Loaded>;
  /** Resolves when it is gone. */
  readonly gone: Promise<void>;
  readonly #child: SpawnedChild;
  readonly #requests: RequestTable;
  readonly #gone = Promise.withResolvers<void>();
  readonly #load = Promise.withResolvers<Loaded>();
  #death: Death | null = null;
  #ranOutOfMemory = false;
  #isRetired = false;

  constructor(
    source: PluginSource,
    private readonly limits: { readonly memoryBytes: number; readonly startMs: number },
    private readonly events: ProcessEvents,
  ) {
    this.loaded = this.#load.promise;
    this.gone = this.#gone.promise;
    this.#requests = new RequestTable(() => events.stalled());
    this.#child = spawnChild(limits.memoryBytes);
    this.#listen();
    this.send({ t: 'load', source, memoryBytes: limits.memoryBytes });
    const late = `it did not finish loading within ${limits.startMs} ms; what does it await at its top level?`;
    const timer = setTimeout(() => {
      this.#load.resolve({ fault: late });
      this.kill({ kind: 'crashed', how: 'did not finish loading' });
    }, limits.startMs);
    void this.loaded.then(() => clearTimeout(timer));
  }

  get isGone(): boolean {
    return this.#death !== null;
  }

  /** For how long it has said nothing: one that yields says at least that it heard. Milliseconds. */
  get quietMs(): number {
    return this.#requests.quietMs;
  }

  /** @throws NeverBegun when the process is gone; DataCloneError, FrameTooLarge when the request cannot be carried */
  submit(request: Request, context: ServedContext | null): number {
    if (this.#death !== null || this.#isRetired) throw new NeverBegun('The process is gone.');
    const id = this.#requests.nextId();
    const frame = encodeFrame(request.message(id));
    this.#requests.add(id, request, context);
    this.#child.messages.write(frame);
    return id;
  }

  abort(id: number, reason: string): void {
    if (this.#requests.request(id) !== undefined) this.send({ t: 'abort', id, reason });
  }

  /** Nobody waits for it any more. */
  drop(id: number): void {
    const request = this.#requests.close(id);
    if (request === undefined) return;
    if (request.begun) this.#requests.linger(id);
    request.attempt?.end(new Error('The block has ended.'));
    this.send({ t: 'drop', id });
    this.#endWhenIdle();
  }

  /** Begins nothing any more: what it has not begun is lost to it, and it ends with the last of what it works on. */
  retire(): void {
    this.#isRetired = true;
    for (const id of this.#requests.waiting()) {
      this.send({ t: 'drop', id });
      this.#requests.close(id)?.lose('not_begun', { kind: 'stopped', how: 'is busy' });
    }
    this.#endWhenIdle();
  }

  /** Lets it end in its own way, and ends it when it does not. */
  async end(): Promise<void> {
    if (this.#death !== null) return;
    const { process, messages } = this.#child;
    const gone = new Promise<void>((resolve) => void process.once('exit', () => resolve()));
    const late = setTimeout(() => process.kill('SIGKILL'), FAREWELL_MS);
    this.#die({ kind: 'stopped', how: 'was stopped' }, null);
    messages.end();
    await gone;
    clearTimeout(late);
  }

  /** Ends it at once. @param culprit the only request that can be at fault; null = not known */
  kill(death: Death, culprit: Request | null = null): void {
    if (this.#death !== null) return;
    this.#child.process.kill('SIGKILL');
    this.#die(death, culprit);
  }

  /** Lost when the process is gone. */
  send(message: ToChild): void {
    if (this.#death === null) this.#child.messages.write(encodeFrame(message));
  }

  #endWhenIdle(): void {
    if (this.#isRetired && this.#requests.isEmpty) void this.end();
  }

  #listen(): void {
    const { process, out, err, messages, life, prompts } = this.#child;
    tellOutput(out, (text) => this.events.print('info', text));
    tellOutput(err, (text) => this.events.print('warn', text));
    const frames = new FrameReader();
    messages.on('data', (chunk: Buffer) =>
      this.#guarded(() => {
        this.#requests.heard();
        for (const message of frames.read(chunk)) this.#take(message as ToHost);
      }),
    );
    const questions = new FrameReader();
    prompts.on('data', (chunk: Buffer) =>
      this.#guarded(() => {
        for (const request of questions.read(chunk)) prompts.write(this.#answer(request as PromptRequest));
      }),
    );
    life.on('data', () => (this.#ranOutOfMemory = true));
    // The process says by its end what broke.
    for (const pipe of [messages, life, prompts]) pipe.on('error', () => undefined);
    process.once('error', (error) =>
      this.#die({ kind: 'crashed', how: `could not be started: ${error.message}` }, null),
    );
    process.once('exit', (code, signal) => {
      const death = (): void => this.#die(this.#deathBy(code, signal), null);
      setTimeout(death, LAST_WORDS_MS).unref();
      process.once('close', death);
    });
  }

  /** Whoever sends what cannot be read is not asked again. */
  #guarded(work: () => void): void {
    if (this.#death !== null) return;
    try {
      work();
    } catch (error) {
      this.kill({ kind: 'crashed', how: `sent something that cannot be read (${String(error)})` });
    }
  }

  #deathBy(code: number | null, signal: NodeJS.Signals | null): Death {
    if (this.#ranOutOfMemory) {
      const megabytes = Math.round(this.limits.memoryBytes / 1_048_576);
      return { kind: 'crashed', how: `took more than ${megabytes} MB of memory` };
    }
    const how = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
    return { kind: 'crashed', how };
  }

  #die(death: Death, culprit: Request | null): void {
    if (this.#death !== null) return;
    this.#death = death;
    this.#load.resolve({ fault: `its process ${death.how} while it loaded` });
    this.#requests.lose(death, culprit);
    this.events.died(death);
    this.#gone.resolve();
  }

  #take(message: ToHost): void {
    if (message.t === 'loaded') return this.#load.resolve(message);
    if (message.t === 'unusable') return this.#load.resolve({ fault: message.fault });
    if (message.t === 'stray') return this.events.stray(message.message, message.stack);
    const request = this.#requests.request(message.id);
    if (request !== undefined) this.#takeOf(request, message);
    else if (['done', 'threw', 'no_json'].includes(message.t)) this.#requests.lingered(message.id);
  }

  #takeOf(request: Request, message: Exclude<ToHost, { t: 'loaded' | 'unusable' | 'stray' }>): void {
    const { attempt } = request;
    switch (message.t) {
      case 'begun':
        return this.#requests.begun(message.id);
      case 'late':
        return this.send({ t: 'begin', id: message.id });
      case 'aborting':
        request.aborting = true;
        return;
      case 'done':
      case 'threw':
      case 'no_json':
        this.#requests.close(message.id);
        attempt?.end(new Error('The block has ended.'));
        request.settle(message);
        return this.#endWhenIdle();
      case 'call':
        return void attempt?.call(message);
      case 'cancel':
        return attempt?.cancel(message);
      case 'worked':
        return attempt?.worked(message);
      case 'failed_work':
        return attempt?.failedWork(message);
      case 'note':
        try {
          return attempt?.note(message);
        } catch (error) {
          // What the context refuses fails the block, whether it waits for that or not.
          this.drop(message.id);
          return request.fail(error);
        }
    }
  }

  #answer({ id, name, args }: PromptRequest): Buffer {
    let answer: PromptAnswer;
    try {
      const context = this.#requests.context(id);
      if (context === null)
        throw new Error('The block has ended: nothing can be asked of its context any more.');
      answer = { ok: true, value: context.prompt(name, args) };
    } catch (error) {
      answer = { ok: false, error: carryError(error) };
    }
    return encodeFrame(answer);
  }
}
