import type { IncomingMessage } from 'node:http';
import { RejectedCall } from './rejected-call.js';

const EMPTY = Buffer.alloc(0);

/** `Content-Length` as a number; null for chunked bodies. Node's parser has refused everything but digits. */
export const declaredLength = (request: IncomingMessage): number | null => {
  const declared = request.headers['content-length'];
  return declared === undefined ? null : Number(declared);
};

/** The refusal of a body larger than `limitBytes`. */
export const bodyTooLarge = (limitBytes: number): RejectedCall =>
  new RejectedCall('body_too_large', {
    detail: `The body is larger than ${limitBytes} bytes.`,
    headers: { connection: 'close' },
  });

/**
 * The exact bytes of a request's body.
 *
 * @throws RejectedCall `body_too_large` as soon as more than `limitBytes` came, whatever was declared;
 *   `request_aborted` when the connection closed first
 */
export const readBody = (request: IncomingMessage, limitBytes: number): Promise<Buffer> => {
  if (request.complete && request.readableLength === 0) return Promise.resolve(EMPTY);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const stop = (): void => {
      request.off('data', take).off('end', finish).off('error', fail).off('close', fail);
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > limitBytes) {
        stop();
        // Paused, not destroyed: the answer has to travel over this connection before it closes.
        request.pause();
        reject(bodyTooLarge(limitBytes));
        return;
      }
      chunks.push(chunk);
    };
    const finish = (): void => {
      stop();
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, length));
    };
    const fail = (): void => {
      stop();
      reject(new RejectedCall('request_aborted'));
    };
    request.on('data', take).on('end', finish).on('error', fail).on('close', fail);
  });
};
