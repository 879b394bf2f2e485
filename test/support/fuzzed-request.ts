import { createHmac } from 'node:crypto';
import type { Random } from './random.js';

/** What the fuzzer knows of the server that it calls. */
export interface FuzzTarget {
  /** Paths of triggers by their mode. */
  readonly open: string;
  readonly bearer: { readonly path: string; readonly token: string };
  readonly hmac: { readonly path: string; readonly secret: string };
}

/** A request whose framing is right, whatever stands in it: it must be answered, and the connection goes on. */
export function soundRequest(random: Random, target: FuzzTarget, close: boolean): Buffer {
  const body = random.chance(0.97) ? fuzzedBody(random) : Buffer.alloc(0);
  const trigger = random.pick(['open', 'open', 'bearer', 'hmac'] as const);
  const path = random.chance(0.9) ? pathOf(target, trigger) : fuzzedPath(random);
  const method = random.chance(0.95)
    ? 'POST'
    : random.pick(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);
  const headers = [
    'Host: 127.0.0.1',
    ...(random.chance(0.93) ? ['Content-Type: application/json'] : []),
    ...credentials(random, target, trigger, body),
    ...Array.from({ length: random.chance(0.4) ? 1 + random.below(4) : 0 }, () => fuzzedHeader(random)),
    ...(close ? ['Connection: close'] : []),
  ];
  const [framing, sent] = frame(random, body);
  return Buffer.concat([
    Buffer.from(`${method} ${path} HTTP/1.1\r\n${[...headers, framing].join('\r\n')}\r\n\r\n`, 'latin1'),
    sent,
  ]);
}

/** A request that may end anywhere and mean anything: nothing behind it on the connection counts. */
export function brokenRequest(random: Random, target: FuzzTarget): Buffer {
  const sound = soundRequest(random, target, false);
  switch (random.below(7)) {
    case 0: // cut off
      return sound.subarray(0, random.below(sound.length));
    case 1: // bytes of the whole request changed, framing included
      return mutated(random, sound);
    case 2: // no HTTP at all
      return random.bytes(1 + random.below(400));
    case 3: // a length that is not true
      return Buffer.from(
        sound
          .toString('latin1')
          .replace(/Content-Length: \d+/i, () => `Content-Length: ${random.pick(LENGTHS)}`),
        'latin1',
      );
    case 4: // two framings at once
      return Buffer.from(
        sound.toString('latin1').replace('\r\n', `\r\n${random.pick(SECOND_FRAMINGS)}\r\n`),
        'latin1',
      );
    case 5: // chunks that are none
      return Buffer.from(
        `POST ${target.open} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${random.pick(BAD_CHUNKS)}`,
        'latin1',
      );
    default: // headers without measure
      return Buffer.from(
        `POST ${target.open} HTTP/1.1\r\nHost: x\r\n${`X-${random.below(1e6)}: ${'y'.repeat(random.below(9000))}\r\n`.repeat(1 + random.below(40))}\r\n`,
        'latin1',
      );
  }
}

const LENGTHS = ['-1', '0', '1', '5', '99999999', '1e3', '0x10', '18446744073709551616', '7, 7', ' ', '١٢'];
const SECOND_FRAMINGS = [
  'Content-Length: 3',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
];
const BAD_CHUNKS = [
  'zz\r\nabc\r\n',
  '5\r\nab\r\n0\r\n\r\n',
  'ffffffffffffffffff\r\n',
  '3;a="\r\nabc\r\n0\r\n\r\n',
  '\r\n\r\n',
  '3\nabc\n0\n\n',
];

const pathOf = (target: FuzzTarget, trigger: 'open' | 'bearer' | 'hmac'): string =>
  trigger === 'open' ? target.open : target[trigger].path;

