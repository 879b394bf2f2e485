import type { SignatureScheme } from '../call-code/described-call.js';
import { base64, fromBase64, fromHex, hex, hmacSha256, utf8 } from './hmac.js';
import { keyOf, signedText } from './sign-call.js';

/** What was pasted from a call. */
export interface DebuggedCall {
  readonly scheme: SignatureScheme;
  /** Bytes of the body as text. */
  readonly body: string;
  /** As received, with whatever stands in front of it. */
  readonly signature: string;
  readonly timestamp: string;
  readonly id: string;
  readonly secret: string;
}

/** What the signature turned out to be. */
export interface SignatureFinding {
  readonly matches: boolean;
  readonly expected: string;
  readonly received: string;
  /** Place of the first character that differs; null when nothing does. */
  readonly firstDifference: number | null;
  readonly signedText: string;
  /** What the caller did instead, when one of the usual mistakes fits; else null. */
  readonly hint: string | null;
  /** Seconds between the timestamp and now, negative = from the past; null without a timestamp. */
  readonly skewSeconds: number | null;
}

/** The scheme that a signature announces; null when it could be either. */
export function announcedScheme(signature: string): SignatureScheme | null {
  if (/\bv1,/.test(signature)) return 'standard';
  if (/^v1=/.test(signature.trim())) return 'v1';
  return /^(sha256=)?[0-9a-f]{64}$/i.test(signature.trim()) ? 'body' : null;
}

/** The signature without what stands in front of it. */
const bare = (signature: string): string => signature.trim().replace(/^(v1[=,]|sha256=)/, '');

interface Variant<T> {
  readonly value: T;
  /** Null = as it is. */
  readonly words: string | null;
}

function bodyVariants(body: string): readonly Variant<string>[] {
  const variants: Variant<string>[] = [
    { value: body, words: null },
    { value: body.replace(/\r?\n$/, ''), words: 'the body without the final newline' },
    { value: `${body}\n`, words: 'the body with a newline at its end' },
    { value: body.replaceAll('\r\n', '\n'), words: 'the body with line ends LF instead of CRLF' },
    { value: body.replaceAll(/\r?\n/g, '\r\n'), words: 'the body with line ends CRLF instead of LF' },
    { value: body.trim(), words: 'the body without the white space around it' },
  ];
  try {
    const parsed: unknown = JSON.parse(body);
    const compact = JSON.stringify(parsed);
    variants.push(
      { value: compact, words: 'the body written again without spaces' },
      { value: spaced(compact), words: 'the body as Python writes JSON, with a space after , and :' },
      { value: JSON.stringify(parsed, null, 2), words: 'the body pretty-printed by 2 spaces' },
      { value: JSON.stringify(parsed, null, 4), words: 'the body pretty-printed by 4 spaces' },
      { value: escaped(compact), words: 'the body with letters as \\u escapes' },
      { value: escaped(spaced(compact)), words: 'the body as Python writes JSON, with \\u escapes' },
    );
  } catch {
    // Not JSON: there is no other way to write it.
  }
  return variants;
}

/** `{"a": 1, "b": [1, 2]}`: a space after each comma and colon outside of strings. */
const spaced = (compact: string): string =>
  compact.replaceAll(/("(?:[^"\\]|\\.)*")|([,:])/g, (_, text: string | undefined, mark: string) =>
    text === undefined ? `${mark} ` : text,
  );

const escaped = (text: string): string =>
  text.replaceAll(/[^\0-~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

function keyVariants(secret: string, scheme: SignatureScheme): readonly Variant<Uint8Array<ArrayBuffer>>[] {
  const variants: Variant<Uint8Array<ArrayBuffer>>[] = [{ value: keyOf(secret, scheme), words: null }];
  const add = (value: Uint8Array<ArrayBuffer> | null, words: string): void => {
    if (value !== null && value.length > 0) variants.push({ value, words });
  };
  if (secret !== secret.trim())
    add(keyOf(secret.trim(), scheme), 'the secret without the white space around it');
  add(utf8(`${secret}\n`), 'the secret with a newline at its end');
  add(fromHex(secret.trim()), 'the bytes that the secret stands for as hex');
  if (secret.startsWith('whsec_')) {
    add(utf8(secret), 'the whole text of the secret, with whsec_');
    add(utf8(secret.slice(6)), 'the text behind whsec_, not decoded');
    add(fromBase64(secret.slice(6)), 'what follows whsec_, decoded from base64');
  } else add(fromBase64(secret.trim()), 'the bytes that the secret stands for as base64');
  return variants;
}

function textVariants(call: DebuggedCall, body: string): readonly Variant<string>[] {
  const all: readonly SignatureScheme[] = ['body', 'v1', 'standard'];
  const words: Readonly<Record<SignatureScheme, string>> = {
    body: 'the body alone',
    v1: '<timestamp>.<body>',
    standard: '<id>.<timestamp>.<body>',
  };
  return [
    { value: signedText({ ...call, body }), words: null },
    ...all
      .filter((scheme) => scheme !== call.scheme)
      .map((scheme) => ({ value: signedText({ ...call, body, scheme }), words: words[scheme] })),
  ];
}

/**
 * Computes the signature of a call and compares. When they differ, the usual mistakes are tried: another way to write
 * the body, another reading of the secret, another text under the signature. Nothing leaves the browser.
 *
 * @param now milliseconds since 1970
 */
export async function debugSignature(call: DebuggedCall, now: number): Promise<SignatureFinding> {
  const { scheme } = call;
  const digest = await hmacSha256(keyOf(call.secret, scheme), signedText(call));
  const written = scheme === 'standard' ? base64(digest) : hex(digest);
  // Standard Webhooks sends several, separated by spaces, while a secret is rotated.
  const received = call.signature.trim().split(/\s+/).map(bare);
  const same = (text: string): boolean =>
    received.includes(text) ||
    received.some((one) => /^[0-9a-f]{64}$/i.test(one) && one.toLowerCase() === text);
  const matches = same(written);
  const first = received[0] ?? '';
  const seconds = Number(call.timestamp);
  return {
    matches,
    expected: written,
    received: matches ? written : first,
    firstDifference: matches ? null : differsAt(written, first),
    signedText: signedText(call),
    hint: matches ? null : await findMistake(call, same),
    skewSeconds:
      call.timestamp.trim() === '' || Number.isNaN(seconds) ? null : Math.round(seconds - now / 1_000),
  };
}

function differsAt(expected: string, received: string): number {
  let at = 0;
  while (at < expected.length && expected[at] === received[at]) at += 1;
  return at;
}

async function findMistake(call: DebuggedCall, same: (text: string) => boolean): Promise<string | null> {
  for (const key of keyVariants(call.secret, call.scheme)) {
    for (const body of bodyVariants(call.body)) {
      for (const text of textVariants(call, body.value)) {
        const digest = await hmacSha256(key.value, text.value);
        for (const encoding of ['hex', 'base64'] as const) {
          if (!same(encoding === 'hex' ? hex(digest) : base64(digest))) continue;
          const usual = call.scheme === 'standard' ? 'base64' : 'hex';
          const words = [
            body.words,
            text.words === null ? null : `signing ${text.words}`,
            key.words === null ? null : `with ${key.words} as the key`,
            encoding === usual ? null : `written as ${encoding}, not ${usual}`,
          ].filter((word) => word !== null);
          return words.join(', ');
        }
      }
    }
  }
  return null;
}

/** Text with its white space made visible. */
export const visible = (text: string): string =>
  text.replaceAll(' ', '·').replaceAll('\t', '→').replaceAll('\r', '␍').replaceAll('\n', '␊\n');
