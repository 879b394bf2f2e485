import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { ConsoleBrowser, describeInBrowser } from './support/console-browser.js';
import { firstOwner } from './support/people.js';

describeInBrowser('the console without TLS on another machine', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([
      bootApp({ env: { PUBLIC_URL: 'http://console.test' } }),
      ConsoleBrowser.launch(['--host-resolver-rules=MAP console.test 127.0.0.1']),
    ]);
  }, 180_000);

  afterAll(async () => {
    await app.close();
    await browser.close();
  });

  it('says why one is not signed in, where the browser throws the session away', async () => {
    const { email, password } = await firstOwner(app);
    const { page } = await browser.open();
    await page.goto(`http://console.test:${app.port}/runs`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel(/^Password/).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This browser did not keep the session').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('https://');
  });
});
