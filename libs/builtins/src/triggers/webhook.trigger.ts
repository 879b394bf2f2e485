import { bodyParams, callOutputs, callParams, defineTrigger, field, guardrailOutputs, refuse } from '#sdk';
import type { AuthDraft, Problem } from '#sdk';

const { path, auth, ipAllowList, idempotency, rateLimit, response, resultWebhook } = callParams;

/** A provider's signature is an HMAC with the shared secret; every other mode would leave it unchecked. */
const checkProvider = (provider: string | undefined, { mode }: AuthDraft = {}): Problem[] =>
  provider === undefined || provider === 'none' || mode === undefined || mode === 'hmac_sha256'
    ? []
    : [
        refuse(
          '/auth/mode',
          'provider_needs_hmac',
          `Calls of ${provider} are checked by their signature: set auth.mode to hmac_sha256.`,
        ),
      ];

/** Any JSON body, from a service that posts events. */
export const webhook = defineTrigger({
  type: 'webhook',
  title: 'Webhook',
  description:
    'Starts a run from any JSON that a service posts, with the signatures of well-known providers built in.',
  surface: 'webhook',
  params: {
    path,
    provider: field.select({
      description:
        'Whose signature is expected, in the headers and format of that provider. none: as auth says. standard: Standard Webhooks.',
      options: ['none', 'github', 'stripe', 'slack', 'shopify', 'standard'],
      default: 'none',
    }),
    auth,
    ipAllowList,
    idempotency,
    rateLimit,
    ...bodyParams,
    response,
    resultWebhook,
  },
  outputs: {
    body: field.json({ description: 'The JSON that was posted.', nullable: true, tainted: true }),
    headers: field.object({
      description: 'Request headers by lower-case name, without the credentials.',
      tainted: true,
    }),
    query: field.object({ description: 'Query parameters by name.', tainted: true }),
    ...callOutputs,
    ...guardrailOutputs,
  },
  check: ({ auth: who, provider }) => checkProvider(provider, who),
});
