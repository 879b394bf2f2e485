import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import {
  accessibilityProblems,
  ConsoleBrowser,
  describeInBrowser,
  signInAs,
} from './support/console-browser.js';
import type { Window } from './support/console-browser.js';
import { newPassword, setupToken } from './support/people.js';

describeInBrowser('the console', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([bootApp(), ConsoleBrowser.launch()]);
  }, 180_000);

  afterAll(async () => {
    await app.close();
    await browser.close();
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

  describe('for somebody who is signed in', () => {
    let window: Window;
    let page: Window['page'];
    const ben = { email: 'ben@example.com', password: newPassword() };

    beforeAll(async () => {
      app.keepSecret(ben.password);
      const { email, password } = ben;
      const { token } = await app.management.call<{ token: string }>('POST', 'invites', {
        email,
        role: 'owner',
      });
      app.keepSecret(token);
      const accepted = await fetch(`${app.url}/api/v1/invites/accept`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, name: 'Ben', password }),
      });
      expect(accepted.status).toBe(200);
      window = await browser.open();
      ({ page } = window);
      await signInAs(page, { url: `${app.url}/approvals`, email, password });
      expect(new URL(page.url()).pathname).toBe('/approvals');
    });

    afterAll(() => window.close());

    const focused = (): Promise<string> =>
      page.evaluate<string>('`${document.activeElement?.tagName} ${document.activeElement?.textContent}`');
    const heading = (name: string) => page.getByRole('heading', { level: 1, name });

    it('goes to a screen by two keys, and the heading has the focus and the title says where one is', async () => {
      await page.goto(`${app.url}/approvals`);
      await heading('Approvals').waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('s');
      await heading('Settings').waitFor();
      await eventually(focused, (text) => text === 'H1 Settings');
      expect(await page.title()).toBe('Settings · Prompthook');
      expect(await page.getByRole('link', { name: 'Settings' }).getAttribute('aria-current')).toBe('page');
      await page.goBack();
      await heading('Approvals').waitFor();
      await eventually(focused, (text) => text === 'H1 Approvals');
    });

    it('takes letters in a field as letters, and none at all when they are switched off', async () => {
      await page.goto(`${app.url}/settings?tab=workspace`);
      await page.getByLabel(/^Name/).fill('');
      await page.getByLabel(/^Name/).pressSequentially('ga');
      expect(await page.getByLabel(/^Name/).inputValue()).toBe('ga');
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('?');
      await page.getByRole('switch', { name: 'Shortcuts of one letter' }).uncheck();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('g');
      await page.keyboard.press('a');
      await page.keyboard.press('?');
      expect(new URL(page.url()).pathname).toBe('/settings');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.evaluate('localStorage.clear()');
    });

    it('finds screens and runs by the palette', async () => {
      await page.goto(`${app.url}/approvals`);
      await heading('Approvals').waitFor();
      await page.keyboard.press('Control+k');
      const search = page.getByLabel('Search and commands').last();
      await search.fill('sett');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await heading('Settings').waitFor();
      await page.keyboard.press('Control+k');
      await search.fill('run_018f957dca000001975ad9e3cf9a28f9');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/r/run_018f957dca000001975ad9e3cf9a28f9');
    });

    it('skips the navigation by the first Tab', async () => {
      await page.goto(`${app.url}/settings`);
      await heading('Settings').waitFor();
      await page.evaluate('document.body.focus()');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('A Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement?.id')).toBe('main');
      expect(new URL(page.url()).pathname).toBe('/settings');
    });

    it('says what failed with the request id, keeps the frame, and works again on Retry', async () => {
      let failing = true;
      const requestId = 'req_00000000000000000000000000000001';
      await page.route('**/api/v1/members', (route) =>
        failing
          ? route.fulfill({
              status: 500,
              contentType: 'application/problem+json',
              body: JSON.stringify({
                title: 'Internal error',
                detail: 'Something broke.',
                code: 'internal_error',
                requestId,
              }),
            })
          : route.continue(),
      );
      await page.goto(`${app.url}/settings`);
      const alert = page.getByRole('alert').filter({ hasText: 'Something broke.' });
      await alert.waitFor();
      expect(await alert.innerText()).toContain(requestId);
      expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(true);
      expect(await accessibilityProblems(page)).toEqual([]);
      await window.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Copy details' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied).toContain(
        `GET /api/v1/members\n500 internal_error\nSomething broke.\nrequest ${requestId}`,
      );
      failing = false;
      await page.getByRole('button', { name: 'Retry' }).click();
      await page.getByRole('rowheader', { name: /Ben/ }).waitFor();
      await page.unroute('**/api/v1/members');
    });

    it('shows an address that does not exist as that, in the dark, without a complaint of its policy', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`${app.url}/settings/nothing/here`);
      await page.getByText('There is nothing here').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(window.complaints).toEqual([]);
    });

    it('asks to sign in when the session ends meanwhile, and goes on where one was', async () => {
      await page.goto(`${app.url}/settings?tab=account`);
      await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
      await window.context.clearCookies();
      await page.getByRole('tab', { name: 'Members' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(new URL(page.url()).searchParams.get('back')).toBe('/settings?tab=members');
    });

    it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
      'never goes on to %s after signing in',
      async (back) => {
        await window.context.clearCookies();
        await signInAs(page, { ...ben, url: `${app.url}/sign-in?back=${encodeURIComponent(back)}` });
        expect(new URL(page.url()).origin).toBe(app.url);
        expect(window.complaints).toEqual([]);
      },
    );
  });
});
