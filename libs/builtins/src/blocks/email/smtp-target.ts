import { BlockFailure } from '#sdk';

/** Where mail is handed in, and how. */
export interface SmtpTarget {
  readonly host: string;
  readonly port: number;
  /** implicit: TLS from the first byte. starttls: TLS before anything else is said. none: a trusted network. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

/** Never repeats the text: it holds a password. */
const refused = (why: string): BlockFailure =>
  new BlockFailure(
    'email_connection_invalid',
    `The SMTP URL ${why}. Write it as smtps://user:password@host:465 or smtp://user:password@host:587.`,
  );

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refused('has a part with a broken percent-encoding');
  }
}

/**
 * Reads `smtps://user:password@host:465` (TLS from the start) or `smtp://user:password@host:587` (STARTTLS required).
 * `smtp://host:25?tls=none` says that the network is trusted.
 *
 * @throws BlockFailure `email_connection_invalid`
 */
export function readSmtpUrl(text: string): SmtpTarget {
  const url = URL.parse(text);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol))
    throw refused('is not an smtp:// or smtps:// URL');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (host === '') throw refused('names no host');
  const setting = url.searchParams.get('tls');
  const others = [...url.searchParams.keys()].filter((key) => key !== 'tls');
  if (others.length > 0) throw refused(`has the setting ${others[0]}, which is not known here`);
  if (setting !== null && (setting !== 'none' || url.protocol === 'smtps:')) {
    throw refused('has a tls setting other than tls=none with smtp://');
  }
  const implicit = url.protocol === 'smtps:';
  const open = setting === 'none' ? 'none' : 'starttls';
  return {
    host,
    port: url.port === '' ? (implicit ? 465 : 587) : Number(url.port),
    tls: implicit ? 'implicit' : open,
    auth: url.username === '' ? null : { user: decoded(url.username), pass: decoded(url.password) },
  };
}
