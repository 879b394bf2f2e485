import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './support/app.js';
import { Browser } from './support/browser.js';
import { ConsoleBrowser, describeInBrowser } from './support/console-browser.js';
import { startApp } from './support/started-app.js';
import type { StartedApp } from './support/started-app.js';

const LINK = /Console +(http:\S+\/sign-in#token=(phf_\w+))/;

/** Posts as a proxy or tunnel on this machine would. */
const forwarded = (url: string, token: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const sending = request(`${url}/api/v1/session/local`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    sending.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.on('error', reject);
    sending.end(JSON.stringify({ token }));
  });

describe('the link that a start on this machine prints', () => {
  let folder = '';
  let app: StartedApp;
  let link = '';
  let token = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prompthook-local-'));
    // The embedded server runs as another user when the tests run as root.
    await chmod(folder, 0o755);
    app = await startApp({ DATA_DIR: join(folder, 'data') });
    const found = await eventually(
      () => Promise.resolve(LINK.exec(app.output())),
      (match) => match !== null,
      10_000,
    );
    [, link = '', token = ''] = found ?? [];
  }, 240_000);

  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens nothing through a proxy or tunnel, for a wrong token, or from a page of another site', async () => {
    for (const header of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip']) {
      expect(await forwarded(app.url, token, { [header]: '127.0.0.1' })).toBe(401);
    }
    expect(await forwarded(app.url, `${token}x`, {})).toBe(401);
    expect(await forwarded(app.url, token, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await forwarded(app.url, token, { host: 'evil.example' })).toBe(421);
  });

  describeInBrowser('in a browser', () => {
    it('signs in as the owner, once, and leaves no token in the address', async () => {
      const browser = await ConsoleBrowser.launch();
      try {
        const { page, complaints } = await browser.open();
        await page.goto(link);
        await page.getByRole('button', { name: 'Account of Owner on this machine' }).waitFor();
        expect(page.url()).not.toContain(token);
        expect(complaints).toEqual([]);
        const other = await browser.open();
        await other.page.goto(link);
        await other.page.getByText('The link works once.').waitFor();
      } finally {
        await browser.close();
      }
      const again = await new Browser(app.url).send('POST', 'session/local', { token });
      expect(again.status).toBe(401);
    }, 120_000);
  });
});
