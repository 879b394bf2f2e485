import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import { PublishingService } from './publishing.service.js';
import { SAMPLE, SAMPLE_SECRET, sampleWorkflow } from './sample-workflow.js';
import { SecretService } from './secret.service.js';
import { SecretVault } from './secret-vault.js';
import { WorkflowService } from './workflow.service.js';

/** Writes the sample workflow, its token first. Doing it again changes nothing that is there already. */
@Injectable()
export class SampleWriter {
  constructor(
    @Inject(SecretService) private readonly secrets: SecretService,
    @Inject(SecretVault) private readonly vault: SecretVault,
    @Inject(WorkflowService) private readonly workflows: WorkflowService,
    @Inject(PublishingService) private readonly publishing: PublishingService,
  ) {}

  async write(actor: Actor): Promise<void> {
    const [known] = await this.vault.reveal(actor.workspaceId, [SAMPLE_SECRET]);
    if (!known) await this.secrets.put(actor, SAMPLE_SECRET, randomBytes(24).toString('hex'));
    const { workflow } = await this.workflows.save(actor, SAMPLE, sampleWorkflow, {
      publishing: true,
      dryRun: false,
      expectedVersion: null,
    });
    if (workflow) await this.publishing.publish(actor, workflow, 'made on the first start');
  }
}
