import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Channels } from '#store';
import type { Database } from '#store';
import { DATABASE } from '../store.module.js';
import { RunService } from './run.service.js';

/** Aborts a run of this process when somebody cancels it, on whichever process the request came in. */
@Injectable()
export class CancelListener implements OnModuleInit, OnModuleDestroy {
  #unlisten: (() => Promise<void>) | null = null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly runs: RunService,
  ) {}

  async onModuleInit(): Promise<void> {
    this.#unlisten = await this.database.listen(
      Channels.cancel,
      (runId) => this.runs.abort(runId),
      () => void this.runs.abortCancelled(),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.#unlisten?.();
  }
}
