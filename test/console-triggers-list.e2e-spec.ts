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
import { TestClock } from './support/test-clock.js';

const TOKEN = 'wombat-bearer-0123456789abcdef0123456789abcdef';

describeInBrowser('triggers', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let owner: TestPerson;
  let orders: string;

  const signedIn = async (path: string, person = owner, width?: number): Promise<Window> => {
    const window = await browser.open(width === undefined ? {} : { width });
    await enterAs(window.page, { url: `${app.url}/${path}`, ...person });
    return window;
  };

  beforeAll(async () => {
    [app, browser] = await Promise.all([
      bootApp({ clock: new TestClock(Date.now() / 1000) }),
      ConsoleBrowser.launch(),
    ]);
    owner = await firstOwner(app);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('offers to make the first one while there is none', async () => {
    // The sample of a first start.
    await app.management.call('DELETE', 'workflows/hello?force=true');
    const { page, complaints, close } = await signedIn('triggers');
    await page.getByRole('heading', { name: 'Create your first trigger' }).waitFor();
    expect(await page.getByRole('link', { name: 'New trigger' }).count()).toBe(2);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('lists them with their calls of 24 hours, and finds by text and kind', async () => {
    const auth = { mode: 'bearer', credentials: [{ name: 'crm', secret: '{{secrets.orders_token}}' }] };
    orders = await app.publish(
      promptWorkflow('orders', {
        trigger: { auth, rateLimit: { enabled: true, limit: 20, windowSeconds: 60 } },
      }),
      { orders_token: TOKEN },
    );
    await app.publish(promptWorkflow('open-door'));
    await app.call('orders', { authorization: `Bearer ${TOKEN}` });
    await app.call('orders');

    const { page, complaints, close } = await signedIn('triggers');
    const row = page.getByRole('row').filter({ hasText: 'orders @ 1' });
    await row.getByText('2 calls, 1 refused').waitFor();
    const text = await row.innerText();
    expect(text).toContain('20 a minute per caller');
    expect(text).toContain('bearer token');
    await page.getByRole('row').filter({ hasText: 'open-door' }).getByText('never').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.keyboard.press('/');
    await page.keyboard.type('door');
    await page.waitForURL((url) => url.searchParams.get('text') === 'door');
    expect(await row.count()).toBe(0);
    await page.goto(`${app.url}/triggers?auth=hmac_sha256`);
    await page.getByRole('heading', { name: 'No triggers match' }).waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await row.waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('switches off after naming the calls of the last hour, and takes it back', async () => {
    const { page, complaints, close } = await signedIn('triggers');
    const active = page.getByRole('switch', { name: 'Active: orders' });
    await active.press('Space');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('In the last hour: 1 caller, 2 calls.', { exact: false }).waitFor();
    expect((await app.call('orders', { authorization: `Bearer ${TOKEN}` })).status).toBe(202);
    await dialog.getByRole('button', { name: 'Switch off now' }).click();
    await page.getByText('orders was switched off').waitFor();
    expect((await app.call('orders', { authorization: `Bearer ${TOKEN}` })).status).toBe(404);
    expect(await active.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('switch', { name: 'Active: orders', checked: true }).waitFor();
    expect((await app.call('orders', { authorization: `Bearer ${TOKEN}` })).status).toBe(202);

    // Nobody called this one: nothing to ask.
    await page.getByRole('switch', { name: 'Active: open-door' }).press('Space');
    await page.getByText('open-door was switched off').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByRole('switch', { name: 'Active: open-door', checked: true }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows one with its calls and settings, and follows its first call', async () => {
    const { page, complaints, close } = await signedIn('triggers');
    await page.getByRole('link', { name: 'open-door' }).click();
    await page.getByRole('heading', { name: 'open-door', level: 1 }).waitFor();
    await page.getByText('Waiting for the first call…').waitFor();
    await app.call('open-door');
    await page.getByText('1 call · 100.0 % of runs ok', { exact: false }).waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.getByRole('columnheader', { name: 'Accepted' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Calls' }).click();
    await page.getByRole('table', { name: 'Calls' }).getByText('accepted').waitFor();
    await page.waitForURL((url) => url.searchParams.get('tab') === 'calls');
    await page.goto(`${app.url}/triggers/${orders}?tab=settings`);
    await page.getByRole('region', { name: 'Settings' }).getByText('{{secrets.orders_token}}').waitFor();
    expect(await page.content()).not.toContain(TOKEN);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goto(`${app.url}/triggers/trg_none`);
    await page.getByRole('heading', { name: 'Not found' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('lets viewers look and not switch, on a narrow window too', async () => {
    const viewer = await invited(app, owner, { role: 'viewer' });
    const { page, complaints, close } = await signedIn('triggers', viewer, 360);
    await page.getByRole('switch', { name: 'Active: orders' }).waitFor();
    expect(await page.getByRole('switch', { name: 'Active: orders' }).isDisabled()).toBe(true);
    expect(await page.getByRole('link', { name: 'New trigger' }).count()).toBe(0);
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('counts usage within bounds, for its own workspace only', async () => {
    const usage = await app.management.call<{ buckets: unknown[]; complete: boolean }>(
      'GET',
      `triggers/${orders}/usage?hours=1`,
    );
    expect(usage.buckets).toHaveLength(24);
    expect(usage.complete).toBe(true);
    await expect(app.management.call('GET', `triggers/${orders}/usage?hours=721`)).rejects.toThrow(
      /400.*hours must be a whole number from 1 to 720/,
    );
    await expect(app.management.call('GET', 'triggers/trg_none/usage')).rejects.toThrow(/404/);
  });
});
