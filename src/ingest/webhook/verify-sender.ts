import { verifyCaller, verifyProviderSignature } from '#security';
import type {
  CallerVerdict,
  PresentedCall,
  ProviderVerdict,
  RefusedCaller,
  SignatureProvider,
} from '#security';
import type { CompiledTrigger } from '../../authoring/compiled-trigger.js';

/** One call as it stood on the wire; the policy is the trigger's. */
export type SentCall = Omit<PresentedCall, 'policy'>;

/** Providers that sign the body alone: nothing they send says when it was signed. */
const WITHOUT_TIMESTAMP: readonly SignatureProvider[] = ['github', 'shopify'];
const STANDARD_HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];

/**
 * Who is calling? By the signature of the trigger's provider where it names one, else by its authentication. Only the
 * one scheme counts: a call that lacks the provider's header is refused, whatever else it carries.
 */
export const verifySender = (
  trigger: Pick<CompiledTrigger, 'auth' | 'provider'>,
  call: SentCall,
): CallerVerdict => {
  const { provider, auth } = trigger;
  if (provider === null) return verifyCaller({ policy: auth, ...call });
  if (provider !== 'standard') return verifyProvider(provider, auth, call);
  const isStandard = call.headers.some(
    (name, at) => at % 2 === 0 && STANDARD_HEADERS.includes(name.toLowerCase()),
  );
  return isStandard
    ? verifyCaller({ policy: auth, ...call })
    : refuse(
        'missing_signature',
        'This trigger takes Standard Webhooks: send webhook-id, webhook-timestamp and webhook-signature.',
      );
};

const verifyProvider = (
  provider: SignatureProvider,
  policy: CompiledTrigger['auth'],
  { headers, body, now }: SentCall,
): CallerVerdict => {
  if (policy.requireSignedTimestamp && WITHOUT_TIMESTAMP.includes(provider)) {
    return refuse(
      'unsigned_timestamp_not_allowed',
      `${provider} signs no timestamp, and this trigger asks for one.`,
    );
  }
  let refusal: Extract<ProviderVerdict, { ok: false }>['code'] = 'invalid_signature';
  for (const secret of policy.secrets) {
    if (secret.literalKey === null || secret.expiresAtMs <= now) continue;
    const verdict = verifyProviderSignature(provider, {
      secrets: [secret.literalKey],
      headers,
      body,
      now,
      toleranceSeconds: policy.replayWindowSeconds,
    });
    if (verdict.ok) {
      return {
        ok: true,
        credentialId: secret.credentialId,
        credentialName: secret.credentialName,
        scheme: 'provider',
        mac: verdict.mac,
        // Already checked, together with the signature that covers it.
        timestampHeader: undefined,
        webhookId: undefined,
        usedOldSecret: secret.isOld ? { expiresAt: new Date(secret.expiresAtMs) } : undefined,
      };
    }
    // A secret that matched a stale signature says more than the next one that does not match at all.
    if (refusal === 'invalid_signature') refusal = verdict.code;
  }
  return refuse(refusal, DETAILS[refusal](provider));
};

const DETAILS: Record<Extract<ProviderVerdict, { ok: false }>['code'], (provider: string) => string> = {
  missing_signature: (provider) => `The signature header of ${provider} is missing or repeated.`,
  invalid_signature: (provider) =>
    `The signature of ${provider} does not match the bytes received. Compare the signing secret on both sides.`,
  timestamp_outside_replay_window: (provider) =>
    `timestamp outside replay window: ${provider} signed this call at another time. Check the server's clock.`,
};

const refuse = (code: RefusedCaller['code'], detail: string): RefusedCaller => ({
  ok: false,
  code,
  detail,
  wwwAuthenticate: 'HMAC-SHA256 realm="webhooks"',
});
