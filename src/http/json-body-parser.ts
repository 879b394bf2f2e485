import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { JsonObject } from '#sdk';
import { checkContentEncoding, checkContentType, parseJsonBody } from '#security';
import './call-notes.js';
import { bodyTooLarge, declaredLength, readBody } from './read-body.js';
import { RejectedCall } from './rejected-call.js';

/**
 * Replaces Fastify's parsers by one: routes that read their own body get it untouched, since a signature covers
 * bytes and must be checked before anything is decoded; all others get the strict JSON object of #security.
 */
export const installJsonBodyParser = (fastify: FastifyInstance, limitBytes: number): void => {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', async (request: FastifyRequest, payload: IncomingMessage) => {
    if (request.routeOptions.config.readsOwnBody) return undefined;
    if ((declaredLength(request.raw) ?? 0) > limitBytes) throw bodyTooLarge(limitBytes);
    const bytes = await readBody(payload, limitBytes);
    if (bytes.length === 0) return undefined;
    return readJsonObject(request.raw.headers, bytes);
  });
  // Fastify refuses an unreadable Content-Type with 415 before any guard could say 401 or 404: it gets a plain one,
  // and the guards read the real header from the raw request.
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.raw.headers['content-type'];
    if (type !== undefined && type !== 'application/json') {
      request.headers = { 'content-type': 'application/octet-stream' };
    }
    done();
  });
};

/**
 * A body as a JSON object, checked in the order encoding, type, content.
 *
 * @throws RejectedCall 415 for what is not plain UTF-8 JSON, 400 for what does not parse or is unsafe
 */
export const readJsonObject = (headers: IncomingHttpHeaders, bytes: Buffer): JsonObject => {
  const encoding = checkContentEncoding(headers['content-encoding']);
  if (!encoding.ok) throw new RejectedCall('unsupported_encoding', { detail: encoding.detail });
  const type = checkContentType(headers['content-type']);
  if (!type.ok) throw new RejectedCall(type.code, { detail: type.detail });
  const body = parseJsonBody(bytes);
  if (!body.ok) throw new RejectedCall(body.code, { detail: body.detail });
  return body.value;
};
