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

/**
 * Answers what Node's parser refused, in our shape and without a byte of what was sent, and closes: after a framing
 * error the rest of the connection cannot be trusted (TM25).
 */
export const clientErrorHandler = (onRefusal: OnWireRefusal) => {
  const answered = new WeakSet<Socket>();
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (answered.has(socket)) return;
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    // Node keeps the response under way here; writing into a half-sent answer would corrupt it.
    const underWay = (socket as Socket & { _httpMessage?: ServerResponse })._httpMessage;
    if (underWay?.headersSent) {
      socket.destroy();
      return;
    }
    const requestId = newRequestId();
    const code = codeOf(error);
    const problem = problemDocument(code, requestId);
    const body = JSON.stringify(problem);
    const lines = Object.entries({
      ...RESPONSE_SHIELD,
      'x-request-id': requestId,
      'content-type': PROBLEM_TYPE,
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    answered.add(socket);
    socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
    // Closing with unread bytes makes the kernel reset the connection, and the answer may be lost on its way.
    socket.resume();
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
    onRefusal(requestId, code, problem.status);
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
