import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DEFAULT_WORKSPACE_ID, SettingStore, WorkflowStore } from '#store';
import { Clock } from '../config/clock.js';
import { systemActor } from '../identity/system-actor.js';
import { SAMPLE, SAMPLE_SECRET } from './sample-workflow.js';
import { SampleWriter } from './sample.writer.js';
import { SecretVault } from './secret-vault.js';

/** Set once the sample was made; a person who deletes it does not get it again. */
const SETTING = 'sample_workflow';

/** What a first caller needs. */
export interface SampleAccess {
  readonly path: string;
  readonly token: string;
}

/** Makes the sample workflow on the first start of an empty server, and finds its token on later ones. */
@Injectable()
export class SampleSeed implements OnApplicationBootstrap {
  readonly #actor = systemActor(DEFAULT_WORKSPACE_ID);

  constructor(
    @Inject(SettingStore) private readonly settings: SettingStore,
    @Inject(SampleWriter) private readonly writer: SampleWriter,
    @Inject(WorkflowStore) private readonly workflows: WorkflowStore,
    @Inject(SecretVault) private readonly vault: SecretVault,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.settings.once(SETTING, () => this.#make(), this.clock.now());
  }

  async #make(): Promise<void> {
    const { items } = await this.workflows.list(DEFAULT_WORKSPACE_ID, { limit: 1 });
    // Half made by a start that was cut off: go on with it. Anything else is somebody's work: leave it alone.
    if (items.length === 0 || items[0]?.name === SAMPLE) await this.writer.write(this.#actor);
  }

  /** How to call the sample now; null when it is gone, unpublished or protected in another way. */
  async access(): Promise<SampleAccess | null> {
    const workflow = await this.workflows.get(DEFAULT_WORKSPACE_ID, SAMPLE);
    if (workflow === null || workflow.publishedVersion === null) return null;
    const [secret] = await this.vault.reveal(DEFAULT_WORKSPACE_ID, [SAMPLE_SECRET]);
    return secret ? { path: SAMPLE, token: secret.current } : null;
  }
}
