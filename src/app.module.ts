import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Database } from '#store';
import { AuthoringModule } from './authoring/authoring.module.js';
import { ManagementModule } from './authoring/management.module.js';
import type { AppConfig } from './config/app-config.js';
import type { Clock } from './config/clock.js';
import { ConsoleModule } from './console/console.module.js';
import { ConversationsModule } from './conversations/conversations.module.js';
import { ConversationMemoryModule } from './conversations/conversation-memory.module.js';
import { EnvironmentModule } from './config/environment.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { ResultWebhookModule } from './delivery/result-webhook/result-webhook.module.js';
import { HealthModule } from './health/health.module.js';
import { ProblemFilter } from './http/problem.filter.js';
import { IdentityModule } from './identity/identity.module.js';
import { KeyRingModule } from './identity/keys/key-ring.module.js';
import { IngestModule } from './ingest/ingest.module.js';
import { AgentIngestModule } from './ingest/agents/agent-ingest.module.js';
import { ThreadIngestModule } from './ingest/threads/thread-ingest.module.js';
import { RunsModule } from './runs/runs.module.js';
import type { OpenPlugins } from './plugins/plugin-registry.js';
import { StoreModule } from './store.module.js';
import type { JsonLogger } from './telemetry/json-logger.js';

/** What the app is made from; opened by main.ts before any module exists. */
export interface AppParts {
  readonly config: AppConfig;
  readonly clock: Clock;
  readonly logger: JsonLogger;
  readonly database: Database;
  readonly plugins: OpenPlugins;
}

/** The app, its rooms in the order in which a call meets them. */
@Module({})
export class AppModule {
  static forRoot({ config, clock, logger, database, plugins }: AppParts): DynamicModule {
    const answersCalls = config.roles.includes('api');
    return {
      module: AppModule,
      imports: [
        EnvironmentModule.forRoot(config, clock, logger),
        StoreModule.forRoot(database),
        AuthoringModule.forRoot(plugins),
        KeyRingModule,
        ConversationMemoryModule,
        ...(answersCalls
          ? [
              IdentityModule,
              ManagementModule,
              IngestModule,
              ConversationsModule,
              ThreadIngestModule,
              AgentIngestModule,
              ConsoleModule,
            ]
          : []),
        // Global: ingest starts accepted runs here, and health asks whether it works.
        { ...RunsModule.forRoot(config), global: true },
        DeliveryModule,
        ResultWebhookModule.forRoot(config),
        HealthModule,
      ],
      providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
