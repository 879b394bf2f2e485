import { Inject, Injectable } from '@nestjs/common';
import type { JsonObject, JsonValue } from '#sdk';
import { SecretBox } from '#security';
import { ReceiverStore, TriggerStore } from '#store';
import { PlanCache } from '../../authoring/plan-cache.js';
import { SecretVault } from '../../authoring/secret-vault.js';

/** Where a result goes, and the secrets that sign it: current first, then those in their grace time. */
export interface ResultReceiver {
  readonly url: string;
  readonly secrets: readonly string[];
}

/** Where the key of a thread's trigger is sealed; the same place as in conversations/result-webhook-settings. */
const sealedAt = (triggerId: string) => ({ table: 'api_triggers', row: triggerId, field: 'webhook_secret' });

/** The receiver of a trigger's results as it is set now: a retry goes where the owner has pointed it meanwhile. */
@Injectable()
export class ResultReceivers {
  constructor(
    @Inject(ReceiverStore) private readonly receivers: ReceiverStore,
    @Inject(TriggerStore) private readonly triggers: TriggerStore,
    private readonly plans: PlanCache,
    private readonly vault: SecretVault,
    @Inject(SecretBox) private readonly box: SecretBox,
  ) {}

  /** Null = the trigger is gone, or has no result webhook any more. */
  async of(triggerId: string): Promise<ResultReceiver | null> {
    const own = await this.receivers.ofApiTrigger(triggerId);
    if (own) {
      const { url, secretBox } = own;
      return { url, secrets: secretBox === null ? [] : [this.box.open(secretBox, sealedAt(triggerId))] };
    }
    return this.#ofDocument(triggerId);
  }

  async #ofDocument(triggerId: string): Promise<ResultReceiver | null> {
    const trigger = await this.triggers.byId(triggerId);
    if (!trigger) return null;
    const plan = await this.plans.get(trigger.workflowId, trigger.workflowVersion);
    const block = plan?.triggers.find((each) => each.id === trigger.blockId);
    if (!block) return null;
    const secrets = await this.vault.reveal(trigger.workspaceId, block.secretNames);
    const current = new Map(secrets.map(({ name, current: value }) => [name, value]));
    const webhook = (values: ReadonlyMap<string, string>): JsonObject | null =>
      objectOf(block.params({ get: (name) => values.get(name) ?? MISSING })['resultWebhook']);
    const now = webhook(current);
    if (typeof now?.['url'] !== 'string') return null;
    const before = secrets.flatMap(({ name, old }) =>
      old.map(({ value }) => webhook(new Map(current).set(name, value))?.['secret']),
    );
    const keys = [now['secret'], ...before].filter(
      // A secret that is gone must not become a key that others can guess.
      (key): key is string => typeof key === 'string' && key !== '' && !key.includes(MISSING),
    );
    return { url: now['url'], secrets: [...new Set(keys)] };
  }
}

/** Stands for a secret that does not exist; no stored value holds a NUL. */
const MISSING = '\0';

const objectOf = (value: JsonValue | undefined): JsonObject | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
