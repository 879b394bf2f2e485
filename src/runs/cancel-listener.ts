import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Channels, RunStore } from '#store';
import type { Database } from '#store';
import { DATABASE } from '../store.module.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { RunService } from './run.service.js';

/** Aborts a run of this process when somebody cancels it, on whichever process the request came in. */
@Injectable()
export class CancelListener implements OnModuleInit, OnModuleDestroy {
  #unlisten: (() => Promise<void>) | null = null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(RunStore) private readonly store: RunStore,
    private readonly runs: RunService,
    private readonly log: JsonLogger,
  ) {}

  async onModuleInit(): Promise<void> {
    this.#unlisten = await this.database.listen(
      Channels.cancel,
      (runId) => this.runs.abort(runId),
      () => void this.#catchUp(),
    );
  }

  /** Notifications may have been missed while the connection was down. */
  async #catchUp(): Promise<void> {
    try {
      for (const runId of await this.store.cancelRequested(this.runs.running)) this.runs.abort(runId);
    } catch (error) {
      this.log.line('warn', 'cancel.not_caught_up', { reason: String(error) });
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.#unlisten?.();
  }
}
