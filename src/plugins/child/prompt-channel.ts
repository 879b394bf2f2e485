import { readSync, writeSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { revivedError } from '../wire/carried-error.js';
import { encodeFrame } from '../wire/frames.js';
import type { PromptAnswer, PromptRequest } from '../wire/messages.js';

const HEADER_BYTES = 4;

function readWhole(fd: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes);
  for (let read = 0; read < bytes;) {
    const got = readSync(fd, buffer, read, bytes - read, null);
    if (got === 0) throw new Error('The server is gone.'); // and the watchdog ends this process
    read += got;
  }
  return buffer;
}

/**
 * Asks the server and stands still until it has answered, for what the contract promises without a promise. On a pipe
 * of its own, which nothing else reads.
 *
 * @throws what the server's answer says
 */
export const promptChannel =
  (fd: number) =>
  (request: PromptRequest): unknown => {
    const frame = encodeFrame(request);
    for (let written = 0; written < frame.length;) written += writeSync(fd, frame, written);
    const length = readWhole(fd, HEADER_BYTES).readUInt32LE(0);
    const answer = deserialize(readWhole(fd, length)) as PromptAnswer;
    if (!answer.ok) throw revivedError(answer.error);
    return answer.value;
  };
