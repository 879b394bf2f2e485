import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InvalidWorkflow } from '#sdk';
import type { Actor } from '../identity/actor.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { PublishingService } from './publishing.service.js';
import { SAMPLE, SAMPLE_SECRET, sampleWorkflow } from './sample-workflow.js';
import { SecretService } from './secret.service.js';
import { SecretVault } from './secret-vault.js';
import { WorkflowService } from './workflow.service.js';

/**
 * Writes the sample workflow, its token first. Doing it again changes nothing that is there already. A server whose
 * own list of plugins lacks the blocks of the sample starts without it.
 */
@Injectable()
export class SampleWriter {
  constructor(
    @Inject(SecretService) private readonly secrets: SecretService,
    @Inject(SecretVault) private readonly vault: SecretVault,
    @Inject(WorkflowService) private readonly workflows: WorkflowService,
    @Inject(PublishingService) private readonly publishing: PublishingService,
    @Inject(JsonLogger) private readonly logger: JsonLogger,
  ) {}

  async write(actor: Actor): Promise<void> {
    const [known] = await this.vault.reveal(actor.workspaceId, [SAMPLE_SECRET]);
    if (!known) await this.secrets.put(actor, SAMPLE_SECRET, randomBytes(24).toString('hex'));
    try {
      const { workflow } = await this.workflows.save(actor, SAMPLE, sampleWorkflow, {
        publishing: true,
        dryRun: false,
        expectedVersion: null,
      });
      if (workflow) await this.publishing.publish(actor, workflow, 'made on the first start');
    } catch (error) {
      if (!(error instanceof InvalidWorkflow)) throw error;
      this.logger.warn(`The sample workflow was not made: ${error.message}`, 'Sample');
    }
  }
}
