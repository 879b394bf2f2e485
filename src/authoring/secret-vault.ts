import { Inject, Injectable } from '@nestjs/common';
import { SecretBox } from '#security';
import type { SecretPlace } from '#security';
import { SecretStore } from '#store';
import type { SealedSecret } from '#store';
import { Clock } from '../config/clock.js';
import { BoundedCache } from './bounded-cache.js';

/** Values change rarely, and a run that starts within a second of a change may still use the old one. */
const CACHE_MS = 1_000;
const CACHED_SECRETS = 5_000;

/** An older value in its grace time. */
export interface OldValue {
  readonly value: string;
  readonly expiresAt: Date;
}

/** All values of a secret that work now. */
export interface RevealedSecret {
  readonly name: string;
  readonly current: string;
  /** Newest first. */
  readonly old: readonly OldValue[];
}

interface CachedValue {
  readonly value: string | null;
  readonly until: number;
}

const placeOf = (secretId: string): SecretPlace => ({ table: 'secrets', row: secretId, field: 'value' });

/** The only way from a sealed secret to its value. Nothing here writes, logs or answers a request with a value. */
@Injectable()
export class SecretVault {
  readonly #values = new BoundedCache<string, CachedValue>(CACHED_SECRETS);
  readonly #reading = new Map<string, Promise<ReadonlyMap<string, string | null>>>();

  constructor(
    @Inject(SecretStore) private readonly secrets: SecretStore,
    @Inject(SecretBox) private readonly box: SecretBox,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Text to store for a value; it opens under this id only. */
  seal(secretId: string, value: string): string {
    return this.box.seal(value, placeOf(secretId));
  }

  /**
   * Current values for a run, by name; a name that does not exist is missing in the answer. Cached for a second.
   *
   * @throws SecretUnreadable when the encryption key is not the one that sealed it
   */
  async values(workspaceId: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const nowMs = this.clock.now().getTime();
    const found = new Map<string, string>();
    const unknown: string[] = [];
    for (const name of names) {
      const cached = this.#values.get(`${workspaceId}\0${name}`);
      if (!cached || cached.until <= nowMs || cached.until > nowMs + CACHE_MS) unknown.push(name);
      else if (cached.value !== null) found.set(name, cached.value);
    }
    if (unknown.length === 0) return found;
    for (const [name, value] of await this.#readOnce(workspaceId, unknown, nowMs)) {
      if (value !== null) found.set(name, value);
    }
    return found;
  }

  /** Runs that start together and need the same secrets share one reading. */
  #readOnce(
    workspaceId: string,
    names: readonly string[],
    nowMs: number,
  ): Promise<ReadonlyMap<string, string | null>> {
    const question = `${workspaceId}\0${names.join('\0')}`;
    const asked = this.#reading.get(question);
    if (asked) return asked;
    const reading = this.#read(workspaceId, names, nowMs).finally(() => this.#reading.delete(question));
    this.#reading.set(question, reading);
    return reading;
  }

  async #read(
    workspaceId: string,
    names: readonly string[],
    nowMs: number,
  ): Promise<ReadonlyMap<string, string | null>> {
    const revealed = new Map(
      (await this.reveal(workspaceId, names)).map(({ name, current }) => [name, current]),
    );
    const read = new Map(names.map((name) => [name, revealed.get(name) ?? null]));
    for (const [name, value] of read) {
      this.#values.set(`${workspaceId}\0${name}`, { value, until: nowMs + CACHE_MS });
    }
    return read;
  }

  /** Every working value, read from the store at this moment. */
  async reveal(workspaceId: string, names: readonly string[]): Promise<RevealedSecret[]> {
    if (names.length === 0) return [];
    const sealed = await this.secrets.getMany(workspaceId, names, this.clock.now());
    return sealed.map((secret) => this.#open(secret));
  }

  /** Forgets cached values: a secret changed, here or elsewhere. */
  forget(): void {
    this.#values.clear();
  }

  #open(secret: SealedSecret): RevealedSecret {
    const place = placeOf(secret.id);
    return {
      name: secret.name,
      current: this.box.open(secret.box, place),
      old: secret.previous.map(({ box, expiresAt }) => ({ value: this.box.open(box, place), expiresAt })),
    };
  }
}
