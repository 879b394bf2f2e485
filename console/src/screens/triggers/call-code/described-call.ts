import type { AuthMode } from '../../../api/triggers.js';

/** How a call is signed. */
export type SignatureScheme = 'body' | 'v1' | 'standard';

/** Who calls, by what. */
export interface CallAuth {
  readonly mode: AuthMode;
  /** Of the token (custom_header) or the signature (hmac_sha256). */
  readonly header: string;
  /** hmac_sha256 only. */
  readonly scheme: SignatureScheme;
}

/** A call to a trigger: what the code of every language is written from. It never holds a secret. */
export interface DescribedCall {
  readonly url: string;
  /** JSON text, sent byte for byte. */
  readonly body: string;
  readonly auth: CallAuth;
  /** Headers besides those of the type and the credential. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Environment variable in which all code expects the secret. */
export const SECRET_VARIABLE = 'PROMPT_SECRET';

/** Headers that are the same in each language. */
export const plainHeaders = ({
  headers,
}: DescribedCall): readonly (readonly [name: string, value: string])[] => [
  ['Content-Type', 'application/json'],
  ...headers,
];

/** Does the call carry the secret itself, or a signature? */
export const tokenHeader = ({ auth }: DescribedCall): readonly [name: string, prefix: string] | null => {
  if (auth.mode === 'bearer') return ['Authorization', 'Bearer '];
  return auth.mode === 'custom_header' ? [auth.header, ''] : null;
};
