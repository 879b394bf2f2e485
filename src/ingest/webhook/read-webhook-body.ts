import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import type { JsonValue } from '#sdk';
import { checkContentEncoding, checkContentType, parseAnyJsonBody } from '#security';
import { RejectedCall } from '../../http/rejected-call.js';
import { parseFields } from './parse-fields.js';

const FORM = /^application\/x-www-form-urlencoded$/i;
const TEXT = /^text\/[!#$%&'*+.^_`|~0-9A-Za-z-]+$/i;
const OTHER_CHARSET = /;\s*charset\s*=\s*"?(?!utf-?8"?\s*(?:;|$))/i;

/**
 * The body by its content type: any JSON value, the fields of a form, or text. An empty body is null: some services
 * test an address with one.
 *
 * @throws RejectedCall 415 for other types and encodings, 400 for what does not parse or is unsafe
 */
export const readWebhookBody = (headers: IncomingHttpHeaders, bytes: Buffer): JsonValue => {
  const encoding = checkContentEncoding(headers['content-encoding']);
  if (!encoding.ok) throw new RejectedCall('unsupported_encoding', { detail: encoding.detail });
  if (bytes.length === 0) return null;
  const header = headers['content-type'] ?? '';
  const type = (header.split(';', 1)[0] ?? '').trim();
  if (FORM.test(type)) return parseFields(textOf(header, bytes), 'form');
  if (TEXT.test(type)) return textOf(header, bytes);
  const json = checkContentType(headers['content-type']);
  if (!json.ok) {
    throw new RejectedCall('unsupported_media_type', {
      detail:
        'Send application/json (or a +json type), application/x-www-form-urlencoded or text/*, in UTF-8, and name it in Content-Type.',
    });
  }
  const body = parseAnyJsonBody(bytes);
  if (!body.ok) throw new RejectedCall(body.code, { detail: body.detail });
  return body.value;
};

const textOf = (contentType: string, bytes: Buffer): string => {
  if (OTHER_CHARSET.test(contentType)) {
    throw new RejectedCall('unsupported_media_type', {
      detail: 'The charset of Content-Type must be utf-8.',
    });
  }
  if (!isUtf8(bytes)) throw new RejectedCall('invalid_encoding');
  const text = bytes.toString('utf8');
  if (text.includes('\0')) throw new RejectedCall('invalid_unicode');
  return text;
};
