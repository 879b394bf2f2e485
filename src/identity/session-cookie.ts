/**
 * The `__Host-` prefix makes browsers refuse the cookie unless it is Secure, for this host alone and for every path, so
 * that no neighbour under the same domain can plant one.
 */
const NAME = '__Host-sid';

/** The token in a `Cookie` header; null when there is none, or more than one. */
export function readSessionCookie(header: string | undefined): string | null {
  const found = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${NAME}=`))
    .map((pair) => pair.slice(NAME.length + 1));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** @param seconds until the session ends whatever happens */
export const sessionCookie = (token: string, seconds: number): string =>
  `${NAME}=${token}; ${ATTRIBUTES}; Max-Age=${seconds}`;

export const endedSessionCookie = `${NAME}=; ${ATTRIBUTES}; Max-Age=0`;
