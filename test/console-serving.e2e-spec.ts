import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { CONSOLE_PATHS } from '../src/console/console-paths.js';

const run = promisify(execFile);
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** Not fetch, which unpacks what is packed and says nothing of it. */
const get = (url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const sending = request(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(parts),
        }),
      );
    });
    sending.on('error', reject);
    sending.end();
  });

describe('the console as it is served', () => {
  let app: TestApp;
  beforeAll(async () => {
    await run(process.execPath, ['scripts/build-console.mjs']);
    app = await bootApp();
  }, 180_000);
  afterAll(() => app.close());

  const page = async (path = '/', headers: Readonly<Record<string, string>> = HTML): Promise<Raw> =>
    get(`${app.url}${path}`, headers);
  const filesOf = ({ bytes }: Raw): string[] =>
    [...bytes.toString('utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '');

  it('is one page at each of its addresses, for who asks for a page', async () => {
    for (const path of [
      '/',
      '/r/run_123',
      ...CONSOLE_PATHS.flatMap((each) => [`/${each}`, `/${each}/a/b?c=d`]),
    ]) {
      const answer = await page(path);
      expect([path, answer.status, answer.headers['content-type']]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it('leaves every other address, and programs, the 404 and 405 of an API', async () => {
    const nowhere = [
      ['/nowhere', HTML],
      ['/api/v1/nowhere', HTML],
      ['/api/nowhere', HTML],
      ['/webhooks/nowhere', HTML],
      ['/runs', { accept: 'application/json' }],
      ['/', {}],
      ['/assets/nothing.js', HTML],
      ['/assets/..%2f..%2fpackage.json', {}],
      ['/assets/.built', {}],
      ['/index.html', HTML],
    ] as const;
    for (const [path, headers] of nowhere) {
      const answer = await get(`${app.url}${path}`, headers);
      expect([path, answer.status, answer.headers['content-type']]).toEqual([
        path,
        404,
        'application/problem+json',
      ]);
      expect(answer.headers['content-security-policy']).toContain('sandbox');
    }
    expect((await get(`${app.url}/runs`, HTML, 'POST')).status).toBe(405);
  });

  it('lets the page run its own files and nothing else, with a nonce that is never the same', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => {
        const answer = await page();
        const policy = String(answer.headers['content-security-policy']);
        const [, nonce = ''] = /'nonce-([\w-]{22})'/.exec(policy) ?? [];
        expect(answer.bytes.toString('utf8')).toContain(`nonce="${nonce}"`);
        expect(policy.replace(nonce, 'N')).toBe(
          "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
        );
        return nonce;
      }),
    );
    expect(new Set(policies).size).toBe(2);
    const html = (await page()).bytes.toString('utf8');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc="\.\/assets\/)|\son\w+=|\sstyle=|https?:\/\/|\{\{/);
  });

  it('keeps files for ever by their digest, packed for who takes that', async () => {
    const files = filesOf(await page());
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const plain = await get(`${app.url}/${file}`, { 'accept-encoding': 'identity' });
      expect(plain.status).toBe(200);
      expect(plain.headers['cache-control']).toBe(
        file.endsWith('favicon.svg') ? 'public, max-age=3600' : 'public, max-age=31536000, immutable',
      );
      const packed = await get(`${app.url}/${file}`, { 'accept-encoding': 'br;q=1, gzip;q=0.5' });
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(packed.headers['vary']).toContain('accept-encoding');
      expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
      const refused = await get(`${app.url}/${file}`, { 'accept-encoding': 'gzip;q=0' });
      expect(refused.headers['content-encoding']).toBeUndefined();
    }
  });

  it('is at most 300 kB packed until the first screen', async () => {
    const files = new Set(filesOf(await page()));
    // What the entry loads by itself when somebody is signed in: its static imports, the frame, the first screen.
    const { stdout } = await run(process.execPath, [
      '-e',
      `const fs=require('fs');const seen=new Set();const visit=(f)=>{if(seen.has(f))return;seen.add(f);
       const text=fs.readFileSync('dist/console/assets/'+f,'utf8');
       for(const m of text.matchAll(/(?:from|import)\\s*["']\\.\\/([\\w.-]+\\.js)["']/g))visit(m[1]);};
       const all=fs.readdirSync('dist/console/assets');
       for(const f of JSON.parse(process.argv[1])) if(f.endsWith('.js')) visit(f);
       for(const f of all) if(/^(shell|home\\.screen)-[\\w-]+\\.js$/.test(f)) visit(f);
       console.log(JSON.stringify([...seen]));`,
      JSON.stringify([...files].map((file) => file.replace('assets/', ''))),
    ]);
    const scripts = JSON.parse(stdout) as string[];
    expect(scripts.some((file) => file.startsWith('shell-'))).toBe(true);
    let bytes = 0;
    for (const file of new Set([...files, ...scripts.map((name) => `assets/${name}`)])) {
      bytes += (await get(`${app.url}/${file}`, { 'accept-encoding': 'gzip' })).bytes.length;
    }
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(300_000);
  });

  it('says under which path the browser sees it, when PUBLIC_URL has one', async () => {
    const mounted = await bootApp({ env: { PUBLIC_URL: 'https://hooks.example.com/prompthook' } });
    try {
      const there = await get(`${mounted.url}/runs`, { ...HTML, host: 'hooks.example.com' });
      expect(there.bytes.toString('utf8')).toContain('<base href="/prompthook/" />');
      const here = await get(`${mounted.url}/runs`, HTML);
      expect(here.bytes.toString('utf8')).toContain('<base href="/" />');
    } finally {
      await mounted.close();
    }
  });
});
