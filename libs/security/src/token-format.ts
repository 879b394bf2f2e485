import { hash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What a token opens. */
export type TokenKind =
  'url_trigger' | 'workspace_agent' | 'admin_api_key' | 'console_session' | 'invitation' | 'first_start';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM_LENGTH = 6;

/** 54 characters are 321 bits, 42 are 250: guessing is hopeless, so a plain SHA-256 is enough at rest (S-01). */
const FORMATS: Record<TokenKind, { readonly prefix: string; readonly randomLength: number }> = {
  url_trigger: { prefix: 'apt_', randomLength: 54 },
  workspace_agent: { prefix: 'wat_', randomLength: 42 },
  admin_api_key: { prefix: 'aak_', randomLength: 42 },
  // 43 characters are 256 bits (S-06). The prefixes are those of no id: redaction finds tokens by them.
  console_session: { prefix: 'phs_', randomLength: 43 },
  invitation: { prefix: 'phi_', randomLength: 43 },
  first_start: { prefix: 'phf_', randomLength: 43 },
};

/** A new token: prefix, random base62, base62 CRC-32 of everything before it. Show it once and keep its digest. */
export function makeToken(kind: TokenKind): string {
  const { prefix, randomLength } = FORMATS[kind];
  const body = prefix + randomBase62(randomLength);
  return body + checksum(body);
}

/**
 * Is this the form of a token of this kind, checksum included? A wrong form needs no database query (B-03).
 * It proves nothing: look the digest up.
 */
export function isTokenOfKind(text: string, kind: TokenKind): boolean {
  const { prefix, randomLength } = FORMATS[kind];
  if (text.length !== prefix.length + randomLength + CHECKSUM_LENGTH || !text.startsWith(prefix))
    return false;
  for (let i = prefix.length; i < text.length; i++) {
    if (!isBase62(text.charCodeAt(i))) return false;
  }
  const body = text.slice(0, -CHECKSUM_LENGTH);
  return text.endsWith(checksum(body));
}

/** The kind whose form a text has, or null. */
export function tokenKindOf(text: string): TokenKind | null {
  const kinds = Object.keys(FORMATS) as TokenKind[];
  return kinds.find((kind) => isTokenOfKind(text, kind)) ?? null;
}

/** What the database keeps and looks up: 32 bytes of SHA-256. */
export function tokenDigest(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** Big-endian base62 of the CRC-32 (ISO-HDLC), six characters: catches typing errors, not attackers. */
function checksum(body: string): string {
  let rest = crc32(body);
  let text = '';
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    text = ALPHABET.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

function randomBase62(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // 248 = 4 * 62: higher bytes would make the first characters likelier.
      if (byte < 248 && text.length < length) text += ALPHABET.charAt(byte % 62);
    }
  }
  return text;
}

function isBase62(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
