import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { accessibilityProblems, ConsoleBrowser, describeInBrowser } from './support/console-browser.js';
import { newPassword, setupToken } from './support/people.js';

describeInBrowser('the console', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([bootApp(), ConsoleBrowser.launch()]);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('makes the first owner, who is signed in and then signs out', async () => {
    const { page, complaints, close } = await browser.open();
    const password = newPassword();
    app.keepSecret(password);
    await page.goto(`${app.url}/set-up#token=${setupToken(app)}`);
    await page.getByRole('heading', { name: 'Create the owner account' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('E-mail address').fill('ada@example.com');
    await page.getByLabel(/^Password/).fill(password);
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    expect(page.url()).not.toContain('token');
    await page.getByRole('button', { name: 'Account of Ada' }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('comes back to the address that one wanted', async () => {
    const { page, complaints, close } = await browser.open();
    await page.goto(`${app.url}/approvals`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
