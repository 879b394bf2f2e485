import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './program.js';

const run = async (...args: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    interactive: false,
  };
  const code = await runProgram(['node', 'prompthook', ...args], '9.9.9', terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
};

describe('prompthook', () => {
  it('says its version and explains itself', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: '9.9.9', err: '' });
    const help = await run('--help');
    expect(help.code).toBe(0);
    for (const command of ['start', 'apply', 'export', 'verify', 'doctor'])
      expect(help.out).toContain(command);
  });

  it.each(['start', 'apply', 'export', 'verify', 'doctor'])('explains %s', async (command) => {
    const { code, out } = await run(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: prompthook ${command}`);
    expect(out).toContain('Exit codes: 0 ');
  });

  it.each([
    ['an unknown command', ['fly']],
    ['an unknown option', ['verify', 'http://x/y', '--fly']],
    ['a missing argument', ['verify']],
    ['two modes at once', ['verify', 'http://127.0.0.1:1/x', '--secret', 'a', '--hmac', 'b']],
    ['no URL', ['verify', 'not-a-url']],
    ['an unknown scheme', ['verify', 'http://127.0.0.1:1/x', '--hmac', 'a', '--scheme', 'v9']],
    ['neither a name nor --all', ['export', '--key', 'k']],
    ['an address that is none', ['apply', 'x.json', '--key', 'k', '--url', 'localhost:3000']],
    ['stdin twice', ['apply', '-', '-', '--key', 'k']],
  ])('ends with 2 on %s', async (_, args) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });

  it('ends with 1 and one line when no server answers', async () => {
    const { code, err } = await run('export', 'x', '--key', 'k', '--url', 'http://127.0.0.1:1');
    expect(code).toBe(1);
    expect(err).toMatch(/^✘ No answer from http:\/\/127\.0\.0\.1:1 .* prompthook start$/);
  });

  it('ends with 1 and one line when the documents cannot be written', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'cli-export-')), 'file');
    await writeFile(file, '');
    const server = createServer((_request, response) => response.end('{"document":{}}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { code, err } = await run('export', 'x', '--key', 'k', '--url', url, '--dir', file);
    server.close();
    expect(code).toBe(1);
    expect(err).toMatch(/^✘ The documents cannot be written: EEXIST: [^\n]*\. Give another --dir$/);
  });

  it('reports every failed check and ends with 1', async () => {
    const { code, out } = await run(
      'verify',
      'http://127.0.0.1:1/x',
      '--secret',
      'hush-hush',
      '--json',
      '--timeout',
      '2',
    );
    expect(code).toBe(1);
    const report = JSON.parse(out) as { ok: boolean; checks: { status: string }[] };
    expect(report.ok).toBe(false);
    expect(report.checks.filter(({ status }) => status === 'failed')).toHaveLength(7);
    expect(out).not.toContain('hush-hush');
  });
});

describe('apply and export', () => {
  let server: Server;
  let url = '';
  const requests: { method: string; url: string; body: string; authorization: string }[] = [];
  const documents = new Map<string, unknown>();

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const authorization = request.headers.authorization ?? '';
        requests.push({ method: request.method ?? '', url: request.url ?? '', body, authorization });
        const answer = (status: number, json: unknown): void => {
          response.writeHead(status, { 'Content-Type': 'application/json' });
          response.end(JSON.stringify(json));
        };
        const name = /^\/api\/v1\/workflows\/([^?]+)/.exec(request.url ?? '')?.[1];
        if (authorization !== 'Bearer k') return answer(401, {});
        if (request.method === 'PUT' && name === 'bad') {
          const problems = [
            { pointer: '/blocks', code: 'no_blocks', message: 'There are none.', severity: 'error' },
          ];
          return answer(422, { problems });
        }
        if (request.method === 'PUT' && name) {
          documents.set(name, JSON.parse(body));
          return answer(201, {
            publishedVersion: 1,
            triggers: [{ url: `${url}/hook`, block: 'in' }],
            problems: [],
          });
        }
        if (name) {
          const document = documents.get(name);
          return document ? answer(200, { document, publishedVersion: null }) : answer(404, {});
        }
        return answer(200, {
          items: [...documents.keys()].map((each) => ({ name: each })),
          nextCursor: null,
        });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const file = async (name: string, document: unknown): Promise<string> => {
    const path = join(await mkdtemp(join(tmpdir(), 'cli-')), `${name}.json`);
    await writeFile(path, typeof document === 'string' ? document : JSON.stringify(document));
    return path;
  };

  it('sends each document, publishes, and says where it listens', async () => {
    const good = await file('good', { name: 'good', blocks: [] });
    const { code, out } = await run('apply', good, '--publish', '--url', url, '--key', 'k');
    expect(code).toBe(0);
    expect(out).toContain('good published as version 1');
    expect(out).toContain(`POST ${url}/hook`);
    expect(requests.at(-1)).toMatchObject({ method: 'PUT', url: '/api/v1/workflows/good?publish=true' });
  });

  it('goes on after a refusal, lists the problems, and ends with 1', async () => {
    const files = [
      await file('bad', { name: 'bad' }),
      await file('text', 'no json'),
      await file('ok', { name: 'ok' }),
    ];
    const { code, out } = await run('apply', ...files, '--url', url, '--key', 'k');
    expect(code).toBe(1);
    expect(out).toContain('error /blocks no_blocks: There are none.');
    expect(out).toContain('not JSON');
    expect(out).toContain('ok saved as draft');
  });

  it('asks for a check only with --dry-run', async () => {
    const { code, out } = await run(
      'apply',
      await file('dry', { name: 'dry' }),
      '--dry-run',
      '--url',
      url,
      '--key',
      'k',
    );
    expect([code, out]).toEqual([0, expect.stringContaining('dry is valid')]);
    expect(requests.at(-1)?.url).toBe('/api/v1/workflows/dry?dryRun=true');
  });

  it('gives back what was applied', async () => {
    const one = await run('export', 'good', '--url', url, '--key', 'k');
    expect(JSON.parse(one.out)).toEqual({ name: 'good', blocks: [] });
    const dir = join(await mkdtemp(join(tmpdir(), 'cli-')), 'out');
    expect((await run('export', '--all', '--dir', dir, '--url', url, '--key', 'k')).code).toBe(0);
    expect(JSON.parse(await readFile(join(dir, 'good.json'), 'utf8'))).toEqual({ name: 'good', blocks: [] });
  });

  it('says what it does not find, and that a key is wrong', async () => {
    expect(await run('export', 'nothing', '--url', url, '--key', 'k')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no workflow "nothing"') as string,
    });
    expect(await run('export', 'good', '--published', '--url', url, '--key', 'k')).toMatchObject({ code: 1 });
    expect(await run('export', 'good', '--url', url, '--key', 'wrong')).toMatchObject({
      code: 1,
      err: expect.stringContaining('does not know this API key') as string,
    });
  });
});
