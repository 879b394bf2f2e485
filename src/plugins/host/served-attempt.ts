import type { JsonValue } from '#sdk';
import { carryError, revivedError } from '../wire/carried-error.js';
import type { ToChild, ToHost } from '../wire/messages.js';
import type { ServedContext } from './serve-context.js';

type Of<T extends ToHost['t']> = Extract<ToHost, { t: T }>;

/** Serves the context of one attempt while it runs in its plugin's process. */
export class ServedAttempt {
  readonly #calls = new Map<number, AbortController>();
  readonly #works = new Map<number, PromiseWithResolvers<JsonValue>>();
  /** Errors that the work of a step threw, by the call of the step. */
  readonly #thrown = new WeakMap<object, number>();
  #isOver = false;

  constructor(
    private readonly context: ServedContext,
    private readonly send: (message: ToChild) => void,
  ) {}

  async call({ call, name, args }: Of<'call'>): Promise<void> {
    const controller = new AbortController();
    this.#calls.set(call, controller);
    try {
      const work = (key: string): Promise<JsonValue> => this.#work(call, key);
      const value = await this.context.call(name, args, controller.signal, work);
      if (!this.#isOver) this.send({ t: 'answer', call, value });
    } catch (error) {
      const own = typeof error === 'object' && error !== null && this.#thrown.get(error) === call;
      if (!this.#isOver) this.send({ t: 'refusal', call, error: carryError(error), own });
    } finally {
      this.#calls.delete(call);
      this.#works.delete(call);
    }
  }

  cancel({ call }: Of<'cancel'>): void {
    this.#calls.get(call)?.abort();
  }

  /** @throws what the context says of it */
  note({ name, args }: Of<'note'>): void {
    this.context.note(name, args);
  }

  worked({ call, value }: Of<'worked'>): void {
    // Checked by the engine, as what any block returns.
    this.#works.get(call)?.resolve(value as JsonValue);
  }

  failedWork({ call, error }: Of<'failed_work'>): void {
    const thrown = revivedError(error);
    if (typeof thrown === 'object' && thrown !== null) this.#thrown.set(thrown, call);
    this.#works.get(call)?.reject(thrown);
  }

  /** @param reason what work that is still being done ends with */
  end(reason: Error): void {
    this.#isOver = true;
    for (const work of this.#works.values()) work.reject(reason);
    for (const call of this.#calls.values()) call.abort(reason);
    this.context.end();
  }

  #work(call: number, key: string): Promise<JsonValue> {
    const work = Promise.withResolvers<JsonValue>();
    this.#works.set(call, work);
    if (this.#isOver) work.reject(new Error('The block has ended.'));
    else this.send({ t: 'work', call, key });
    return work.promise;
  }
}
