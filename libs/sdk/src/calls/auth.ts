import { refuse, warn } from '../errors.js';
import type { Problem } from '../errors.js';
import { field } from '../fields.js';
import { group } from './group.js';

/** One HMAC is computed for each stored secret, old ones included, before anybody is known (A-58: at most 30). */
const MAX_HMAC_CREDENTIALS = 10;
const MAX_CREDENTIALS = 30;

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Headers that a proxy may add, drop or rewrite, or that already mean something else to this endpoint. */
const TAKEN_HEADERS = new Set([
  ...['accept', 'authorization', 'connection', 'cookie', 'expect', 'forwarded', 'host', 'keep-alive'],
  ...['prefer', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'set-cookie', 'te'],
  ...['trailer', 'transfer-encoding', 'upgrade'],
  ...['idempotency-key', 'x-idempotency-key', 'x-request-id', 'x-timestamp'],
]);
const TAKEN_PREFIXES = ['content-', 'x-forwarded-', 'webhook-'];

/** Who may call. Shared by every trigger that is reached over HTTP with a credential in a header. */
export const auth = group('Who may call this trigger, and how they prove it.', {
  mode: field.select({
    description:
      'none: anybody. bearer: `Authorization: Bearer <token>`. custom_header: the token in a header of your choice. hmac_sha256: a signature over the body.',
    options: ['none', 'bearer', 'custom_header', 'hmac_sha256'],
    default: 'bearer',
  }),
  header: field.string({
    description: 'Header that carries the token (custom_header) or the signature (hmac_sha256).',
    default: 'X-Signature',
    references: false,
    minLength: 1,
    maxLength: 128,
  }),
  requireSignedTimestamp: field.boolean({
    description:
      'hmac_sha256 only: refuse the plain body signature, whose timestamp a thief can change; callers use `v1=` or Standard Webhooks.',
    default: false,
    references: false,
  }),
  replayWindowSeconds: field.number({
    description: 'hmac_sha256 only: how far X-Timestamp may be from server time; 0 turns the check off.',
    default: 300,
    minimum: 0,
    maximum: 86_400,
    integer: true,
    references: false,
  }),
  credentials: field.array({
    description: 'One entry for each consumer, so that limits, logs and revocation are per consumer.',
    default: [],
    items: field.object({
      description: 'A consumer and its secret.',
      fields: {
        name: field.string({
          description: 'Name of the consumer, for logs and the console; unique in this trigger.',
          required: true,
          references: false,
          minLength: 1,
          maxLength: 100,
        }),
        secret: field.secret({
          description: 'The token or HMAC secret, as `{{secrets.NAME}}`.',
          required: true,
        }),
      },
    }),
  }),
});

/** What {@link checkAuth} reads; everything may be missing, because a draft may be half written. */
export interface AuthDraft {
  readonly mode?: string | undefined;
  readonly header?: string | undefined;
  readonly requireSignedTimestamp?: boolean | undefined;
  readonly credentials?: readonly { readonly name?: string | undefined }[] | undefined;
}

function checkHeader(header: string, mode: string): Problem[] {
  const at = '/auth/header';
  if (!TOKEN.test(header)) {
    return [
      refuse(at, 'invalid_header_name', `"${header}" is not a header name. Use letters, digits and hyphens.`),
    ];
  }
  const name = header.toLowerCase();
  if (TAKEN_HEADERS.has(name) || TAKEN_PREFIXES.some((prefix) => name.startsWith(prefix))) {
    return [
      refuse(
        at,
        'header_not_allowed',
        `"${header}" has a meaning of its own in HTTP or on this endpoint. Choose another, e.g. X-Api-Token.`,
      ),
    ];
  }
  return mode === 'custom_header' && name === 'x-signature'
    ? [
        warn(
          at,
          'header_left_at_default',
          'The token is expected in X-Signature, the default. Name the header that your callers send.',
        ),
      ]
    : [];
}

function checkCredentials(credentials: NonNullable<AuthDraft['credentials']>, mode: string): Problem[] {
  const at = '/auth/credentials';
  const most = mode === 'hmac_sha256' ? MAX_HMAC_CREDENTIALS : MAX_CREDENTIALS;
  const seen = new Set<string>();
  const problems = credentials.flatMap(({ name }, index) => {
    if (name === undefined) return [];
    const again = seen.has(name);
    seen.add(name);
    return again
      ? [
          refuse(
            `${at}/${index}/name`,
            'duplicate_credential',
            `Two credentials are named "${name}". Give each consumer its own name.`,
          ),
        ]
      : [];
  });
  if (credentials.length > most) {
    problems.push(
      refuse(
        at,
        'too_many_credentials',
        `${credentials.length} credentials, at most ${most} in mode ${mode}. Split the consumers over two triggers.`,
      ),
    );
  }
  if (mode === 'none' && credentials.length > 0) {
    problems.push(
      warn(
        at,
        'credentials_unused',
        'Mode none lets everybody in: these credentials are not checked. Choose a mode or remove them.',
      ),
    );
  }
  if (mode !== 'none' && credentials.length === 0) {
    problems.push(
      warn(
        at,
        'no_credentials',
        `Mode ${mode} without a credential refuses every call with 401. Add one, or choose mode none.`,
      ),
    );
  }
  return problems;
}

/** Checks what the fields of {@link auth} cannot express. Pointers start at `/auth`. */
export function checkAuth(draft: AuthDraft = {}): Problem[] {
  const mode = draft.mode ?? 'bearer';
  const usesHeader = mode === 'custom_header' || mode === 'hmac_sha256';
  return [
    ...(usesHeader ? checkHeader(draft.header ?? 'X-Signature', mode) : []),
    ...(draft.credentials === undefined ? [] : checkCredentials(draft.credentials, mode)),
  ];
}
