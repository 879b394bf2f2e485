import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import {
  accessibilityProblems,
  ConsoleBrowser,
  describeInBrowser,
  enterAs,
} from './support/console-browser.js';
import type { Window } from './support/console-browser.js';
import { firstOwner, invited } from './support/people.js';
import type { TestPerson } from './support/people.js';

/** A browser on a busy machine: what is awaited says itself how long. */
const PATIENCE = 120_000;

describeInBrowser('the threads of the console', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let owner: TestPerson;
  let window: Window;
  let threadUrl = '';
  let triggerUrl = '';

  beforeAll(async () => {
    [app, browser] = await Promise.all([bootApp(), ConsoleBrowser.launch()]);
    owner = await firstOwner(app);
    window = await browser.open();
    await enterAs(window.page, { ...owner, url: `${app.url}/threads` });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  afterEach(() => {
    expect(window.complaints).toEqual([]);
  });

  const post = (url: string, prompt: string, source: string): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prompt, source }),
    });

  /** The URL that the dialog shows once. */
  const issued = async (): Promise<string> => {
    const { page } = window;
    const url = (await page.locator('[data-issued-url]').innerText()).trim();
    app.keepSecret(url.slice(url.lastIndexOf('/') + 1));
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator('button:focus', { hasText: 'I stored it' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'I stored it' }).click();
    await page.locator('[data-issued-url]').waitFor({ state: 'detached' });
    return url;
  };

  const openDrawer = async (): Promise<void> => {
    const { page } = window;
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Automations' }).click();
    await page.getByRole('tab', { name: 'API Triggers' }).waitFor();
  };

  it(
    'makes a thread, and answers in it',
    async () => {
      const { page } = window;
      await page.getByRole('heading', { name: 'No thread yet' }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'New thread' }).first().click();
      await page.getByLabel(/^Title/).fill('Support');
      await page.getByLabel('System prompt').fill('Answer in two sentences.');
      await page.getByRole('button', { name: 'Make thread' }).click();
      await page.getByRole('heading', { level: 1, name: 'Support' }).waitFor();
      threadUrl = page.url();
      await page.getByRole('textbox', { name: 'Message' }).fill('Where is my parcel?');
      await page.getByRole('button', { name: 'Send' }).click();
      const messages = page.getByRole('list', { name: 'Messages' });
      await messages.getByText('Where is my parcel?').first().waitFor();
      await messages
        .getByRole('article')
        .filter({ hasText: 'Agent' })
        .getByText(/demo model/i)
        .waitFor({ timeout: 60_000 });
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'creates an API trigger whose URL is shown once and works',
    async () => {
      const { page } = window;
      await openDrawer();
      expect(page.url()).toContain('panel=automations');
      await page.getByRole('button', { name: 'Create API Trigger' }).click();
      await page.getByLabel(/^Name/).fill('CRM Deal Closed Hook');
      await page.getByLabel(/^Description/).fill('Told by the CRM.');
      await page.getByLabel(/^Rate Limit/).fill('7');
      await page.getByLabel(/^IP Whitelist/).fill('not an address');
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('alert')
        .getByText(/not an address/)
        .waitFor();
      await page.getByLabel(/^IP Whitelist/).fill('127.0.0.1\n2001:db8::/32');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      triggerUrl = await issued();
      expect(triggerUrl).toMatch(/\/webhooks\/trigger\/[\w-]{64}$/);
      expect((await post(triggerUrl, 'Deal 7 was closed.', 'crm')).status).toBe(202);
      const line = page.getByRole('region', { name: 'API trigger CRM Deal Closed Hook' });
      await line.getByText('1 call', { exact: true }).waitFor({ timeout: 30_000 });
      await line.getByText('7 an hour').waitFor();
    },
    PATIENCE,
  );

  it(
    'unfolds to URL, addresses and usage, and shows the log of executions',
    async () => {
      const { page } = window;
      const line = page.getByRole('region', { name: 'API trigger CRM Deal Closed Hook' });
      await line.getByRole('button', { name: 'Unfold CRM Deal Closed Hook' }).click();
      await line.getByText('127.0.0.1, 2001:db8::/32').waitFor();
      await line.getByRole('button', { name: 'Copy URL' }).waitFor();
      await line.getByRole('button', { name: 'View Execution Logs' }).click();
      const log = page.getByRole('region', { name: 'Execution log of CRM Deal Closed Hook' });
      const row = log.getByRole('row', { name: /Deal 7 was closed/ });
      await row.getByText('completed').waitFor({ timeout: 60_000 });
      expect(await row.innerText()).toMatch(/from crm[\s\S]*127\.0\.0\.1/);
      expect(await accessibilityProblems(page)).toEqual([]);
      // The server cannot say the URL a second time.
      await page.reload();
      await line.getByText(/webhooks\/trigger\/…/).waitFor();
      expect(await line.getByRole('button', { name: 'Copy URL' }).count()).toBe(0);
    },
    PATIENCE,
  );

  it(
    'switches it off with a way back, and regenerates its URL',
    async () => {
      const { page } = window;
      const line = page.getByRole('region', { name: 'API trigger CRM Deal Closed Hook' });
      await line.getByRole('switch').click();
      await line.getByText('Inactive', { exact: true }).waitFor();
      expect((await post(triggerUrl, 'hello', 'crm')).status).toBe(404);
      await page.getByRole('button', { name: 'Undo' }).click();
      await line.getByText('Active', { exact: true }).waitFor();
      expect((await post(triggerUrl, 'hello again', 'crm')).status).toBe(202);

      await line.getByRole('button', { name: 'Regenerate' }).click();
      await page.getByText('This immediately invalidates the URL so far.').waitFor();
      await page.getByRole('button', { name: 'Regenerate now' }).click();
      const fresh = await issued();
      expect(fresh).not.toBe(triggerUrl);
      expect((await post(triggerUrl, 'old', 'crm')).status).toBe(404);
      expect((await post(fresh, 'new', 'crm')).status).toBe(202);
      triggerUrl = fresh;
    },
    PATIENCE,
  );

  it(
    'shows in the thread what a system wrote, by itself and by its name',
    async () => {
      const { page } = window;
      await page.goto(threadUrl);
      const messages = page.getByRole('list', { name: 'Messages' });
      await messages.getByText('Deal 7 was closed.').first().waitFor();
      expect((await post(triggerUrl, 'Deal 8 was closed.', 'crm')).status).toBe(202);
      await messages
        .getByRole('article')
        .filter({ hasText: 'Prompt from crm' })
        .getByText('Deal 8 was closed.')
        .waitFor({ timeout: 30_000 });
    },
    PATIENCE,
  );

  it(
    'keeps nothing of an ephemeral one in the thread',
    async () => {
      const { page } = window;
      await openDrawer();
      await page.getByRole('button', { name: 'Create API Trigger' }).click();
      await page.getByLabel(/^Name/).fill('Quiet one');
      await page.getByRole('switch', { name: 'Ephemeral Execution' }).click();
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      const url = await issued();
      expect((await post(url, 'A whisper.', 'quiet')).status).toBe(202);
      const line = page.getByRole('region', { name: 'API trigger Quiet one' });
      await line.getByRole('button', { name: 'Unfold Quiet one' }).click();
      await line.getByRole('button', { name: 'View Execution Logs' }).click();
      await page
        .getByRole('region', { name: 'Execution log of Quiet one' })
        .getByRole('row', { name: /completed[\s\S]*\[ephemeral\]/ })
        .waitFor({ timeout: 60_000 });
      await page.goto(threadUrl);
      await page.getByText('Deal 8 was closed.').first().waitFor();
      expect(await page.getByText('A whisper.').count()).toBe(0);
    },
    PATIENCE,
  );

  it(
    'deletes a trigger after saying what goes, when its name is typed',
    async () => {
      const { page } = window;
      await openDrawer();
      const line = page.getByRole('region', { name: 'API trigger CRM Deal Closed Hook' });
      await line.getByRole('button', { name: 'Unfold CRM Deal Closed Hook' }).click();
      await line.getByRole('button', { name: 'Delete' }).click();
      await page.getByText(/all execution logs are erased/).waitFor();
      await page.getByLabel(/^Type CRM Deal Closed Hook/).fill('CRM Deal Closed Hook');
      await page.getByRole('button', { name: 'Delete trigger' }).click();
      await line.waitFor({ state: 'detached' });
      expect((await post(triggerUrl, 'gone', 'crm')).status).toBe(404);
    },
    PATIENCE,
  );

  it(
    'lets viewers read and not write',
    async () => {
      const viewer = await invited(app, owner, { role: 'viewer' });
      const { page, complaints, close } = await browser.open();
      await enterAs(page, { ...viewer, url: `${threadUrl.split('?')[0]}?panel=automations` });
      const line = page.getByRole('region', { name: 'API trigger Quiet one' });
      await line.waitFor();
      expect(await line.getByRole('switch').isDisabled()).toBe(true);
      expect(await page.getByRole('button', { name: 'Create API Trigger' }).count()).toBe(0);
      expect(await page.getByRole('textbox', { name: 'Message' }).count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    },
    PATIENCE,
  );
});
