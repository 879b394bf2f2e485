import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import { defaultRunLimits, sealJson, UnsealableValue } from '#engine';
import { BlockFailure } from '#sdk';
import type { AnyBlockDefinition, AnyTriggerDefinition, Plugin } from '#sdk';
import { carryError } from '../wire/carried-error.js';
import { LATE_MS, monotonicMs } from '../wire/messages.js';
import type { PromptRequest, ToChild, ToHost } from '../wire/messages.js';
import { PendingCalls } from './pending-calls.js';
import { remoteContext } from './remote-context.js';

type Definition = AnyBlockDefinition | AnyTriggerDefinition;
type Request = Extract<ToChild, { t: 'run' } | { t: 'ask' }>;

/** What a run may hold at most: more is not sent. The limit of the block is checked where it is known. */
const MAX_RESULT_BYTES = defaultRunLimits.runBytes;

interface Attempt {
  readonly controller: AbortController;
  /** Runs something where the block began: listeners of its signal are its own code. */
  readonly inPlace: <R>(work: () => R) => R;
}

/** Runs the blocks of one plugin, and answers for its definitions, as the server asks. */
export class PluginRuntime {
  readonly #definitions = new Map<string, Definition>();
  readonly #attempts = new Map<number, Attempt>();
  /** Came late: the server is asked whether they are still wanted. */
  readonly #held = new Map<number, Request>();
  readonly #calls: PendingCalls;

  constructor(
    plugin: Plugin,
    private readonly send: (message: ToHost) => void,
    private readonly prompt: (request: PromptRequest) => unknown,
  ) {
    for (const definition of [...plugin.blocks, ...plugin.triggers])
      this.#definitions.set(definition.type, definition);
    this.#calls = new PendingCalls(send);
  }

  take(message: ToChild): void {
    switch (message.t) {
      case 'run':
      case 'ask':
        if (monotonicMs() - message.sentAt <= LATE_MS) return this.#begin(message);
        this.#held.set(message.id, message);
        return this.send({ t: 'late', id: message.id });
      case 'begin': {
        const held = this.#held.get(message.id);
        this.#held.delete(message.id);
        return held === undefined ? undefined : this.#begin(held);
      }
      case 'abort':
        return this.#abort(message.id, message.reason);
      case 'drop':
        this.#held.delete(message.id);
        this.#attempts.delete(message.id);
        return this.#calls.drop(message.id);
      case 'answer':
        return this.#calls.answer(message);
      case 'refusal':
        return this.#calls.refuse(message);
      case 'work':
        return void this.#calls.work(message);
      case 'load':
        throw new RangeError('A process loads one plugin.');
    }
  }

  #begin(request: Request): void {
    // First of all, and by itself: if this never yields, the server knows what it was.
    this.send({ t: 'begun', id: request.id });
    if (request.t === 'run') void this.#run(request);
    else this.#answer(request);
  }

  #abort(id: number, reason: string): void {
    this.send({ t: 'aborting', id });
    const attempt = this.#attempts.get(id);
    attempt?.inPlace(() => attempt.controller.abort(new Error(reason)));
  }

  #answer({ id, type, question, args }: Extract<Request, { t: 'ask' }>): void {
    try {
      const definition = this.#definition(type);
      const asked = (definition as unknown as Record<string, (...given: unknown[]) => unknown>)[question];
      if (typeof asked !== 'function') throw new RangeError(`\`${type}\` has no \`${question}\`.`);
      const value = asked.apply(definition, [...args]);
      if (value instanceof Promise)
        throw new TypeError(`\`${question}\` returned a promise: it has to answer at once.`);
      this.send({ t: 'done', id, value });
    } catch (error) {
      this.send({ t: 'threw', id, error: carryError(error) });
    }
  }

  async #run({ id, type, params, given }: Extract<Request, { t: 'run' }>): Promise<void> {
    const controller = new AbortController();
    // A block may wait for many things at once.
    setMaxListeners(0, controller.signal);
    this.#attempts.set(id, { controller, inPlace: (work) => work() });
    try {
      const definition = this.#definition(type) as AnyBlockDefinition;
      const context = remoteContext(given, controller.signal, {
        ask: (name, args, signal) => this.#calls.call(id, name, args, signal),
        prompt: (name, args) => this.prompt({ id, name, args }),
        note: (name, args) => this.#note(id, name, args),
        step: (key, options, work) => this.#calls.step(id, key, options, work),
      });
      const inPlace = AsyncLocalStorage.snapshot();
      this.#attempts.set(id, { controller, inPlace });
      this.#send(id, await definition.run(params as never, context));
    } catch (error) {
      this.send({ t: 'threw', id, error: carryError(error) });
    } finally {
      this.#attempts.delete(id);
    }
  }

  #send(id: number, value: unknown): void {
    if (typeof value !== 'object' || value === null) {
      // No outputs, whatever it is: functions and symbols cannot even be shown.
      const shown = typeof value === 'function' || typeof value === 'symbol' ? null : value;
      return this.send({ t: 'done', id, value: shown });
    }
    try {
      sealJson(value, MAX_RESULT_BYTES);
    } catch (error) {
      if (!(error instanceof UnsealableValue)) throw error;
      if (error.reason === 'too_large')
        throw new BlockFailure(
          'output_too_large',
          `What it returned ${error.message}. Ask it for less, or take a part of it.`,
        );
      return this.send({ t: 'no_json', id, what: `${error.pointer || 'it'} ${error.message}` });
    }
    this.send({ t: 'done', id, value });
  }

  /** Notes of progress never throw; an answer to the caller that cannot be carried does. */
  #note(id: number, name: 'log' | 'emit' | 'respond', args: readonly unknown[]): void {
    try {
      this.send({ t: 'note', id, name, args });
    } catch (error) {
      if (name === 'respond')
        throw new BlockFailure('invalid_output', `The answer to the caller is not JSON: ${String(error)}`);
      const message = `\`context.${name}\` was given something that is no data: ${String(error)}`;
      this.send({ t: 'stray', message, stack: undefined });
    }
  }

  #definition(type: string): Definition {
    const definition = this.#definitions.get(type);
    if (definition === undefined) throw new RangeError(`This plugin has no \`${type}\`.`);
    return definition;
  }
}
