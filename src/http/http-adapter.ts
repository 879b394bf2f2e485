import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/app-config.js';
import type { JsonLogger } from '../telemetry/json-logger.js';
import { writeAccessLog } from './access-log.js';
import { clientErrorHandler, expectationHandler } from './client-error.js';
import type { ErrorCode } from './error-codes.js';
import { installJsonBodyParser } from './json-body-parser.js';
import { collectMethodFallbacks } from './method-fallbacks.js';
import { declaredLength } from './read-body.js';
import { newRequestId } from './request-id.js';
import { requestTarget } from './request-target.js';
import { responseShield } from './response-shield.js';
import { sendProblem } from './send-problem.js';
import { cutUnreadBodies } from './unread-body.js';
import { isWellFramed } from './well-framed.js';

/** Longer than the idle time of the usual load balancers (60 s), or they reuse connections that we just closed. */
const KEEP_ALIVE_MS = 65_000;
const MAX_HEADER_BYTES = 16_384;

const FRAMEWORK_ERRORS: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_BAD_URL: 'bad_path',
  FST_ERR_MAX_PARAM_LENGTH: 'path_too_long',
};

export interface HttpAdapter {
  readonly adapter: FastifyAdapter;
  /** Registers the 405 answers; call it after the last route, before listening. */
  readonly sealRoutes: () => void;
  /** From now on every new request is answered 503. */
  readonly refuseNewRequests: () => void;
}

/** Fastify with every door that bypasses Nest closed or answering in our shape (wire.md section 3). */
export const createHttpAdapter = (
  config: Pick<AppConfig, 'bodyLimitBytes' | 'requestTimeoutSeconds' | 'publicUrl'>,
  logger: JsonLogger,
): HttpAdapter => {
  let closing = false;
  const shield = responseShield(config.publicUrl);
  const requestTimeout = config.requestTimeoutSeconds * 1000;
  const logRefusal = (requestId: string, code: ErrorCode, status: number): void =>
    logger.line('info', 'call', { requestId, method: null, route: null, status, code });
  const onClientError = clientErrorHandler(logRefusal);
  let routable: ReadonlySet<string> = new Set();

  const adapter = new FastifyAdapter({
    bodyLimit: config.bodyLimitBytes,
    requestTimeout,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // Fastify's own timeout does not stop slow headers; Node's do, when they are checked often enough.
    http: {
      requestTimeout,
      headersTimeout: Math.min(10_000, requestTimeout),
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: MAX_HEADER_BYTES,
      // We refuse it ourselves, in our shape.
      requireHostHeader: false,
    },
    routerOptions: { maxParamLength: 255, caseSensitive: true, ignoreTrailingSlash: false },
    // Proxies are resolved by #security: Fastify would believe forwarded host and protocol as well.
    trustProxy: false,
    requestIdHeader: false,
    genReqId: newRequestId,
    logger: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    rewriteUrl: (request: IncomingMessage) => requestTarget(request, routable),
    clientErrorHandler: onClientError,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const code = FRAMEWORK_ERRORS[error.code] ?? 'malformed_request';
      reply.headers({ ...shield, 'x-request-id': request.id });
      sendProblem(reply, code, {});
      logRefusal(request.id, code, reply.statusCode);
    },
  });

  const fastify = adapter.getInstance();
  routable = new Set(fastify.supportedMethods);
  const { server } = fastify;
  server.on('checkExpectation', expectationHandler(logRefusal));
  // A caller who asks before it sends too much is not told to go on.
  server.on('checkContinue', (request, response) => {
    if ((declaredLength(request) ?? 0) <= config.bodyLimitBytes) response.writeContinue();
    server.emit('request', request, response);
  });
  server.on('connect', (_request, socket) => onClientError(new Error('This is no proxy.'), socket as Socket));
  fastify.decorateRequest('callNotes', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(shield).header('x-request-id', request.id);
    if (!isWellFramed(request.raw)) {
      reply.header('connection', 'close');
      sendProblem(reply, 'malformed_request', {});
      return;
    }
    if (!closing) return done();
    reply.headers({ connection: 'close', 'retry-after': '5' });
    sendProblem(reply, 'shutting_down', {});
  });
  installJsonBodyParser(fastify, config.bodyLimitBytes);
  const sealRoutes = collectMethodFallbacks(fastify);
  cutUnreadBodies(fastify);
  writeAccessLog(fastify, logger);
  return { adapter, sealRoutes, refuseNewRequests: () => (closing = true) };
};
