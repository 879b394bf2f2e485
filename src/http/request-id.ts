import { randomFillSync } from 'node:crypto';

const POOL = Buffer.allocUnsafe(16 * 256);
let used = POOL.length;

/**
 * A new request id: `req_` and 128 random bits in hex. Always made by the server (D29): an id that callers choose
 * could be repeated or forged in the log. Random bytes are drawn 4 KiB at a time, a fresh draw per call costs more
 * than everything else here.
 */
export const newRequestId = (): string => {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const id = POOL.toString('hex', used, used + 16);
  used += 16;
  return `req_${id}`;
};
