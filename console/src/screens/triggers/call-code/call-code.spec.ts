import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { curlCode, shellWord } from './curl-code.js';
import type { CallAuth, DescribedCall } from './described-call.js';
import { nodeCode } from './node-code.js';
import { pythonCode } from './python-code.js';

const run = promisify(execFile);
const SECRET = 'whsec_bXkgc2VjcmV0IG9mIDI0IGJ5dGVzIQ==';
const BODY = JSON.stringify({
  prompt: `It's "quoted" \\ \`ticked\` $HOME ü\u2028😀\nsecond line`,
  context: { a: [1, null, true] },
});

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server;
let received: Received[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      response.end('{"status":"queued"}');
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => void server.close());
beforeEach(() => void (received = []));

const callWith = (auth: CallAuth): DescribedCall => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/prompt/x`,
  body: BODY,
  auth,
  headers: [['x-idempotency-key', "it's-1"]],
});

const LANGUAGES: readonly [string, (call: DescribedCall) => string, string, string[]][] = [
  ['curl', curlCode, 'bash', ['-c']],
  ['Node.js', nodeCode, process.execPath, ['--input-type=module', '-e']],
  ['Python', pythonCode, 'python3', ['-c']],
];

const MODES: readonly CallAuth[] = [
  { mode: 'none', header: 'X-Signature', scheme: 'v1' },
  { mode: 'bearer', header: 'X-Signature', scheme: 'v1' },
  { mode: 'custom_header', header: 'X-Api-Token', scheme: 'v1' },
  { mode: 'hmac_sha256', header: 'X-Signature', scheme: 'body' },
  { mode: 'hmac_sha256', header: 'X-Signature', scheme: 'v1' },
  { mode: 'hmac_sha256', header: 'X-Signature', scheme: 'standard' },
];

const hmac = (key: string | Buffer, text: string, encoding: 'hex' | 'base64'): string =>
  createHmac('sha256', key).update(text).digest(encoding);

/** The proof in a request, as the server would check it. */
function assertProven({ headers, body }: Received, { mode, scheme }: CallAuth): void {
  if (mode === 'none') expect(headers['authorization']).toBeUndefined();
  if (mode === 'bearer') expect(headers['authorization']).toBe(`Bearer ${SECRET}`);
  if (mode === 'custom_header') expect(headers['x-api-token']).toBe(SECRET);
  if (mode !== 'hmac_sha256') return;
  const sentAt = Number(headers['x-timestamp'] ?? headers['webhook-timestamp']);
  expect(Math.abs(sentAt - Date.now() / 1_000)).toBeLessThan(60);
  if (scheme === 'body') expect(headers['x-signature']).toBe(hmac(SECRET, body, 'hex'));
  if (scheme === 'v1') expect(headers['x-signature']).toBe(`v1=${hmac(SECRET, `${sentAt}.${body}`, 'hex')}`);
  if (scheme === 'standard') {
    const key = Buffer.from(SECRET.slice(6), 'base64');
    const text = `${String(headers['webhook-id'])}.${sentAt}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${hmac(key, text, 'base64')}`);
  }
}

describe.each(LANGUAGES)('the code for %s', (_, write, command, args) => {
  it.each(MODES)('runs as it is and proves itself: %o', async (auth) => {
    const code = write(callWith(auth));
    expect(code).not.toContain(SECRET);
    const settings = [`PROMPT_SECRET=${SECRET}`, 'PYTHONIOENCODING=utf-8'];
    const { stdout } = await run('env', [...settings, command, ...args, code], { timeout: 20_000 });
    expect(stdout).toContain('queued');
    expect(received).toHaveLength(1);
    const [call] = received;
    expect(call?.body).toBe(BODY);
    expect(call?.headers['content-type']).toBe('application/json');
    expect(call?.headers['x-idempotency-key']).toBe("it's-1");
    assertProven(call as Received, auth);
  });
});

it('takes any text into one word of the shell', async () => {
  for (const text of ["a'b", '$(exit 1)', '`id`', '\\', '"', ' ', "''", '!x', '\n']) {
    const { stdout } = await run('bash', ['-c', `printf '%s' ${shellWord(text)}`]);
    expect(stdout).toBe(text);
  }
});
