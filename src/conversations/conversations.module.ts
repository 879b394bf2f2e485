import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest/ingest.module.js';
import { ApiTriggerDirectory } from './api-trigger-directory.js';
import { ApiTriggerService } from './api-trigger.service.js';
import { ApiTriggersController } from './api-triggers.controller.js';
import { ResultWebhookSettings } from './result-webhook-settings.js';
import { ThreadMessageService } from './thread-message.service.js';
import { ThreadWorkflowSeed } from './thread-workflow.seed.js';
import { ThreadService } from './thread.service.js';
import { ThreadsController } from './threads.controller.js';

/**
 * Threads, their messages and API triggers, published agents and their tokens: the management of them, and the look-up
 * of who is called. It must never answer a call from outside: that is what ingest does.
 */
@Module({
  imports: [IngestModule],
  controllers: [ThreadsController, ApiTriggersController],
  providers: [
    ApiTriggerDirectory,
    ApiTriggerService,
    ResultWebhookSettings,
    ThreadMessageService,
    ThreadService,
    ThreadWorkflowSeed,
  ],
  exports: [ApiTriggerDirectory],
})
export class ConversationsModule {}
