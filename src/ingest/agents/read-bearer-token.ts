import { DUPLICATED, readRawHeader } from '#security';
import { RejectedCall } from '../../http/rejected-call.js';

const CHALLENGE = 'Bearer realm="workspace_agents"';

/** A token came and is not one: mistyped, expired, revoked, of another kind. All of them sound alike. */
export const invalidToken = (): RejectedCall =>
  new RejectedCall('invalid_credentials', {
    detail:
      'The access token is not valid. Send exactly one "Authorization: Bearer <token>" with a current token.',
    headers: { 'www-authenticate': `${CHALLENGE}, error="invalid_token"` },
  });

/** The token is good, and not for this agent (RFC 6750 section 3.1). */
export const insufficientScope = (): RejectedCall =>
  new RejectedCall('insufficient_scope', {
    headers: {
      'www-authenticate': `${CHALLENGE}, error="insufficient_scope", scope="workspace_agents:trigger"`,
    },
  });

/**
 * The token of `Authorization: Bearer <token>`: the scheme in any case, one or more spaces, the token exact.
 *
 * @throws RejectedCall 401
 */
export const readBearerToken = (rawHeaders: readonly string[]): string => {
  const value = readRawHeader(rawHeaders, 'authorization');
  if (value === DUPLICATED) throw invalidToken();
  const token = value === undefined ? null : /^bearer +(\S.*)$/i.exec(value)?.[1];
  if (token) return token.trimEnd();
  // Without a token no error, so that probes learn nothing.
  throw new RejectedCall('missing_credentials', {
    detail: 'No access token came. Send the header "Authorization: Bearer <token>".',
    headers: { 'www-authenticate': CHALLENGE },
  });
};
