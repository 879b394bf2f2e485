import type { FastifyInstance } from 'fastify';
import type { JsonLogger } from '../telemetry/json-logger.js';
import './call-notes.js';

/** One line a call: route template, never the path, since on one surface the path is the credential (W-24). */
export const writeAccessLog = (fastify: FastifyInstance, logger: JsonLogger): void => {
  if (!logger.isOn('info')) return;
  fastify.addHook('onResponse', (request, reply, done) => {
    const notes = request.callNotes;
    logger.line('info', 'call', {
      requestId: request.id,
      method: request.method,
      route: request.is404 ? null : (request.routeOptions.url ?? null),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      code: notes?.refusedWith ?? undefined,
      trigger: notes?.triggerId ?? undefined,
      caller: notes?.callerId ?? undefined,
    });
    done();
  });
};
