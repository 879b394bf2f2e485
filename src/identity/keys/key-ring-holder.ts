import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { SecretBox } from '#security';
import { KeyRingStore, newId } from '#store';
import { loadKeyRing } from '../../authoring/load-secret-box.js';
import { AppConfig } from '../../config/app-config.js';
import { JsonLogger } from '../../telemetry/json-logger.js';

/** A rotation waits for every process to say what it knows: this is how long it waits at most for a live one. */
const LOOK_MS = 1_000;
/** Longer than that a process that says nothing is gone (see RING_SILENCE_MS). */
const TELL_MS = 5_000;

/** A process that was not heard for so long is not waited for. */
export const RING_SILENCE_MS = 20_000;

/**
 * Keeps the keys of this process up to date with the key file, and tells which ones it knows: a rotation seals nothing
 * with a key that a running process could not open. Wall-clock time on purpose: it measures silence.
 */
@Injectable()
export class KeyRingHolder implements OnModuleInit, OnApplicationShutdown {
  readonly #id = newId('prc');
  #timer: NodeJS.Timeout | null = null;
  #told = { keys: '', at: 0 };
  #looking: Promise<void> = Promise.resolve();
  #failure = '';

  constructor(
    @Inject(AppConfig) private readonly config: AppConfig,
    @Inject(SecretBox) private readonly box: SecretBox,
    @Inject(KeyRingStore) private readonly rings: KeyRingStore,
    @Inject(JsonLogger) private readonly log: JsonLogger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.#tell();
    this.#timer = setInterval(() => {
      this.#looking = this.#looking.then(() => this.#look());
    }, LOOK_MS);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#looking;
    try {
      await this.rings.release(this.#id);
    } catch (error) {
      // The database is away: the row is forgotten after a while.
      this.log.debug(`The key ring of this process stays listed: ${(error as Error).message}`, 'Keys');
    }
  }

  async #look(): Promise<void> {
    try {
      // A ring of the environment is the one of the start.
      if (this.config.encryptionKey === null) this.box.replaceKeys(await loadKeyRing(this.config));
      await this.#tell();
      this.#failure = '';
    } catch (error) {
      const { message } = error as Error;
      // Once, not every second.
      if (message !== this.#failure)
        this.log.warn(`The encryption keys were not read again: ${message}`, 'Keys');
      this.#failure = message;
    }
  }

  async #tell(): Promise<void> {
    const now = new Date();
    const keys = this.box.keyIds.join();
    if (keys === this.#told.keys && now.getTime() - this.#told.at < TELL_MS) return;
    await this.rings.hold(this.#id, this.box.keyIds, now);
    this.#told = { keys, at: now.getTime() };
  }
}
