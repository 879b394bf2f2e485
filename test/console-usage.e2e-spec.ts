import { readFile } from 'node:fs/promises';
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
import { promptWorkflow } from './support/prompt-workflow.js';

describeInBrowser('the usage in the console', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let window: Window;

  beforeAll(async () => {
    [app, browser] = await Promise.all([bootApp(), ConsoleBrowser.launch()]);
    const owner = await firstOwner(app);
    window = await browser.open();
    await enterAs(window.page, { ...owner, url: `${app.url}/usage` });
  }, 180_000);

  afterAll(async () => {
    await app.close();
    await browser.close();
    expect(window.complaints).toEqual([]);
  });

  const figure = async (label: string): Promise<string> =>
    (await window.page.getByText(label, { exact: true }).first().locator('..').innerText()).split(/\n+/)[1] ??
    '';

  it('says that nothing was called, and then shows the calls by what became of them', async () => {
    const { page } = window;
    await page.getByText('No calls yet').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await app.publish(promptWorkflow('used'));
    await app.publish(
      promptWorkflow('signed', {
        trigger: { auth: { mode: 'bearer', credentials: [{ name: 'a', secret: '{{secrets.key_a}}' }] } },
      }),
      { key_a: 'a-secret-of-the-usage-test' },
    );
    for (let call = 0; call < 3; call += 1) expect((await app.call('used')).status).toBe(202);
    for (let call = 0; call < 2; call += 1) expect((await app.call('signed')).status).toBe(401);

    await page.reload();
    await page.getByRole('group', { name: 'Calls over time' }).waitFor();
    expect([await figure('Calls'), await figure('Refused'), await figure('Failed')]).toEqual(['5', '2', '0']);
    const bar = page.getByRole('button', { name: /3 accepted, 2 refused/ });
    expect(await bar.count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Errors' }).innerText()).toMatch(
      /missing_credentials|unauthorized|invalid_\w+/,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('is a table and a file with the same numbers, and keeps both in the address', async () => {
    const { page } = window;
    await page.getByRole('switch', { name: 'Show as table' }).check();
    const table = page.getByRole('table', { name: 'Calls over time' });
    await table.waitFor();
    expect(new URL(page.url()).searchParams.get('table')).toBe('true');
    expect(await accessibilityProblems(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    const rows = csv.trim().split('\r\n').slice(1);
    const cells = rows.map((row) => row.split(','));
    expect(rows).toHaveLength(24);
    expect(cells.reduce((sum, [, accepted]) => sum + Number(accepted), 0)).toBe(3);
    expect(cells.reduce((sum, [, , , refused]) => sum + Number(refused), 0)).toBe(2);
    await page.getByText('7 days', { exact: true }).click();
    await page.waitForURL(/hours=168/);
    await page.reload();
    await table.waitFor();
    expect(await figure('Calls')).toBe('5');
  });

  it('leads from a bar to its calls', async () => {
    const { page } = window;
    await page.goto(`${app.url}/usage`);
    await page.getByRole('button', { name: /3 accepted, 2 refused/ }).press('Enter');
    await page.waitForURL((url) => url.searchParams.has('since') && url.searchParams.has('until'));
  });
});
