#!/usr/bin/env node
/**
 * Calls a trigger as a consumer would and checks what it promises. Node 20 or newer, no dependencies.
 *
 *   node verify.mjs URL                            an open trigger
 *   node verify.mjs URL --secret=TOKEN             bearer
 *   node verify.mjs URL --header='X-Key: TOKEN'    custom header
 *   node verify.mjs URL --hmac=SECRET [--scheme=body|v1|standard] [--signature-header=X-Signature]
 *
 * Starts one run of the workflow. The burst uses up the caller's quota, so it is sent to localhost only, or with
 * --full. Exit code: 0 all passed or skipped, 1 a check failed, 2 wrong usage.
 */
/* oxlint-disable no-restricted-globals -- a consumer's script: it runs outside of the server and its egress guard */
import { createHmac, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';

const SCHEMES = ['body', 'v1', 'standard'];
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
const TIMEOUT_MS = 60_000;
const A_WEEK_S = 7 * 24 * 3600;
/** One more than any trigger takes. */
const TOO_LONG = 50_001;
/** A burst over this is a load test, not a check. */
const MOST_CALLS = 500;

const usage = (problem) => {
  console.error(
    `${problem}\nUsage: node verify.mjs URL [--secret=TOKEN | --hmac=SECRET | --header='Name: TOKEN']`,
  );
  process.exit(2);
};

const readOptions = () => {
  const text = { type: 'string' };
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        secret: text,
        hmac: text,
        header: text,
        scheme: { ...text, default: 'body' },
        'signature-header': { ...text, default: 'X-Signature' },
        full: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    usage(error.message);
  }
  const { values, positionals } = parsed;
  const [url] = positionals;
  if (positionals.length !== 1 || !URL.canParse(url) || !/^https?:/.test(url)) usage('Give one http(s) URL.');
  const given = ['secret', 'hmac', 'header'].filter((name) => values[name] !== undefined);
  if (given.length > 1) usage('Give one of --secret, --hmac and --header, not several.');
  if (!SCHEMES.includes(values.scheme)) usage(`--scheme is one of ${SCHEMES.join(', ')}.`);
  if (values.header !== undefined && !/^[^:\s]+:\s*\S/.test(values.header))
    usage('Write --header as "Name: TOKEN".');
  return {
    ...values,
    url,
    mode: given[0] ?? 'none',
    burst: values.full || LOCAL.includes(new URL(url).hostname),
  };
};

/** Headers that prove who calls. The bytes that are signed are the bytes that are sent. */
const credentials = (options, body, unixSeconds) => {
  if (options.mode === 'none') return {};
  if (options.mode === 'secret') return { Authorization: `Bearer ${options.secret}` };
  if (options.mode === 'header') {
    const colon = options.header.indexOf(':');
    return { [options.header.slice(0, colon)]: options.header.slice(colon + 1).trim() };
  }
  const time = String(unixSeconds);
  const mac = (key, text, form) => createHmac('sha256', key).update(text).digest(form);
  const name = options['signature-header'];
  if (options.scheme === 'body') return { [name]: mac(options.hmac, body, 'hex'), 'X-Timestamp': time };
  if (options.scheme === 'v1') {
    return { [name]: `v1=${mac(options.hmac, `${time}.${body}`, 'hex')}`, 'X-Timestamp': time };
  }
  const id = `msg_${randomUUID()}`;
  const key = options.hmac.startsWith('whsec_') ? Buffer.from(options.hmac.slice(6), 'base64') : options.hmac;
  return {
    'webhook-id': id,
    'webhook-timestamp': time,
    'webhook-signature': `v1,${mac(key, `${id}.${time}.${body}`, 'base64')}`,
  };
};

const options = readOptions();

/** @returns status, headers and parsed body of one call */
const call = async (body, { as = options, shiftSeconds = 0, key } = {}) => {
  const response = await fetch(options.url, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      'Content-Type': 'application/json',
      ...(key === undefined ? {} : { 'X-Idempotency-Key': key }),
      ...credentials(as, body, Math.floor(Date.now() / 1000) + shiftSeconds),
    },
    body,
  });
  const text = await response.text();
  let json = null;
  try {
    json = JSON.parse(text);
  } catch {
    // An author's answer may be text; the checks say what they expect instead.
  }
  const said = json?.code ?? (typeof json?.status === 'string' ? json.status : '');
  return {
    status: response.status,
    headers: response.headers,
    json,
    got: `${response.status} ${said}`.trim(),
  };
};

