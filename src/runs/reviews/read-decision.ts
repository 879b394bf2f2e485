import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { JsonObject } from '#sdk';
import { readJsonObject } from '../../http/json-body-parser.js';
import { readBody } from '../../http/read-body.js';
import { RejectedCall } from '../../http/rejected-call.js';

/** A decision and a comment; nobody has more to say here. */
const MOST_BYTES = 65_536;
const FORM = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/**
 * The decision of a request, from the form of the page or as JSON.
 *
 * @returns `{ decision, comment? }` as it was sent; who reads it checks it
 * @throws RejectedCall 413, 415, 400
 */
export async function readDecision(request: IncomingMessage): Promise<JsonObject> {
  const bytes = await readBody(request, MOST_BYTES);
  if (!FORM.test(request.headers['content-type'] ?? '')) return readJsonObject(request.headers, bytes);
  if (!isUtf8(bytes)) throw new RejectedCall('invalid_encoding');
  const fields = new URLSearchParams(bytes.toString('utf8'));
  const [decision, comment] = [fields.get('decision'), fields.get('comment')];
  return {
    ...(decision === null ? {} : { decision }),
    ...(comment === null || comment === '' ? {} : { comment }),
  };
}
