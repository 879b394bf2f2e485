import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { ConsoleBrowser, describeInBrowser, signInAs } from './support/console-browser.js';
import { firstOwner } from './support/people.js';
import { freePort } from './support/started-app.js';

const MOUNT = '/tools/prompthook';

describeInBrowser('the console under a path of a proxy', () => {
  let app: TestApp;
  let proxy: Server;
  let browser: ConsoleBrowser;
  let url = '';
  const strays: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}${MOUNT}`;
    [app, browser] = await Promise.all([bootApp({ env: { PUBLIC_URL: url } }), ConsoleBrowser.launch()]);
    // Takes the path off, as nginx does with a slash at the end of proxy_pass; everything else is not its business.
    proxy = createServer((asked, answer) => {
      if (!asked.url?.startsWith(`${MOUNT}/`)) {
        strays.push(asked.url ?? '');
        answer.writeHead(418).end();
        return;
      }
      const { method = 'GET', headers } = asked;
      const onward = request(`${app.url}${asked.url.slice(MOUNT.length)}`, { method, headers }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      asked.pipe(onward);
    });
    await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
    await app.close();
  });

  it('signs in, comes back, goes to screens and reloads them, and asks for nothing outside of the path', async () => {
    const owner = await firstOwner(app);
    const { page, complaints } = await browser.open();
    await signInAs(page, { ...owner, url: `${url}/settings?tab=keys` });
    expect(page.url()).toBe(`${url}/settings?tab=keys`);
    await page.getByRole('rowheader', { name: /seeded/ }).waitFor();
    await page.getByRole('link', { name: 'Approvals' }).click();
    await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor();
    expect(page.url()).toBe(`${url}/approvals`);
    await page.reload();
    await page.getByText('Nothing waits for you').waitFor();
    await page.getByRole('link', { name: 'Prompthook' }).click();
    await page.waitForURL(`${url}/*`);
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(page.url()).toContain(`${url}/sign-in?back=`);
    expect(strays).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