const prompt = JSON.stringify({ prompt: 'Say hello. This is a check.' });
const valid = JSON.stringify({ prompt: 'Say hello. This is a check.', metadata: { verify: randomUUID() } });
const key = `verify-${randomUUID()}`;
const wrong = { ...options, secret: 'wrong-secret', hmac: 'wrong-secret' };
if (options.header) wrong.header = `${options.header.split(':', 1)[0]}: wrong-secret`;

const refused = (answer, status, code) => ({
  passed:
    answer.status === status &&
    (code === undefined || answer.json?.code === code) &&
    (answer.headers.get('content-type') ?? '').startsWith('application/problem+json') &&
    (status !== 401 || answer.headers.has('www-authenticate')),
  got: answer.got,
});

const sendBurst = async () => {
  const first = await call('{}');
  const quota = Number(/;q=(\d+)/.exec(first.headers.get('ratelimit-policy') ?? '')?.[1]);
  if (first.status !== 429 && !quota) return { passed: false, got: 'no RateLimit-Policy: the limit is off' };
  if (quota > MOST_CALLS) return { passed: true, got: `announces ${quota} calls; that many are not sent` };
  let last = first;
  let sent = 1;
  for (; last.status !== 429 && sent <= quota; sent += 1) last = await call('{}');
  const wait = last.headers.get('retry-after') ?? '';
  return {
    passed: last.status === 429 && /^[1-9]\d*$/.test(wait),
    got: `${last.got} after ${sent} calls, Retry-After: ${wait}`,
  };
};

const open = options.mode === 'none' && 'no credentials given';
const unsigned = options.mode !== 'hmac' && 'only signed calls carry a timestamp';

/** name, what is expected, why it is skipped (or false), the check */
const checks = [
  ['no credentials', '401', open, async () => refused(await call(prompt, { as: { mode: 'none' } }), 401)],
  ['wrong secret', '401', open, async () => refused(await call(prompt, { as: wrong }), 401)],
  [
    'stale timestamp',
    '401 outside replay window',
    unsigned,
    async () =>
      refused(await call(prompt, { shiftSeconds: -A_WEEK_S }), 401, 'timestamp_outside_replay_window'),
  ],
  [
    'valid call',
    'a run starts',
    false,
    async () => {
      const answer = await call(valid, { key });
      const runs = answer.status === 202 || answer.headers.has('x-run-id');
      return { passed: runs && answer.json?.status !== 'duplicate', got: answer.got };
    },
  ],
  [
    'duplicate',
    '200 {"status":"duplicate"}',
    false,
    async () => {
      const answer = await call(valid, { key });
      return {
        passed: answer.status === 200 && JSON.stringify(answer.json) === '{"status":"duplicate"}',
        got: answer.got,
      };
    },
  ],
  [
    'prompt too long',
    '400 prompt_too_long',
    false,
    async () => refused(await call(JSON.stringify({ prompt: 'x'.repeat(TOO_LONG) })), 400, 'prompt_too_long'),
  ],
  ['not JSON', '400 invalid_json', false, async () => refused(await call('{"prompt":'), 400, 'invalid_json')],
  ['burst', '429 with Retry-After', !options.burst && 'not on this host without --full', sendBurst],
];

let failed = 0;
for (const [name, expected, skip, run] of checks) {
  let result;
  try {
    result = skip ? { mark: 'skip', got: skip } : await run();
  } catch (error) {
    result = { passed: false, got: `no answer: ${error.cause?.message || error.message}` };
  }
  const mark = result.mark ?? (result.passed ? 'ok' : 'FAIL');
  if (mark === 'FAIL') failed += 1;
  console.log(`${mark.padEnd(4)}  ${name.padEnd(16)}  ${expected.padEnd(26)}  ${result.got}`);
}
console.log(failed === 0 ? 'All checks passed.' : `${failed} check(s) failed.`);
process.exitCode = failed === 0 ? 0 : 1;
