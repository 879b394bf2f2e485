import { stripOws } from './raw-header.js';

export type ContentTypeVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'unsupported_media_type'; readonly detail: string };

const OK: ContentTypeVerdict = Object.freeze({ ok: true });

/** A token of RFC 9110. */
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const JSON_TYPE = new RegExp(`^application/(?:json|${TOKEN}\\+json)$`, 'i');
const PARAMETER = new RegExp(`^(${TOKEN})=(?:(${TOKEN})|"([^"\\\\]*)")$`);

/** Accepts `application/json` and `application/*+json`, in UTF-8 (W-10, W-11). Answer a refusal with `Accept: application/json`. */
export function checkContentType(header: string | undefined): ContentTypeVerdict {
  if (header === 'application/json') return OK;
  if (header === undefined || header === '') {
    return refuse('Content-Type is missing. Send "Content-Type: application/json".');
  }
  const [type = '', ...parameters] = header.split(';').map(stripOws);
  if (!JSON_TYPE.test(type)) {
    return refuse(
      'Content-Type must be application/json. curl sends application/x-www-form-urlencoded unless told: add -H "Content-Type: application/json".',
    );
  }
  for (const parameter of parameters) {
    const match = PARAMETER.exec(parameter);
    if (match === null) return refuse('A parameter of Content-Type is malformed.');
    const isCharset = match[1]?.toLowerCase() === 'charset';
    if (isCharset && !/^utf-?8$/i.test(match[2] ?? match[3] ?? '')) {
      return refuse('The charset of Content-Type must be utf-8, the only encoding of JSON (RFC 8259).');
    }
  }
  return OK;
}

/** Only `identity` (W-09): nothing is inflated. Answer a refusal with `Accept-Encoding: identity`. */
export function checkContentEncoding(header: string | undefined): ContentTypeVerdict {
  if (header === undefined || header === '' || header.toLowerCase() === 'identity') return OK;
  return refuse('Content-Encoding is not supported. Send the body uncompressed.');
}

function refuse(detail: string): ContentTypeVerdict {
  return { ok: false, code: 'unsupported_media_type', detail };
}
