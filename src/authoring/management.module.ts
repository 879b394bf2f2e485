import { Module } from '@nestjs/common';
import { BlocksController } from './blocks.controller.js';
import { CallsController } from './calls.controller.js';
import { ConnectionService } from './connection.service.js';
import { ConnectionsController } from './connections.controller.js';
import { DocumentCheck } from './document-check.js';
import { ApiTriggerGuardrailsController } from './guardrails/api-trigger-guardrails.controller.js';
import { DryRunService } from './guardrails/dry-run.service.js';
import { GuardedTriggers } from './guardrails/guarded-triggers.js';
import { GuardrailsController } from './guardrails/guardrails.controller.js';
import { SuppressionService } from './guardrails/suppression.service.js';
import { TriggerGuardrailsController } from './guardrails/trigger-guardrails.controller.js';
import { LiteralSecretMover } from './literal-secret.mover.js';
import { PublishingService } from './publishing.service.js';
import { SampleSeed } from './sample.seed.js';
import { SampleWriter } from './sample.writer.js';
import { SecretService } from './secret.service.js';
import { SecretsController } from './secrets.controller.js';
import { TriggerSwitch } from './trigger-switch.js';
import { TriggerUsageController } from './trigger-usage.controller.js';
import { UsageController } from './usage.controller.js';
import { TriggersController } from './triggers.controller.js';
import { WorkflowChangesController } from './workflow-changes.controller.js';
import { WorkflowVersionsController } from './workflow-versions.controller.js';
import { WorkflowService } from './workflow.service.js';
import { WorkflowsController } from './workflows.controller.js';

/**
 * Authoring over HTTP: documents, versions, secrets, connections, triggers, the catalog and the call log. Only in
 * processes that answer HTTP. It must never show a secret's value, and never run a workflow.
 */
@Module({
  controllers: [
    ApiTriggerGuardrailsController,
    BlocksController,
    CallsController,
    ConnectionsController,
    GuardrailsController,
    SecretsController,
    TriggerGuardrailsController,
    TriggerUsageController,
    UsageController,
    TriggersController,
    WorkflowsController,
    WorkflowChangesController,
    WorkflowVersionsController,
  ],
  providers: [
    ConnectionService,
    DocumentCheck,
    DryRunService,
    GuardedTriggers,
    LiteralSecretMover,
    PublishingService,
    SampleSeed,
    SampleWriter,
    SecretService,
    SuppressionService,
    TriggerSwitch,
    WorkflowService,
  ],
  exports: [SampleSeed],
})
export class ManagementModule {}