function credentials(random: Random, target: FuzzTarget, trigger: string, body: Buffer): string[] {
  if (trigger === 'open' || random.chance(0.15)) return [];
  if (trigger === 'bearer') {
    const token = random.chance(0.8) ? target.bearer.token : text(random);
    return [
      `Authorization: ${random.pick(['Bearer', 'Bearer', 'bearer', 'Basic', ''])} ${headerSafe(token)}`,
    ];
  }
  const seconds = String(Math.floor(Date.now() / 1000) + (random.chance(0.8) ? 0 : random.below(4e9) - 2e9));
  const timestamp = random.chance(0.9) ? seconds : headerSafe(text(random));
  const sign = (signed: string | Buffer) =>
    createHmac('sha256', target.hmac.secret).update(signed).digest('hex');
  const signature = random.pick([
    () => sign(body),
    () => sign(body),
    () => `v1=${sign(Buffer.concat([Buffer.from(`${timestamp}.`, 'latin1'), body]))}`,
    () => `sha256=${sign(body)},v1=${sign('')}`,
    () => headerSafe(text(random)),
    () => 'v1='.repeat(1 + random.below(30)),
  ])();
  return [`X-Signature: ${signature}`, `X-Timestamp: ${timestamp}`];
}

const NAMES = [
  ...[
    'Content-Type',
    'Content-Encoding',
    'Accept',
    'Prefer',
    'X-Idempotency-Key',
    'Idempotency-Key',
    'X-Timestamp',
  ],
  ...[
    'X-Signature',
    'Authorization',
    'webhook-id',
    'webhook-timestamp',
    'webhook-signature',
    'X-Forwarded-For',
  ],
  ...[
    'X-Request-Id',
    'User-Agent',
    'Cookie',
    'Last-Event-ID',
    'Range',
    'If-None-Match',
    'Origin',
    'Upgrade',
    'X-A',
  ],
];
const VALUES = [
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'multipart/form-data',
    'gzip',
    'br',
  ],
  ...[
    'respond-async',
    'wait=1',
    'wait=999999999999',
    'wait="',
    '"key"',
    '"',
    '\\',
    '1, 1',
    ',',
    ';',
    '0',
    '-1',
  ],
  ...[
    '::1',
    '1.2.3.4, 5.6.7.8',
    '999.999.999.999',
    '__proto__',
    'constructor',
    'websocket',
    'bytes=0-1',
    '*/*;q=',
  ],
];

const fuzzedHeader = (random: Random): string =>
  `${random.chance(0.85) ? random.pick(NAMES) : `X-${random.below(1e9).toString(36)}`}: ${
    random.chance(0.6) ? random.pick(VALUES) : headerSafe(text(random))
  }`;

const PATHS = [
  ...['/', '/health/live', '/health/ready', '/api/v1/runs', '/api/v1/workflows/x', '/api/v1/blocks', '/docs'],
  ...[
    '/api/webhooks/prompt/',
    '/api/webhooks/prompt//',
    '/api/webhooks/prompt/%2e%2e',
    '/api/webhooks/prompt/%zz',
  ],
  ...[
    '/api/webhooks/prompt/%00',
    '/api/webhooks/prompt/%ff%fe',
    '/API/WEBHOOKS/PROMPT/x',
    '/api/webhooks/prompt/x/',
  ],
  ...[
    '/webhooks/trigger/abc',
    '/v1/workspace_agents/agtch_1/trigger',
    '//evil.example/x',
    '/?a=%',
    '*',
    '/..;/x',
  ],
];

function fuzzedPath(random: Random): string {
  const path = random.pick(PATHS);
  if (random.chance(0.5)) return path;
  const tail = encodeURIComponent(printable(random, random.chance(0.1) ? 400 : 20));
  return `/api/webhooks/prompt/${tail}${random.chance(0.3) ? `/runs/${tail}` : ''}?${tail}`;
}

function fuzzedBody(random: Random): Buffer {
  const whole = JSON.stringify(bodyValue(random)) ?? '';
  const json = random.chance(0.15) ? twisted(random, whole) : whole;
  const bytes = Buffer.from(json, random.chance(0.98) ? 'utf8' : 'utf16le');
  if (random.chance(0.15)) return mutated(random, bytes);
  return random.chance(0.02) ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes;
}

/** Mostly what a caller sends, with anything in any place. */
function bodyValue(random: Random): unknown {
  if (random.chance(0.05)) return value(random, 0);
  const body: Record<string, unknown> = {
    prompt: random.chance(0.8) ? printable(random, 60) : value(random, 0),
  };
  if (random.chance(0.5))
    body['context'] = random.chance(0.7) ? { [text(random)]: value(random, 0) } : value(random, 0);
  if (random.chance(0.3)) body['metadata'] = value(random, 0);
  if (random.chance(0.2)) body['id'] = value(random, 2);
  if (random.chance(0.1)) body[text(random)] = value(random, 1);
  return body;
}

