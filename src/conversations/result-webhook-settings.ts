import { Inject, Injectable } from '@nestjs/common';
import { checkEgressUrl, compileAllowList, EgressRefused, findSecretProblem, SecretBox } from '#security';
import type { SecretPlace } from '#security';
import { AppConfig } from '../config/app-config.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { ResultWebhookBody } from './api-trigger.dto.js';

/** Where the key of a result webhook is stored; its box opens there only. */
export const webhookSecretPlace = (triggerId: string): SecretPlace => ({
  table: 'api_triggers',
  row: triggerId,
  field: 'webhook_secret',
});

/** A result webhook as it is stored. An absent box leaves the stored one. */
export interface StoredWebhook {
  readonly webhookUrl: string | null;
  readonly webhookSecretBox?: string | null;
}

/** Checks and seals the settings of result webhooks. Keys go in and never come out here. */
@Injectable()
export class ResultWebhookSettings {
  constructor(
    @Inject(SecretBox) private readonly box: SecretBox,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  /** @throws RejectedCall invalid_request */
  read(triggerId: string, webhook: ResultWebhookBody | null, isNew: boolean): StoredWebhook {
    if (webhook === null) return { webhookUrl: null, webhookSecretBox: null };
    const { url, secret } = webhook;
    this.#checkUrl(url);
    if (secret === undefined) {
      if (!isNew) return { webhookUrl: url };
      throw new RejectedCall('invalid_request', {
        detail: 'A result webhook needs a secret, by which its receiver knows that results are ours.',
        param: 'resultWebhook/secret',
      });
    }
    if (/\{\{\s*secrets\./.test(secret)) {
      throw new RejectedCall('invalid_request', {
        detail:
          'Send the key itself: it is sealed and never shown. References to secrets work in documents only.',
        param: 'resultWebhook/secret',
      });
    }
    const problem = findSecretProblem(secret, 'none');
    if (problem?.severity === 'error') {
      throw new RejectedCall('invalid_request', { detail: problem.message, param: 'resultWebhook/secret' });
    }
    return { webhookUrl: url, webhookSecretBox: this.box.seal(secret, webhookSecretPlace(triggerId)) };
  }

  #checkUrl(url: string): void {
    const { egressAllow, egressHttp } = this.config;
    try {
      checkEgressUrl(url, { allow: compileAllowList(egressAllow), allowHttp: egressHttp });
    } catch (error) {
      if (!(error instanceof EgressRefused)) throw error;
      throw new RejectedCall('invalid_request', { detail: error.message, param: 'resultWebhook/url' });
    }
  }
}
