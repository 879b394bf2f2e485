import { Inject, Injectable } from '@nestjs/common';
import { ProcessStore } from '#store';
import { AppConfig } from '../config/app-config.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { ProcessIdentity } from './process-identity.js';
import { RunService } from './run.service.js';

/** How long a silent process keeps its runs. */
const LEASE_MS = 6_000;
const RENEW_MS = 1_500;

/**
 * One lease for all runs of this process, renewed while it lives. When it could not be renewed in time, another
 * process may execute our runs: everything of ours stops, and the fence refuses what we still try to write.
 * Wall-clock time on purpose: a lease measures silence, and an injected clock may stand still.
 */
@Injectable()
export class ProcessLease {
  #timer: NodeJS.Timeout | null = null;
  #renewing = false;
  #heldUntil = 0;
  #stopped = false;

  constructor(
    @Inject(ProcessStore) private readonly processes: ProcessStore,
    @Inject(AppConfig) private readonly config: AppConfig,
    private readonly identity: ProcessIdentity,
    private readonly runs: RunService,
    private readonly log: JsonLogger,
  ) {}

  /** False from the moment on at which our runs may be given to others. */
  get isHeld(): boolean {
    return !this.#stopped && Date.now() < this.#heldUntil;
  }

  /** Begins to hold and renew the lease. */
  async take(): Promise<void> {
    await this.#register();
    this.#timer = setInterval(() => void this.#renew(), RENEW_MS);
  }

  /** Nothing new is owned from now on. */
  stop(): void {
    this.#stopped = true;
  }

  /** Ends the lease, after the runs have ended or were given back: the row would only look like a crash. */
  async giveUp(): Promise<string[]> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    return this.processes.remove(this.identity.id, new Date());
  }

  async #register(): Promise<void> {
    const asked = Date.now();
    await this.processes.register(this.identity.id, this.config.roles, LEASE_MS, new Date(asked));
    this.#heldUntil = asked + LEASE_MS;
  }

  async #renew(): Promise<void> {
    if (this.#renewing) return this.#stopWhenExpired();
    this.#renewing = true;
    const asked = Date.now();
    try {
      if (await this.processes.renew(this.identity.id, LEASE_MS, new Date(asked)))
        this.#heldUntil = asked + LEASE_MS;
      else await this.#startAnew();
    } catch (error) {
      this.log.line('warn', 'lease.not_renewed', { reason: String(error) });
    } finally {
      this.#renewing = false;
    }
    this.#stopWhenExpired();
  }

  #stopWhenExpired(): void {
    if (!this.#stopped && !this.isHeld) this.runs.abortAll();
  }

  /** We were silent too long (a suspended machine, a stopped process) and our runs are with others now. */
  async #startAnew(): Promise<void> {
    this.log.line('warn', 'lease.lost', { process: this.identity.id });
    this.runs.abortAll();
    await this.#register();
  }
}
