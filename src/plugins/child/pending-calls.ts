import { AsyncLocalStorage } from 'node:async_hooks';
import type { JsonValue, StepOptions } from '#sdk';
import { carryError, revivedError } from '../wire/carried-error.js';
import type { ContextCall, ToChild, ToHost } from '../wire/messages.js';

type Work = (idempotencyKey: string) => Promise<JsonValue>;

interface Pending {
  readonly attempt: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Of a step: its work, run where the block asked for it, so that what it starts is known to be the block's. */
  readonly work: ((idempotencyKey: string) => Promise<JsonValue>) | null;
  /** What the step's work threw, to be thrown on as it is. */
  thrown: unknown;
}

/** What blocks asked of the server and wait for. */
export class PendingCalls {
  readonly #open = new Map<number, Pending>();
  #last = 0;

  constructor(private readonly send: (message: ToHost) => void) {}

  /** @param signal gives the call up @throws what the server answered, DataCloneError, or the signal's reason */
  call(attempt: number, name: ContextCall, args: readonly unknown[], signal?: AbortSignal): Promise<unknown> {
    return this.#begin({ attempt, name, args }, null, signal);
  }

  step(attempt: number, key: string, options: StepOptions, work: Work): Promise<unknown> {
    const inPlace = AsyncLocalStorage.snapshot();
    const here = async (idempotencyKey: string): Promise<JsonValue> => inPlace(() => work(idempotencyKey));
    return this.#begin({ attempt, name: 'step', args: [key, options] }, here);
  }

  #begin(
    { attempt, name, args }: { attempt: number; name: ContextCall; args: readonly unknown[] },
    work: Pending['work'],
    signal?: AbortSignal,
  ): Promise<unknown> {
    const call = (this.#last += 1);
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      this.send({ t: 'call', id: attempt, call, name, args });
      const giveUp = (): void => {
        this.#open.delete(call);
        this.send({ t: 'cancel', id: attempt, call });
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          signal?.removeEventListener('abort', giveUp);
          settle(value);
        };
      this.#open.set(call, {
        attempt,
        resolve: settled(resolve),
        reject: settled(reject),
        work,
        thrown: undefined,
      });
    });
  }

  answer({ call, value }: Extract<ToChild, { t: 'answer' }>): void {
    this.#take(call)?.resolve(value);
  }

  refuse({ call, error, own }: Extract<ToChild, { t: 'refusal' }>): void {
    const pending = this.#take(call);
    pending?.reject(own ? pending.thrown : revivedError(error));
  }

  /** Does the work of a step. */
  async work({ call, key }: Extract<ToChild, { t: 'work' }>): Promise<void> {
    const pending = this.#open.get(call);
    if (pending?.work === undefined || pending.work === null) return;
    const { attempt: id } = pending;
    try {
      this.send({ t: 'worked', id, call, value: await pending.work(key) });
    } catch (error) {
      pending.thrown = error;
      this.send({ t: 'failed_work', id, call, error: carryError(error) });
    }
  }

  /** Ends what an attempt waits for that is over. */
  drop(attempt: number): void {
    for (const [call, pending] of this.#open) {
      if (pending.attempt !== attempt) continue;
      this.#open.delete(call);
      pending.reject(new Error('The block has ended: nothing can be asked of its context any more.'));
    }
  }

  #take(call: number): Pending | undefined {
    const pending = this.#open.get(call);
    this.#open.delete(call);
    return pending;
  }
}
