import { Inject, Injectable } from '@nestjs/common';
import type { JsonObject, JsonValue } from '#sdk';
import { findEgressHeaderProblem, SecretBox } from '#security';
import { ReceiverStore, TriggerStore } from '#store';
import { PlanCache } from '../../authoring/plan-cache.js';
import { SecretVault } from '../../authoring/secret-vault.js';
import { isAllowedResultUrl } from './allowed-result-url.js';
import { allowedReceivers } from './named-receiver.js';

/** Where a result goes, and the secrets that sign it: current first, then those in their grace time. */
export interface ResultReceiver {
  readonly url: string;
  readonly secrets: readonly string[];
  /** Sent besides; checked. */
  readonly headers: Readonly<Record<string, string>>;
  /** `X-Hub-Signature-256` too. */
  readonly hubSignature: boolean;
}

/** A trigger's settings, as either kind of trigger keeps them. */
interface ReceiverSettings {
  readonly url: string | null;
  readonly allowedUrls: readonly string[];
  readonly secrets: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly hubSignature: boolean;
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

  /**
   * @param named the receiver that the call named; null = the trigger's own
   * @returns why nothing can be sent, when it is text
   */
  async of(triggerId: string, named: string | null): Promise<ResultReceiver | string> {
    const settings = (await this.#ofApiTrigger(triggerId)) ?? (await this.#ofDocument(triggerId));
    const url = named ?? settings?.url;
    if (!settings || !url) return 'The trigger has no result webhook any more.';
    // The list may have changed since the call was accepted, and the input of a run has other writers too.
    if (named !== null && !isAllowedResultUrl(named, settings.allowedUrls))
      return 'The URL that the call named is not in resultWebhook.allowedUrls of the trigger any more.';
    const { secrets, headers, hubSignature } = settings;
    const problem = Object.entries(headers)
      .map(([name, value]) => findEgressHeaderProblem(name, value))
      .find((each) => each !== null);
    if (problem) return `resultWebhook.headers cannot be sent: ${problem}`;
    return { url, secrets, headers, hubSignature };
  }

  async #ofApiTrigger(triggerId: string): Promise<ReceiverSettings | null> {
    const own = await this.receivers.ofApiTrigger(triggerId);
    if (!own) return null;
    const { secretBox, ...settings } = own;
    return {
      ...settings,
      headers: {},
      secrets: secretBox === null ? [] : [this.box.open(secretBox, sealedAt(triggerId))],
    };
  }

  async #ofDocument(triggerId: string): Promise<ReceiverSettings | null> {
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
    if (now === null) return null;
    const before = secrets.flatMap(({ name, old }) =>
      old.map(({ value }) => webhook(new Map(current).set(name, value))?.['secret']),
    );
    const keys = [now['secret'], ...before].filter(
      // A secret that is gone must not become a key that others can guess.
      (key): key is string => typeof key === 'string' && key !== '' && !key.includes(MISSING),
    );
    return {
      url: typeof now['url'] === 'string' ? now['url'] : null,
      allowedUrls: allowedReceivers(now),
      secrets: [...new Set(keys)],
      headers: headersOf(now['headers']),
      hubSignature: now['hubSignature'] === true,
    };
  }
}

/** Stands for a secret that does not exist; no stored value holds a NUL. */
const MISSING = '\0';

const objectOf = (value: JsonValue | undefined): JsonObject | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;

/** A value that is no text says so when it is sent; a secret that is gone stops the delivery. */
const headersOf = (value: JsonValue | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(objectOf(value) ?? {}).map(([name, text]) => [
      name,
      typeof text === 'string' ? text : JSON.stringify(text),
    ]),
  );
