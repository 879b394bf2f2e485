import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest/ingest.module.js';
import { AgentConversationsController } from './agent-conversations.controller.js';
import { AgentTokenService } from './agent-token.service.js';
import { AgentTokensController } from './agent-tokens.controller.js';
import { AgentService } from './agent.service.js';
import { AgentsController } from './agents.controller.js';
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
  controllers: [
    AgentsController,
    AgentTokensController,
    AgentConversationsController,
    ThreadsController,
    ApiTriggersController,
  ],
  providers: [
    AgentService,
    AgentTokenService,
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
