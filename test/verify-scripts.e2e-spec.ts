import { execFile } from 'node:child_process';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { secret } from './support/secrets.js';
import { TestClock } from './support/test-clock.js';

const LANGUAGES = {
  JavaScript: [process.execPath, 'examples/verify/verify.mjs'],
  Python: ['python3', 'examples/verify/verify.py'],
} as const;

const HMAC = 'hmac_sha256';
const MODES = {
  none: { mode: 'none', args: () => [] },
  bearer: { mode: 'bearer', args: (key: string) => [`--secret=${key}`] },
  'custom header': { mode: 'custom_header', args: (key: string) => [`--header=X-Api-Token: ${key}`] },
  'HMAC, body scheme': { mode: HMAC, args: (key: string) => [`--hmac=${key}`] },
  'HMAC, v1 scheme': { mode: HMAC, args: (key: string) => [`--hmac=${key}`, '--scheme=v1'] },
  'HMAC, Standard Webhooks': { mode: HMAC, args: (key: string) => [`--hmac=${key}`, '--scheme=standard'] },
} as const;

const CHECKS = [
  ...['no credentials', 'wrong secret', 'stale timestamp', 'valid call'],
  ...['duplicate', 'prompt too long', 'not JSON', 'burst'],
];

type Language = keyof typeof LANGUAGES;
type Mode = keyof typeof MODES;

describe('the verify scripts', () => {
  let app: TestApp;
  let made = 0;

  beforeAll(async () => {
    // The scripts sign with the clock of this machine.
    app = await bootApp({ clock: new TestClock(Math.floor(Date.now() / 1000)) });
  });
  afterAll(() => app.close());

  const run = (language: Language, args: readonly string[]) => {
    const [command, script] = LANGUAGES[language];
    return new Promise<{ code: number; lines: string[] }>((resolve) => {
      execFile(command, [script, ...args], { env: { PATH: process.env['PATH'] } }, (error, stdout) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
          lines: stdout.trim().split('\n'),
        }),
      );
    });
  };

  /** A trigger of its own, so that no script finds the quota used up by another. */
  const publish = async (name: Mode, params: Record<string, string> = {}) => {
    const { mode, args } = MODES[name];
    const path = `verify-${(made += 1)}`;
    // As strong as the standard scheme wants it; the others take it as it stands.
    const key = name === 'HMAC, Standard Webhooks' ? `whsec_${btoa(secret())}` : secret();
    app.keepSecret(key);
    const header = mode === 'custom_header' ? 'X-Api-Token' : 'X-Signature';
    const credentials = mode === 'none' ? [] : [{ name: 'acme', secret: `{{secrets.verify_${made}}}` }];
    await app.publish(
      promptWorkflow(path, { trigger: { auth: { mode, header, credentials }, rateLimit: { limit: 20 } } }),
      { [`verify_${made}`]: key },
    );
    return [`${app.url}/api/webhooks/prompt/${path}`, ...args(params['key'] ?? key)];
  };

  const cases = Object.keys(LANGUAGES).flatMap((language) =>
    Object.keys(MODES).map((mode) => [language as Language, mode as Mode] as const),
  );

  it.each(cases)('%s: every check passes on a trigger with %s', async (language, mode) => {
    const { code, lines } = await run(language, await publish(mode));
    const marks = Object.fromEntries(
      lines.slice(0, -1).map((line) => [line.slice(6, 22).trim(), line.slice(0, 4).trim()]),
    );
    const skipped =
      mode === 'none'
        ? ['no credentials', 'wrong secret', 'stale timestamp']
        : MODES[mode].mode === HMAC
          ? []
          : ['stale timestamp'];
    expect(marks).toEqual(
      Object.fromEntries(CHECKS.map((check) => [check, skipped.includes(check) ? 'skip' : 'ok'])),
    );
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: 'All checks passed.' });
  });

  it.each(Object.keys(LANGUAGES) as Language[])('%s: a wrong secret fails with code 1', async (language) => {
    const { code, lines } = await run(language, await publish('bearer', { key: 'not-the-secret' }));
    expect(code).toBe(1);
    expect(lines.find((line) => line.includes('valid call'))).toMatch(/^FAIL.*401 invalid_credentials$/);
  });

  it.each(Object.keys(LANGUAGES) as Language[])(
    '%s: an open trigger that should ask fails',
    async (language) => {
      const [url = ''] = await publish('none');
      const { code, lines } = await run(language, [url, '--secret=some-token']);
      expect(code).toBe(1);
      expect(lines.filter((line) => line.startsWith('FAIL')).length).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(Object.keys(LANGUAGES) as Language[])('%s: wrong usage ends with code 2', async (language) => {
    expect((await run(language, [])).code).toBe(2);
    expect((await run(language, ['ftp://127.0.0.1/'])).code).toBe(2);
    expect((await run(language, ['http://127.0.0.1/', '--secret=a', '--hmac=b'])).code).toBe(2);
  });

  it.each(Object.keys(LANGUAGES) as Language[])('%s: no answer is a failed check', async (language) => {
    const { code, lines } = await run(language, ['http://127.0.0.1:9/api/webhooks/prompt/x']);
    expect(code).toBe(1);
    expect(lines.find((line) => line.includes('valid call'))).toContain('no answer:');
  });
});
