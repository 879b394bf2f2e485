import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../src/cli/program.js';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { TestClock } from './support/test-clock.js';

interface Report {
  ok: boolean;
  checks: { name: string; status: string; got: string }[];
}

const SECRET = 'secret-of-the-cli-tests-0123456789abcdef';

describe('the CLI against a running server', () => {
  let app: TestApp;

  beforeAll(async () => {
    // The checks sign with the wall clock.
    app = await bootApp({ clock: new TestClock(Math.floor(Date.now() / 1000)) });
    app.keepSecret(SECRET);
    await app.management.secret('cli', SECRET);
  });

  afterAll(() => app.close());

  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const terminal = {
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
      interactive: false,
    };
    const code = await runProgram(['node', 'prompthook', ...args], '0.0.0', terminal);
    return { code, out: out.join('\n'), err: err.join('\n') };
  };

  const remote = (...args: string[]) => run(...args, '--url', app.url, '--key', app.management.key);

  const trigger = async (name: string, auth: object, more: object = {}): Promise<string> => {
    const credentials = [{ name: 'acme', secret: '{{secrets.cli}}' }];
    await app.publish(
      promptWorkflow(name, {
        trigger: { auth: { credentials, ...auth }, rateLimit: { limit: 20, windowSeconds: 60 }, ...more },
      }),
    );
    return `${app.url}/api/webhooks/prompt/${name}`;
  };

  const verify = async (...args: string[]): Promise<{ code: number; report: Report }> => {
    const { code, out } = await run('verify', ...args, '--json');
    expect(out).not.toContain(SECRET);
    return { code, report: JSON.parse(out) as Report };
  };

  const failed = ({ checks }: Report): string[] =>
    checks.filter(({ status }) => status === 'failed').map(({ name }) => name);

  it.each(['body', 'v1', 'standard'])('verifies a trigger signed with the scheme %s', async (scheme) => {
    const url = await trigger(`hmac-${scheme}`, { mode: 'hmac_sha256' });
    const { code, report } = await verify(url, '--hmac', SECRET, '--scheme', scheme);
    expect(failed(report)).toEqual([]);
    expect([code, report.ok]).toEqual([0, true]);
    expect(report.checks.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'passed'));
  });

  it('verifies bearer and custom header triggers', async () => {
    const bearer = await trigger('bearer', { mode: 'bearer' });
    expect((await verify(bearer, '--secret', SECRET)).code).toBe(0);
    const header = await trigger('header', { mode: 'custom_header', header: 'X-Api-Key' });
    expect((await verify(header, '--header', `X-Api-Key: ${SECRET}`)).code).toBe(0);
  });

  it('finds an open trigger, a wrong secret, a trigger without dedupe, and one without a limit', async () => {
    const open = await trigger('open', { mode: 'none', credentials: [] });
    expect(failed((await verify(open, '--secret', SECRET)).report)).toEqual([
      'no credentials',
      'wrong secret',
    ]);
    const bearer = await trigger('wrong', { mode: 'bearer' });
    const wrong = await verify(bearer, '--secret', 'not-the-secret-0123456789');
    expect(wrong.code).toBe(1);
    expect(failed(wrong.report)).toContain('valid call');
    const loose = await trigger(
      'loose',
      { mode: 'bearer' },
      { idempotency: { enabled: false }, rateLimit: { enabled: false } },
    );
    expect(failed((await verify(loose, '--secret', SECRET)).report)).toEqual(['duplicate', 'burst']);
  });

  it('says that a trigger wants its timestamp signed', async () => {
    const url = await trigger('strict', { mode: 'hmac_sha256', requireSignedTimestamp: true });
    const { code, out } = await run('verify', url, '--hmac', SECRET);
    expect(code).toBe(1);
    expect(out).toContain('try --scheme v1');
    app.clock.advance(61);
    expect((await verify(url, '--hmac', SECRET, '--scheme', 'v1')).code).toBe(0);
  });

  it('applies the examples of the repository and gets them back unchanged', async () => {
    const example = 'examples/workflows/summarizer.json';
    await app.management.secret('acme_hmac', SECRET);
    const applied = await remote('apply', example, '--publish', '--json');
    expect(JSON.parse(applied.out)).toMatchObject({ ok: true, results: [{ publishedVersion: 1 }] });
    const dir = await mkdtemp(join(tmpdir(), 'cli-export-'));
    expect((await remote('export', '--all', '--published', '--dir', dir)).code).toBe(0);
    const exported = JSON.parse(await readFile(join(dir, 'summarizer.json'), 'utf8')) as object;
    expect(exported).toEqual(JSON.parse(await readFile(example, 'utf8')));
  });

  it('says what is wrong with a file, and changes nothing on a dry run', async () => {
    const dry = await remote('apply', 'examples/workflows/hello.json', '--dry-run');
    // The path is the sample's own, so its own document may keep it.
    expect([dry.code, dry.err]).toEqual([0, '']);
    const bad = await remote('apply', 'package.json');
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('✘ package.json: refused');
  });
});
