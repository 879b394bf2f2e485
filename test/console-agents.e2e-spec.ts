import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import {
  accessibilityProblems,
  ConsoleBrowser,
  describeInBrowser,
  enterAs,
} from './support/console-browser.js';
import type { Window } from './support/console-browser.js';
import { firstOwner } from './support/people.js';

/** A browser on a busy machine: what is awaited says itself how long. */
const PATIENCE = 120_000;

describeInBrowser('the agents of the console', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let window: Window;
  let url = '';

  beforeAll(async () => {
    [app, browser] = await Promise.all([bootApp(), ConsoleBrowser.launch()]);
    const owner = await firstOwner(app);
    await app.management.publish({
      version: 1,
      name: 'escalations',
      blocks: [
        { id: 'b1', name: 'channel1', type: 'agent_channel' },
        { id: 'b2', name: 'agent1', type: 'agent', params: { prompt: '<channel1.input>' } },
      ],
      edges: [{ from: 'b1', to: 'b2' }],
    } as { name: string });
    window = await browser.open();
    await enterAs(window.page, { ...owner, url: `${app.url}/agents` });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  afterEach(() => {
    expect(window.complaints).toEqual([]);
  });

  it(
    'makes an agent of a workflow and publishes it, with a way back',
    async () => {
      const { page } = window;
      await page.getByRole('heading', { name: 'No agent yet' }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'New agent' }).first().click();
      await page.getByLabel(/^Name/).fill('Escalations');
      await page.getByLabel(/^Workflow/).selectOption('escalations');
      await page.getByRole('button', { name: 'Make agent' }).click();
      const row = page.getByRole('row', { name: /Escalations/ });
      await row.getByText('unpublished').waitFor();
      await row.getByRole('switch').click();
      await row.getByText('published', { exact: true }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      const { items } = await app.management.call<{ items: { published: boolean; url: string }[] }>(
        'GET',
        'agents',
      );
      expect(items).toMatchObject([{ published: true }]);
      url = items[0]?.url ?? '';
    },
    PATIENCE,
  );

  it(
    'issues a token that is shown once and triggers this agent, and shows the conversation',
    async () => {
      const { page } = window;
      await page.getByRole('tab', { name: 'Access tokens' }).click();
      await page.getByRole('button', { name: 'New token' }).first().click();
      await page.getByLabel(/^Name/).fill('zendesk');
      expect(await page.getByRole('button', { name: 'Make token' }).isDisabled()).toBe(true);
      await page.getByLabel('Escalations').check();
      await page.getByRole('button', { name: 'Make token' }).click();
      await page.getByRole('button', { name: 'I stored it' }).waitFor();
      const token = (await page.getByRole('dialog').locator('code').innerText()).trim();
      app.keepSecret(token);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'I stored it' }).click();
      await page
        .getByRole('row', { name: /zendesk/ })
        .getByText('Escalations')
        .waitFor();
      expect(await page.content()).not.toContain(token);

      const call = (): Promise<Response> =>
        fetch(url, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ conversation_key: 'ticket-7', input: 'Who is on call?' }),
        });
      expect((await call()).status).toBe(202);

      await page.getByRole('tab', { name: 'Agents' }).click();
      await page.getByRole('link', { name: 'Escalations', exact: true }).click();
      await page.getByRole('link', { name: 'ticket-7' }).click();
      const drawer = page.getByRole('dialog', { name: 'Conversation' });
      await drawer.getByText('Who is on call?', { exact: true }).waitFor();
      await drawer.getByText('completed').waitFor({ timeout: 60_000 });
      await drawer.getByRole('region', { name: 'Answer' }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);

      await page.goto(`${app.url}/agents?tab=tokens`);
      await page.getByRole('button', { name: 'Revoke zendesk' }).click();
      await page.getByRole('button', { name: 'Revoke now' }).click();
      await page.getByRole('row', { name: /zendesk[\s\S]*revoked/ }).waitFor();
      expect((await call()).status).toBe(401);
    },
    PATIENCE,
  );
});
