import { isUtf8 } from 'node:buffer';
import { BlockFailure } from '#sdk';
import type { JsonValue } from '#sdk';

/** How the body of an answer is read. */
export type ResponseType = 'auto' | 'json' | 'text' | 'base64';

/**
 * Reads a body up to `limit` bytes, and stops the transfer there.
 * @throws BlockFailure `http_response_too_large`
 */
export async function readBytes(response: Response, limit: number): Promise<Buffer> {
  const tooLarge = (): BlockFailure =>
    new BlockFailure(
      'http_response_too_large',
      `The answer is longer than ${limit} bytes. Ask for less, or raise maxResponseBytes.`,
    );
  // The answer to HEAD declares a length and has no body.
  if (response.body === null) return Buffer.alloc(0);
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > limit) {
    await response.body.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by a throw cancels the stream, so a server that never ends is cut off.
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const charsetOf = (contentType: string): string =>
  /;\s*charset="?([^";\s]+)/i.exec(contentType)?.[1] ?? 'utf-8';

function decode(bytes: Buffer, contentType: string): string {
  const charset = charsetOf(contentType);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    throw new BlockFailure(
      'http_response_unreadable',
      `The answer is in charset "${charset}", which is not known here. Read it with responseType base64.`,
      { cause: error },
    );
  }
}

/** JSON allows numbers of any size, which JavaScript reads as infinite and cannot write any more. */
function refuseInfinite(_: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  throw new BlockFailure(
    'http_response_unreadable',
    'The answer has a number that is too large for JSON readers. Read it with responseType text.',
  );
}

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text, refuseInfinite) as JsonValue;
  } catch (error) {
    if (error instanceof BlockFailure) throw error;
    throw new BlockFailure(
      'http_response_unreadable',
      `The answer says that it is JSON, and it is not. It starts with: ${text.slice(0, 80)}`,
      { cause: error },
    );
  }
}

const isText = (type: string): boolean =>
  type.startsWith('text/') ||
  /[/+](xml|yaml|x-yaml|javascript|ecmascript|graphql|x-www-form-urlencoded|x-ndjson|jsonl|sql|toml)$/.test(
    type,
  );

/** Without a type: text when it is nothing but text in UTF-8, as servers that forget the header mostly send. */
function guess(bytes: Buffer): JsonValue {
  if (!isUtf8(bytes) || bytes.includes(0)) return bytes.toString('base64');
  return new TextDecoder().decode(bytes);
}

/**
 * The body as a value: JSON by `application/json` and `+json`, text by its charset, anything else as base64.
 * An empty body is null. Without a type it is text if it can be.
 *
 * @throws BlockFailure `http_response_unreadable` when it is not what it says
 */
export function readBody(bytes: Buffer, contentType: string, as: ResponseType): JsonValue {
  if (bytes.length === 0) return null;
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (as === 'json' || (as === 'auto' && /[/+]json$/.test(type))) return parse(decode(bytes, contentType));
  if (as === 'text' || (as === 'auto' && isText(type))) return decode(bytes, contentType);
  return as === 'auto' && type === '' ? guess(bytes) : bytes.toString('base64');
}
