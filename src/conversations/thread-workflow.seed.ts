import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { BlockRegistry, compileWorkflow } from '#engine';
import { InvalidWorkflow } from '#sdk';
import { SystemWorkflowStore } from '#store';
import { Clock } from '../config/clock.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { THREAD_WORKFLOW } from './thread-workflow.js';

/** Makes the workflow of the threads known to the store, before the first call can come. */
@Injectable()
export class ThreadWorkflowSeed implements OnModuleInit {
  constructor(
    @Inject(SystemWorkflowStore) private readonly workflows: SystemWorkflowStore,
    @Inject(BlockRegistry) private readonly registry: BlockRegistry,
    private readonly clock: Clock,
    @Inject(JsonLogger) private readonly logger: JsonLogger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.workflows.provide(THREAD_WORKFLOW, this.clock.now());
    try {
      compileWorkflow(THREAD_WORKFLOW.document, this.registry);
    } catch (error) {
      // A platform team may have taken the agent out of its list of plugins.
      if (!(error instanceof InvalidWorkflow)) throw error;
      this.logger.warn(`Threads cannot be answered on this server: ${error.message}`, 'Threads');
    }
  }
}
