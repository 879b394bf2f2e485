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
import { promptWorkflow } from './support/prompt-workflow.js';

/** A browser on a busy machine: what is awaited says itself how long. */
const PATIENCE = 120_000;
const KEY = 'sk-test-0123456789-abcdefgh-9f3a';

describeInBrowser('connections and secrets of the console', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let owner: TestPerson;
  let window: Window;

  beforeAll(async () => {
    [app, browser] = await Promise.all([
      bootApp({ env: { ANTHROPIC_API_KEY: 'sk-ant-of-the-environment-0123456789' } }),
      ConsoleBrowser.launch(),
    ]);
    app.keepSecret(KEY);
    owner = await firstOwner(app);
    window = await browser.open();
    await enterAs(window.page, { ...owner, url: `${app.url}/connections` });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  afterEach(() => {
    expect(window.complaints).toEqual([]);
  });

  it(
    'makes a model connection, whose key is never shown again',
    async () => {
      const { page } = window;
      const own = page.getByRole('row', { name: /anthropic/ });
      await own.getByText("from the server's environment").waitFor();
      expect(await own.getByRole('button', { name: 'Change anthropic' }).count()).toBe(0);
      await page.getByRole('button', { name: 'New connection' }).click();
      await page.getByLabel(/^Name/).fill('local');
      await page.getByLabel(/^Base URL/).fill('https://models.example.com/v1');
      await page.getByLabel(/^API key/).fill(KEY);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Store' }).click();
      const row = page.getByRole('row', { name: /local/ });
      await row.getByText('…9f3a').waitFor();
      await row.getByRole('button', { name: 'Change local' }).click();
      await page.getByRole('dialog').getByText('Keep the key').waitFor();
      expect(await page.content()).not.toContain(KEY);
      await page.getByLabel(/^Base URL/).fill('https://other.example.com/v1');
      await page.getByRole('button', { name: 'Store' }).click();
      await row.getByText('https://other.example.com/v1').waitFor();
      await row.getByText('…9f3a').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'deletes one when its name is typed',
    async () => {
      const { page } = window;
      await page.getByRole('button', { name: 'Delete local' }).click();
      const verb = page.getByRole('button', { name: 'Delete connection' });
      expect(await verb.isDisabled()).toBe(true);
      await page.getByLabel(/^Type local/).fill('local');
      await verb.click();
      await page.getByRole('row', { name: /local/ }).waitFor({ state: 'detached' });
    },
    PATIENCE,
  );

  it(
    'stores a secret, rotates it with time to change, and shows its end only',
    async () => {
      const { page } = window;
      await page.getByRole('tab', { name: 'Secrets' }).click();
      await page.getByRole('button', { name: 'New secret' }).first().click();
      await page.getByLabel(/^Name/).fill('acme_token');
      await page.getByLabel(/^Value/).fill('short');
      await page.getByRole('button', { name: 'Store' }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
      const first = 'acme-first-value-0123456789-1111';
      app.keepSecret(first);
      await page.getByLabel(/^Value/).fill(first);
      await page.getByRole('button', { name: 'Store' }).click();
      const row = page.getByRole('row', { name: /acme_token/ });
      await row.getByText('…1111').waitFor();

      await row.getByRole('button', { name: 'Rotate acme_token' }).click();
      await page.getByRole('button', { name: 'Generate a strong one' }).click();
      const made = await page.getByLabel(/^Value/).inputValue();
      app.keepSecret(made);
      expect(made).toMatch(/^[0-9a-f]{64}$/);
      await page.getByRole('button', { name: 'Rotate now' }).click();
      await row.getByText(`…${made.slice(-4)}`).waitFor();
      await row.getByText(/works until/).waitFor();
      expect(await page.content()).not.toContain(made);
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'keeps a secret that a trigger checks callers by, unless that is meant',
    async () => {
      const { page } = window;
      const credentials = [{ name: 'acme', secret: '{{secrets.acme_token}}' }];
      await app.publish(promptWorkflow('guarded', { trigger: { auth: { mode: 'bearer', credentials } } }));
      await page.getByRole('button', { name: 'Delete acme_token' }).click();
      const dialog = page.getByRole('dialog', { name: 'Delete the secret acme_token?' });
      await dialog.getByLabel(/^Type acme_token/).fill('acme_token');
      await dialog.getByRole('button', { name: 'Delete secret' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel(/^Also when a published trigger uses it/).check();
      await dialog.getByRole('button', { name: 'Delete secret' }).click();
      await page.getByRole('row', { name: /acme_token/ }).waitFor({ state: 'detached' });
    },
    PATIENCE,
  );

  it(
    'shows viewers what there is, and no way to change it',
    async () => {
      const viewer = await invited(app, owner, { role: 'viewer' });
      const { page, complaints, close } = await browser.open();
      await enterAs(page, { ...viewer, url: `${app.url}/connections` });
      await page.getByRole('row', { name: /anthropic/ }).waitFor();
      expect(await page.getByRole('button', { name: 'New connection' }).count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    },
    PATIENCE,
  );
});
