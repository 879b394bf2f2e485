import type { Problem } from '#sdk';
import {
  MAX_SECRETS_PER_CREDENTIAL,
  MAX_SECRETS_PER_TRIGGER,
  type AuthMode,
  type AuthPolicy,
} from './auth-policy.js';
import { findSecretProblem } from './validate-secret.js';

/** A trigger's authentication and quota as an owner wants to save them, secrets in the clear. */
export interface AuthPolicyDraft extends AuthPolicy {
  readonly rateLimit?: { readonly limit: number; readonly windowSeconds: number } | null;
}

const MODES: readonly AuthMode[] = ['none', 'bearer', 'custom_header', 'hmac_sha256'];
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/;

/** Headers with a meaning of their own on the way to us. */
const RESERVED_HEADERS = new Set([
  ...[
    'connection',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'te',
    'trailer',
  ],
  ...['transfer-encoding', 'upgrade', 'host', 'cookie', 'authorization', 'forwarded', 'expect'],
  ...['x-timestamp', 'x-idempotency-key', 'idempotency-key', 'x-request-id', 'prefer', 'accept'],
  ...['webhook-id', 'webhook-timestamp', 'webhook-signature'],
]);
const RESERVED_PREFIXES = ['content-', 'x-forwarded-'];
const MAX_REPLAY_WINDOW_SECONDS = 86_400;

/**
 * Checks a trigger's authentication when it is saved. Errors refuse the document, warnings are shown and stored.
 * A mode without a secret is no error here: such a trigger answers every call with 401.
 *
 * @param at JSON pointer of the trigger's parameters, in front of every problem's pointer
 */
export function validateAuthPolicy(draft: AuthPolicyDraft, at = ''): Problem[] {
  return [
    ...modeProblems(draft, `${at}/auth`),
    ...headerProblems(draft, `${at}/auth/header`),
    ...windowProblems(draft, `${at}/auth/replayWindowSeconds`),
    ...credentialProblems(draft, `${at}/auth/credentials`),
    ...rateLimitProblems(draft, `${at}/rateLimit`),
  ];
}

/** Why a header name cannot carry a credential or signature; null when it can. */
export function findHeaderNameProblem(name: string): string | null {
  if (!TOKEN.test(name)) return `"${name}" is not a header name (RFC 9110 token, at most 128 characters).`;
  const lower = name.toLowerCase();
  const isReserved =
    RESERVED_HEADERS.has(lower) || RESERVED_PREFIXES.some((prefix) => lower.startsWith(prefix));
  return isReserved
    ? `The header "${name}" has another meaning. Choose one of your own, such as X-Api-Key.`
    : null;
}

function modeProblems(draft: AuthPolicyDraft, pointer: string): Problem[] {
  if (!MODES.includes(draft.mode)) {
    return [error(`${pointer}/mode`, 'invalid_auth_mode', `The mode must be one of ${MODES.join(', ')}.`)];
  }
  if (draft.mode === 'none') {
    return [warning(`${pointer}/mode`, 'public_trigger', 'Anyone who knows the address can start runs.')];
  }
  if (draft.mode === 'hmac_sha256' && !draft.requireSignedTimestamp) {
    return [
      warning(
        `${pointer}/requireSignedTimestamp`,
        'unsigned_timestamp',
        'The plain body signature covers no timestamp, so a captured call can be sent again later. Turn on requireSignedTimestamp once all callers sign v1 or Standard Webhooks.',
      ),
    ];
  }
  return [];
}

function headerProblems(draft: AuthPolicyDraft, pointer: string): Problem[] {
  const name = draft.headerName ?? '';
  if (name === '') {
    return draft.mode === 'custom_header'
      ? [error(pointer, 'header_required', 'Mode custom_header needs the name of the header.')]
      : [];
  }
  const problem = findHeaderNameProblem(name);
  return problem === null ? [] : [error(pointer, 'invalid_header_name', problem)];
}

function windowProblems(draft: AuthPolicyDraft, pointer: string): Problem[] {
  const seconds = draft.replayWindowSeconds ?? 0;
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX_REPLAY_WINDOW_SECONDS) return [];
  return [
    error(
      pointer,
      'invalid_replay_window',
      `Give whole seconds from 0 (off) to ${MAX_REPLAY_WINDOW_SECONDS}.`,
    ),
  ];
}

function credentialProblems(draft: AuthPolicyDraft, pointer: string): Problem[] {
  const problems: Problem[] = [];
  const names = new Set<string>();
  let total = 0;
  draft.credentials.forEach((credential, i) => {
    const here = `${pointer}/${i}`;
    if (names.has(credential.name)) {
      problems.push(
        error(`${here}/name`, 'duplicate_credential', `Two credentials are named "${credential.name}".`),
      );
    }
    names.add(credential.name);
    total += credential.secrets.length;
    if (credential.secrets.length > MAX_SECRETS_PER_CREDENTIAL) {
      problems.push(
        error(
          `${here}/secret`,
          'too_many_active_secrets',
          'Two old secrets are still in their grace time. End one first.',
        ),
      );
    }
    for (const { value } of credential.secrets.slice(0, 1)) {
      const problem = findSecretProblem(value, draft.mode);
      if (problem !== null) problems.push({ pointer: `${here}/secret`, ...problem });
    }
  });
  if (total > MAX_SECRETS_PER_TRIGGER) {
    problems.push(
      error(
        pointer,
        'too_many_secrets',
        `A trigger can hold ${MAX_SECRETS_PER_TRIGGER} secrets, old ones included; this one has ${total}.`,
      ),
    );
  }
  return problems;
}

function rateLimitProblems({ rateLimit }: AuthPolicyDraft, pointer: string): Problem[] {
  if (!rateLimit) return [];
  const problems: Problem[] = [];
  if (!Number.isInteger(rateLimit.limit) || rateLimit.limit < 1 || rateLimit.limit > 10_000) {
    problems.push(
      error(
        `${pointer}/limit`,
        'invalid_rate_limit',
        'Give 1 to 10000 calls. To turn the limit off, set rateLimit to null.',
      ),
    );
  }
  if (
    !Number.isInteger(rateLimit.windowSeconds) ||
    rateLimit.windowSeconds < 1 ||
    rateLimit.windowSeconds > 86_400
  ) {
    problems.push(
      error(`${pointer}/windowSeconds`, 'invalid_rate_limit', 'Give whole seconds from 1 to 86400.'),
    );
  }
  return problems;
}

function error(pointer: string, code: string, message: string): Problem {
  return { pointer, code, message, severity: 'error' };
}

function warning(pointer: string, code: string, message: string): Problem {
  return { pointer, code, message, severity: 'warning' };
}
