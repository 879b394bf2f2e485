import { Inject, Injectable } from '@nestjs/common';
import { checkEgressUrl, compileAllowList, EgressRefused, findSecretProblem, SecretBox } from '#security';
import type { SecretPlace } from '#security';
import { AppConfig } from '../config/app-config.js';
import { findAllowedUrlProblem } from '../delivery/result-webhook/allowed-result-url.js';
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
  readonly webhookAllowedUrls: readonly string[];
  readonly webhookHubSignature: boolean;
  readonly webhookSecretBox?: string | null;
}

const NO_WEBHOOK = { webhookUrl: null, webhookAllowedUrls: [], webhookHubSignature: false };

/** Checks and seals the settings of result webhooks. Keys go in and never come out here. */
@Injectable()
export class ResultWebhookSettings {
  constructor(
    @Inject(SecretBox) private readonly box: SecretBox,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  /** @throws RejectedCall invalid_request */
  read(triggerId: string, webhook: ResultWebhookBody | null, isNew: boolean): StoredWebhook {
    if (webhook === null) return { ...NO_WEBHOOK, webhookSecretBox: null };
    const { secret } = webhook;
    const where = this.#receivers(webhook);
    if (secret === undefined) {
      if (!isNew) return where;
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
    return { ...where, webhookSecretBox: this.box.seal(secret, webhookSecretPlace(triggerId)) };
  }

  #receivers({ url = null, allowedUrls = [], hubSignature = false }: ResultWebhookBody): StoredWebhook {
    if (url !== null) this.#checkUrl(url, 'resultWebhook/url');
    for (const [index, entry] of allowedUrls.entries()) {
      const param = `resultWebhook/allowedUrls/${index}`;
      const problem = findAllowedUrlProblem(entry);
      if (problem !== null) throw new RejectedCall('invalid_request', { detail: problem, param });
      this.#checkUrl(entry, param);
    }
    if (url !== null || allowedUrls.length > 0)
      return { webhookUrl: url, webhookAllowedUrls: allowedUrls, webhookHubSignature: hubSignature };
    throw new RejectedCall('invalid_request', {
      detail: 'A result webhook needs a url, or allowedUrls that calls may name, or is null.',
      param: 'resultWebhook/url',
    });
  }

  #checkUrl(url: string, param: string): void {
    const { egressAllow, egressHttp } = this.config;
    try {
      checkEgressUrl(url, { allow: compileAllowList(egressAllow), allowHttp: egressHttp });
    } catch (error) {
      if (!(error instanceof EgressRefused)) throw error;
      throw new RejectedCall('invalid_request', { detail: error.message, param });
    }
  }
}
