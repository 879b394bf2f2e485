import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { newRequestId } from './request-id.js';
import type { ErrorCode } from './error-codes.js';
import { PROBLEM_TYPE, problemDocument } from './problem.js';
import { RESPONSE_SHIELD } from './response-shield.js';

/** Told of every request that never reached a route, for the access log. */
export type OnWireRefusal = (requestId: string, code: ErrorCode, status: number) => void;

const codeOf = (error: NodeJS.ErrnoException): ErrorCode => {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'request_timeout';
  if (error.code === 'HPE_HEADER_OVERFLOW') return 'headers_too_large';
  return 'malformed_request';
};

/** How long a refused connection may still send before it is cut. */
const LINGER_MS = 500;

/** Node keeps the response under way here. */
type ServedSocket = Socket & { readonly _httpMessage?: ServerResponse | null };

/**
 * Answers what Node's parser refused, in our shape and without a byte of what was sent, and closes: after a framing
 * error the rest of the connection cannot be trusted (TM25). A request that came before on the same connection gets
 * its own answer first.
 */
export const clientErrorHandler = (onRefusal: OnWireRefusal) => {
  const refused = new WeakSet<Socket>();

  const refuse = (socket: ServedSocket, code: ErrorCode): void => {
    if (socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    const underWay = socket._httpMessage;
    // Writing into a half-sent answer would corrupt it.
    if (underWay?.headersSent) {
      socket.destroy();
      return;
    }
    // All of its request has come, so what could not be read is the next one.
    if (underWay?.req.complete) {
      underWay.once('close', () => setImmediate(refuse, socket, code));
      return;
    }
    const requestId = newRequestId();
    const problem = problemDocument(code, requestId);
    const body = JSON.stringify(problem);
    const lines = Object.entries({
      ...RESPONSE_SHIELD,
      'x-request-id': requestId,
      'content-type': PROBLEM_TYPE,
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
    // Closing with unread bytes makes the kernel reset the connection, and the answer may be lost on its way.
    socket.resume();
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
    onRefusal(requestId, code, problem.status);
  };

  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (refused.has(socket)) return;
    if (error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    refused.add(socket);
    refuse(socket, codeOf(error));
  };
};

/** `Expect:` with anything but 100-continue: 417 instead of Node's empty answer. */
export const expectationHandler =
  (onRefusal: OnWireRefusal) =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    const requestId = newRequestId();
    const problem = problemDocument('expectation_failed', requestId);
    const body = JSON.stringify(problem);
    response.writeHead(problem.status, {
      ...RESPONSE_SHIELD,
      'x-request-id': requestId,
      'content-type': PROBLEM_TYPE,
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    });
    response.end(body);
    onRefusal(requestId, 'expectation_failed', problem.status);
  };