const ODD = [
  '',
  '\u0000',
  '\uD800',
  '\uDFFF\uD800',
  '\u202E',
  '\uFEFF',
  '__proto__',
  '<apiprompt1.prompt>',
  '{{secrets.x}}',
  '${1}',
  "'; DROP TABLE runs; --",
  '\r\nSet-Cookie: a=b',
  '😀'.repeat(40),
  'ı'.repeat(30),
];

function value(random: Random, depth: number): unknown {
  switch (random.below(depth > 4 ? 6 : 9)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick([0, -0, 1, 1e308, 5e-324, 2 ** 53 + 2, -1.5]);
    case 3:
    case 4:
    case 5:
      return text(random);
    case 6:
      return Array.from({ length: random.below(5) }, () => value(random, depth + 1));
    default: {
      const made: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
      for (let n = random.below(5); n > 0; n -= 1) made[text(random)] = value(random, depth + 1);
      return made;
    }
  }
}

/** JSON texts that parsers disagree about, or that cost them most. */
const twisted = (random: Random, json: string): string =>
  random.pick([
    () => '['.repeat(1 + random.below(3000)),
    () => `{"prompt":"x","context":${'{"a":'.repeat(80)}1${'}'.repeat(80)}}`,
    () => json.replace('{', '{"prompt":"again",'),
    () => json.replace(/}$/, ',"n":1e999}'),
    () => json.replace(/}$/, ',"__proto__":{"a":1}}'),
    () => json.replace(/}$/, ',}'),
    () => `\uFEFF${json}`,
    () => json.replaceAll('"', "'"),
    () => json + json,
    () => `{"prompt":"${'a'.repeat(random.chance(0.05) ? 70_000 : 12_000)}"}`,
    () => `{"prompt":"x","context":{${Array.from({ length: 300 }, (_, n) => `"k${n}":${n}`).join(',')}}}`,
    () => '{"prompt":"\\ud800\\u0000"}',
    () => (random.chance(0.02) ? `{"prompt":"x","pad":"${'p'.repeat(1_100_000)}"}` : '""'),
  ])();

const text = (random: Random): string => (random.chance(0.3) ? random.pick(ODD) : printable(random, 24));

const printable = (random: Random, most: number): string =>
  Array.from({ length: 1 + random.below(most) }, () => String.fromCodePoint(32 + random.below(95))).join('');

// oxlint-disable-next-line no-control-regex -- control characters are what is left out
const CONTROL = /[\u0000-\u001f\u007f]/g;

/** What can stand in a header without changing where it ends; the rest is for broken requests. */
const headerSafe = (raw: string): string =>
  Buffer.from(raw, 'utf8').toString('latin1').replaceAll(CONTROL, '');

/** One to eight bytes changed, inserted, dropped or repeated. */
function mutated(random: Random, bytes: Buffer): Buffer {
  let result = bytes;
  for (let n = 1 + random.below(8); n > 0 && result.length > 0; n -= 1) {
    const at = random.below(result.length);
    const [before, after] = [result.subarray(0, at), result.subarray(at)];
    result = Buffer.concat(
      random.pick([
        () => [before, random.bytes(1), after.subarray(1)],
        () => [before, random.bytes(1 + random.below(4)), after],
        () => [before, after.subarray(1 + random.below(8))],
        () => [before, after.subarray(0, random.below(16)), after],
      ])(),
    );
  }
  return result;
}

/** With a length, or in chunks of any size. */
function frame(random: Random, body: Buffer): [string, Buffer] {
  if (random.chance(0.9)) return [`Content-Length: ${body.length}`, body];
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const size = Math.min(body.length - at, 1 + random.below(body.length));
    chunks.push(Buffer.from(`${size.toString(16)}\r\n`), body.subarray(at, at + size), Buffer.from('\r\n'));
    at += size;
  }
  return ['Transfer-Encoding: chunked', Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')])];
}
