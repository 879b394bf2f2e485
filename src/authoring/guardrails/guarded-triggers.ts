import { Inject, Injectable } from '@nestjs/common';
import { BlockRegistry } from '#engine';
import type { Fields, JsonObject } from '#sdk';
import { promptParams } from '#sdk';
import { SuppressionStore, TriggerStore } from '#store';
import type { ActiveSuppression, TriggerRecord } from '#store';
import { RejectedCall } from '../../http/rejected-call.js';
import { candidatePolicy } from './candidate-policy.js';
import { scanPolicyOf } from './scan-policy.js';
import type { ScanPolicy } from './scan-policy.js';

/** A trigger with how its calls are scanned now. */
export interface GuardedTrigger {
  readonly trigger: TriggerRecord;
  readonly policy: ScanPolicy;
  /** What its kind declares of the settings. */
  readonly fields: Fields;
  readonly suppressions: readonly ActiveSuppression[];
}

const ANY_TEXT: Fields = promptParams.guardrails.fields;

/** Finds triggers of a workspace with the settings of their guardrails. */
@Injectable()
export class GuardedTriggers {
  constructor(
    @Inject(TriggerStore) private readonly triggers: TriggerStore,
    @Inject(SuppressionStore) private readonly suppressions: SuppressionStore,
    @Inject(BlockRegistry) private readonly registry: BlockRegistry,
  ) {}

  /** @throws RejectedCall not_found for a trigger that is gone or of another workspace */
  async find(workspaceId: string, triggerId: string): Promise<GuardedTrigger> {
    const trigger = await this.triggers.byId(triggerId);
    if (!trigger || trigger.workspaceId !== workspaceId || trigger.retired) throw noTrigger(triggerId);
    const fields = this.registry.get(trigger.type)?.params?.['guardrails']?.fields;
    if (fields === undefined) {
      throw new RejectedCall('unprocessable', {
        detail: `Triggers of the type "${trigger.type}" are not scanned: nothing that a caller wrote comes through them.`,
      });
    }
    const suppressions = await this.suppressions.active(triggerId);
    const policy = scanPolicyOf(trigger.config['guardrails'], suppressions);
    return { trigger, policy, fields, suppressions };
  }

  /**
   * How a text is scanned by settings that nobody saved.
   *
   * @param at whose kind of settings they are, and whose suppressions count; null = none
   * @throws RejectedCall unprocessable, saying what is wrong with them
   */
  candidate(settings: JsonObject, at: GuardedTrigger | null): Promise<ScanPolicy> {
    return candidatePolicy(settings, at?.fields ?? ANY_TEXT, at?.suppressions ?? []);
  }
}

export const noTrigger = (id: string): RejectedCall =>
  new RejectedCall('not_found', { detail: `There is no trigger ${id} in this workspace.` });
