import type { Problem } from '../errors.js';
import { auth, checkAuth } from './auth.js';
import type { AuthDraft } from './auth.js';
import { idempotency, rateLimit, response } from './call-policy.js';
import { bodyGuardrails, guardrails, promptGuardrails } from './guardrail-params.js';
import { checkIpAllowList, ipAllowList } from './ip-allow-list.js';
import { path } from './path.js';
import { checkResultWebhook, resultWebhook } from './result-webhook.js';
import type { ResultWebhookDraft } from './result-webhook.js';

/**
 * Params of a trigger that is called over HTTP: its address, who may call, how often, and what they get. The app acts
 * on them by name, so a trigger takes them as they are. `path` and `auth` cannot be left out.
 *
 * @example
 * params: { ...callParams, formId: field.string({ description: 'Only calls of this form.' }) }
 */
export const callParams = Object.freeze({
  path,
  auth,
  ipAllowList,
  idempotency,
  rateLimit,
  response,
  resultWebhook,
});

/** For triggers whose calls bring a prompt with context: how they are scanned. */
export const promptParams = Object.freeze({ guardrails: promptGuardrails });

/** For triggers whose calls bring a prompt alone: how it is scanned. */
export const promptOnlyParams = Object.freeze({ guardrails });

/** Where the results of a trigger's runs are sent; {@link callParams} holds it too. */
export const resultParams = Object.freeze({ resultWebhook });

/** For triggers whose calls bring any body: whether it is scanned, which it is not by default. */
export const bodyParams = Object.freeze({ guardrails: bodyGuardrails });

/** What {@link checkCallParams} reads; everything may be missing, because a draft may be half written. */
export interface CallParamsDraft {
  readonly auth?: AuthDraft | undefined;
  readonly ipAllowList?: readonly string[] | undefined;
  readonly resultWebhook?: ResultWebhookDraft | null | undefined;
}

/** What the fields of {@link callParams} cannot express. {@link defineTrigger} sees to it that it is checked. */
export const checkCallParams = (draft: CallParamsDraft): Problem[] => [
  ...checkAuth(draft.auth),
  ...checkIpAllowList(draft.ipAllowList),
  ...checkResultWebhook(draft.resultWebhook),
];
