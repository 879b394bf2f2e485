import { Client } from 'pg';
import type { JsonObject } from '#sdk';
import { bootApp, eventually } from './support/app.js';
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
import { promptWorkflow, responseBlock } from './support/prompt-workflow.js';

interface Decided {
  readonly status: string;
  readonly waits: readonly JsonObject[];
  readonly blockRuns: readonly { readonly name: string; readonly outputs: JsonObject | null }[];
}

describeInBrowser('approvals in the console', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let owner: TestPerson;
  let ownerWindow: Window;
  let count = 0;

  beforeAll(async () => {
    [app, browser] = await Promise.all([bootApp(), ConsoleBrowser.launch()]);
    owner = await firstOwner(app);
    ownerWindow = await browser.open();
    await enterAs(ownerWindow.page, { ...owner, url: `${app.url}/approvals` });
  }, 180_000);

  afterAll(async () => {
    await app.close();
    await browser.close();
  });

  const runOf = async (id: string): Promise<Decided> => (await app.management.run(id)) as unknown as Decided;
  const until = (id: string, ...statuses: string[]): Promise<Decided> =>
    eventually(
      () => runOf(id),
      ({ status }) => statuses.includes(status),
      15_000,
    );
  /** A run that waits at a review with this title. */
  const asked = async (title: string, params: JsonObject = {}, prompt = 'Write to Acme'): Promise<string> => {
    const path = `console-review-${(count += 1)}`;
    const review = { id: 'b2', name: 'review1', type: 'human_review', params: { title, ...params } };
    await app.publish(promptWorkflow(path, { blocks: [review] }));
    const { runId } = (await (await app.call(path, {}, prompt)).json()) as { runId: string };
    await until(runId, 'waiting');
    return runId;
  };
  const decisionOf = ({ blockRuns }: Decided): JsonObject | null =>
    blockRuns.find(({ name }) => name === 'review1')?.outputs ?? null;
  const card = ({ page }: Window, title: string) => page.getByRole('article', { name: title });
  const decide = async (window: Window, title: string, verb: 'Approve' | 'Deny', reason?: string) => {
    await card(window, title)
      .getByRole('button', { name: `${verb}…` })
      .click();
    const dialog = window.page.getByRole('dialog');
    if (reason !== undefined) await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: `${verb} now` }).click();
  };
  const openAs = async (role: string): Promise<Window> => {
    const person = await invited(app, owner, { role });
    const window = await browser.open();
    await enterAs(window.page, { ...person, url: `${app.url}/approvals` });
    return window;
  };

  it('shows what is asked without a reload, and a member approves it: the run completes', async () => {
    const { page } = ownerWindow;
    await page.getByText('Nothing waits for you').waitFor();
    const id = await asked('Send the mail to Acme?', {
      message: 'It promises a refund.',
      show: { to: 'billing@acme.example', subject: '<b>Refund</b>' },
    });
    await card(ownerWindow, 'Send the mail to Acme?').waitFor();
    const text = await card(ownerWindow, 'Send the mail to Acme?').innerText();
    expect(text).toContain('It promises a refund.');
    expect(text).toContain('"subject": "<b>Refund</b>"');
    expect(text).toContain('Write to Acme');
    expect(await page.getByTestId('approvals-badge').innerText()).toContain('1');
    expect(await page.title()).toBe('(1) Approvals · Prompthook');
    expect(await accessibilityProblems(page)).toEqual([]);

    await card(ownerWindow, 'Send the mail to Acme?').getByRole('button', { name: 'Approve…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    // Enter decides nothing: the focus is on Cancel.
    const focused = () => page.evaluate<string>('document.activeElement?.textContent');
    await eventually(focused, (text) => text === 'Cancel', 15_000);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect((await runOf(id)).status).toBe('waiting');

    await decide(ownerWindow, 'Send the mail to Acme?', 'Approve', 'Looks right.');
    const run = await until(id, 'completed');
    expect(decisionOf(run)).toMatchObject({
      decision: 'approved',
      by: 'First Owner',
      comment: 'Looks right.',
      answers: [{ ids: [owner.id] }],
    });
    await page.getByText('Nothing waits for you').waitFor();
    expect(await page.title()).toBe('Approvals · Prompthook');
    expect(ownerWindow.complaints).toEqual([]);
  });

  it('denies with a reason, and not without one', async () => {
    const id = await asked('Delete the records?');
    await card(ownerWindow, 'Delete the records?').getByRole('button', { name: 'Deny…' }).click();
    const dialog = ownerWindow.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Deny now' }).click();
    expect((await runOf(id)).status).toBe('waiting');
    await dialog.getByLabel(/^Reason/).fill('They are needed.');
    await dialog.getByRole('button', { name: 'Deny now' }).click();
    expect(decisionOf(await until(id, 'completed', 'failed'))).toMatchObject({
      decision: 'denied',
      comment: 'They are needed.',
    });
  });

  it('needs a second person where four eyes are asked for', async () => {
    const second = await openAs('operator');
    const id = await asked('Pay 9,000 EUR?', { fourEyes: true });
    await card(ownerWindow, 'Pay 9,000 EUR?').waitFor();
    await decide(ownerWindow, 'Pay 9,000 EUR?', 'Approve');
    await card(ownerWindow, 'Pay 9,000 EUR?').getByText('You approved. A second person must').waitFor();
    expect((await runOf(id)).status).toBe('waiting');
    expect(await card(ownerWindow, 'Pay 9,000 EUR?').getByRole('button', { name: 'Approve…' }).count()).toBe(
      0,
    );

    await card(second, 'Pay 9,000 EUR?').getByText('Approved so far by First Owner').waitFor();
    await decide(second, 'Pay 9,000 EUR?', 'Approve');
    const run = await until(id, 'completed');
    expect(((decisionOf(run)?.['answers'] ?? []) as JsonObject[]).map(({ by }) => by)).toEqual([
      'First Owner',
      'The operator',
    ]);
    await second.close();
  });

  it('says to a viewer which role decides, and to others who the approvers are', async () => {
    const viewer = await openAs('viewer');
    await asked('Only Ann decides', { approvers: ['Ann'] });
    await card(viewer, 'Only Ann decides').getByText('To decide you need the role operator').waitFor();
    expect(await card(viewer, 'Only Ann decides').getByRole('button', { name: /…$/ }).count()).toBe(0);
    await card(ownerWindow, 'Only Ann decides').getByText('You are not among the approvers: Ann.').waitFor();
    expect(
      await card(ownerWindow, 'Only Ann decides').getByRole('button', { name: 'Approve…' }).count(),
    ).toBe(0);
    await viewer.close();
  });

  it('tells who comes too late that it is decided', async () => {
    const id = await asked('Decided elsewhere');
    await card(ownerWindow, 'Decided elsewhere').getByRole('button', { name: 'Approve…' }).click();
    await app.management.call('POST', `runs/${id}/signals`, {
      block: 'b2',
      payload: { decision: 'denied', comment: 'by API' },
    });
    await until(id, 'completed');
    const dialog = ownerWindow.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Approve now' }).click();
    await dialog.getByText('Somebody else decided, or the time was over').waitFor();
    expect(decisionOf(await runOf(id))).toMatchObject({ decision: 'denied', comment: 'by API' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await card(ownerWindow, 'Decided elsewhere').waitFor({ state: 'detached' });
  });

  it('makes a one-time link: its page shows without deciding, decides once, and then says that it was used', async () => {
    const id = await asked('By link?', { show: { html: '<img src=x onerror=alert(1)>' } });
    await card(ownerWindow, 'By link?').getByRole('button', { name: 'Ask somebody else…' }).click();
    const dialog = ownerWindow.page.getByRole('dialog');
    await dialog.getByLabel(/^For/).fill('Bea');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
    app.keepSecret(new URL(link).search.slice('?token='.length));
    await ownerWindow.page.keyboard.press('Escape');

    const guest = await browser.open();
    await guest.page.goto(link);
    await guest.page.reload();
    await guest.page.getByRole('heading', { name: 'By link?' }).waitFor();
    expect(await accessibilityProblems(guest.page)).toEqual([]);
    expect((await runOf(id)).status).toBe('waiting');
    await guest.page.getByLabel('Comment').fill('From my phone.');
    await guest.page.getByRole('button', { name: 'Approve' }).click();
    await guest.page.getByText('Your decision is recorded: approved.').waitFor();
    expect(decisionOf(await until(id, 'completed'))).toMatchObject({
      decision: 'approved',
      by: 'Bea',
      comment: 'From my phone.',
    });
    await guest.page.goto(link);
    expect(await guest.page.getByRole('heading', { level: 1 }).innerText()).not.toBe('By link?');
    expect(await guest.page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await guest.close();
  });

  it('takes an expired review from the inbox, and its link says that it is over', async () => {
    const id = await asked('Too late?');
    await card(ownerWindow, 'Too late?').waitFor();
    const { url } = await app.management.call<{ url: string }>('POST', `runs/${id}/review-links`, {
      block: 'b2',
      expiresInSeconds: 60,
    });
    app.keepSecret(new URL(url).search.slice('?token='.length));
    app.clock.advance(61);
    const guest = await browser.open();
    const answer = await guest.page.goto(url);
    expect(answer?.status()).toBe(410);
    expect(await guest.page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    expect(await accessibilityProblems(guest.page)).toEqual([]);
    await guest.close();

    // A week goes by for this one review.
    const [wait] = (await runOf(id)).waits;
    const { expiresAt } = (wait?.['state'] ?? {}) as { expiresAt?: string };
    const client = new Client({ connectionString: app.database.url });
    await client.connect();
    for (const [table, column] of [
      ['live_runs', 'waits'],
      ['run_journal', 'data'],
    ]) {
      await client.query(
        `UPDATE prompthook.${table} SET ${column} = replace(${column}::text, $1, '2024-01-01T00:00:00.000Z')::json
         WHERE run_id = $2`,
        [expiresAt, id],
      );
    }
    await client.end();
    await decide(ownerWindow, 'Too late?', 'Approve');
    expect(decisionOf(await until(id, 'completed'))).toMatchObject({ decision: 'expired' });
    await card(ownerWindow, 'Too late?').waitFor({ state: 'detached' });
  });

  it('shows the arguments of the tool that an agent wants to call, and lets it call', async () => {
    await app.publish(promptWorkflow('console-tool', { blocks: [responseBlock({ paid: true })] }));
    const tool = {
      workflow: 'console-tool',
      name: 'pay_bill',
      description: 'Pay the bill.',
      approval: 'always',
    };
    const params = { model: 'demo', prompt: 'Pay the bill.', tools: [tool] };
    await app.publish(
      promptWorkflow('console-agent', { blocks: [{ id: 'b2', name: 'agent1', type: 'agent', params }] }),
    );
    const { runId } = (await (await app.call('console-agent')).json()) as { runId: string };
    await until(runId, 'waiting');
    const title = 'May the agent call pay_bill?';
    await card(ownerWindow, title).getByRole('region', { name: 'Arguments of pay_bill' }).waitFor();
    await decide(ownerWindow, title, 'Approve');
    await until(runId, 'completed');
    await card(ownerWindow, title).waitFor({ state: 'detached' });
  });

  it('fits a narrow window, in the dark, without scrolling sideways', async () => {
    await asked('Narrow?', { show: { long: 'x'.repeat(300) } });
    const { page, close } = await browser.open({ width: 320, colorScheme: 'dark' });
    await enterAs(page, { ...owner, url: `${app.url}/approvals` });
    await page.getByRole('article', { name: 'Narrow?' }).waitFor();
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });
});
