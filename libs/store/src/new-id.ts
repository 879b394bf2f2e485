import { randomFillSync } from 'node:crypto';

/** What an id names. Ids are `<prefix>_<32 hex digits>`. */
export type IdPrefix =
  | 'wsp' // workspace
  | 'wfl' // workflow
  | 'trg' // trigger
  | 'crd' // credential of a trigger
  | 'sec' // secret
  | 'con' // connection
  | 'key' // API key
  | 'run'
  | 'call'
  | 'cnv' // conversation
  | 'prc' // process
  | 'aud' // audit entry
  | 'thr' // thread
  | 'agtch' // API channel of an agent
  | 'token' // access token of agents: its id, not the token
  | 'sup' // suppression of a guardrail pattern
  | 'usr' // person
  | 'inv' // invitation
  | 'ses' // session of the console
  | 'req'; // inbound request

const pool = Buffer.allocUnsafe(8 * 256);
let used = pool.length;
let lastMs = 0;
let counter = 0;

/**
 * Makes an id: prefix + 128 bits of which the first 48 are the milliseconds since 1970 and the next 16 count up
 * inside one millisecond, so that inserts land on the right edge of a B-tree; 64 bits are random.
 *
 * @example newId('run') // 'run_01928f0c3a5d0001c0ffee...'
 */
export function newId(prefix: IdPrefix, nowMs: number = Date.now()): string {
  counter = nowMs === lastMs ? (counter + 1) & 0xffff : 0;
  lastMs = nowMs;
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.toString('hex', used, used + 8);
  used += 8;
  return `${prefix}_${nowMs.toString(16).padStart(12, '0')}${counter.toString(16).padStart(4, '0')}${random}`;
}
