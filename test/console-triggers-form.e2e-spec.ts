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

describeInBrowser('making a trigger', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let owner: TestPerson;

  const signedIn = async (path: string, person = owner): Promise<Window> => {
    const window = await browser.open();
    await enterAs(window.page, { url: `${app.url}/${path}`, ...person });
    return window;
  };

  beforeAll(async () => {
    [app, browser] = await Promise.all([
      bootApp({ clock: new TestClock(Date.now() / 1000) }),
      ConsoleBrowser.launch(),
    ]);
    owner = await firstOwner(app);
    await app.publish(promptWorkflow('taken'));
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('makes one that takes calls, and shows its secret once', async () => {
    const { page, complaints, close } = await signedIn('triggers/new');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Daily report');
    const path = await page.getByLabel(/^Path/).inputValue();
    expect(path).toMatch(/^daily-report-[0-9a-f]{6}$/);
    await page.getByText('✓ The path is free.').waitFor();
    const curl = page.getByRole('region', { name: 'A call' });
    expect(await curl.innerText()).toContain(`/api/webhooks/prompt/${path}`);
    await page.getByLabel(/^Path/).fill('taken');
    await page.getByText('another trigger', { exact: false }).first().waitFor();
    await page.getByLabel(/^Path/).fill(path);
    await page.getByText('✓ The path is free.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Create' }).click();

    const dialog = page.getByRole('dialog', { name: 'The secret of Daily report' });
    const secret = (await dialog.getByRole('region', { name: 'Secret' }).locator('code').innerText()).trim();
    app.keepSecret(secret);
    expect(secret).toMatch(/^pt_[\w-]{43}$/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByRole('button', { name: 'I stored it' }).click();
    await page.getByRole('heading', { name: path, level: 1 }).waitFor();
    await page.getByText('Waiting for the first call…').waitFor();
    expect(await page.content()).not.toContain(secret);
    expect(page.url()).not.toContain(secret);

    expect((await app.call(path)).status).toBe(401);
    const answer = await app.call(path, { authorization: `Bearer ${secret}` });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ answer: expect.any(String) as string });
    expect(complaints).toEqual([]);
    await close();
  });

  it('makes one for signatures with a secret that was typed, and refuses a short one', async () => {
    const typed = 'wombat typed secret 42 with length';
    app.keepSecret(typed);
    const { page, complaints, close } = await signedIn('triggers/new');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Signed');
    await page.getByRole('radio', { name: 'HMAC-SHA256 signature' }).check();
    await page.getByText('Type one').click();
    await page.getByLabel(/^The secret/).fill('short');
    await page.getByText('At least 16 characters').waitFor();
    expect(await page.getByRole('button', { name: 'Create' }).isDisabled()).toBe(true);
    await page.getByLabel(/^The secret/).fill(typed);
    await page.getByRole('button', { name: 'Limits' }).click();
    await page.getByLabel('Addresses that may call, one a line').fill('not an address');
    await page.getByText('is not an address or CIDR block', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Create' }).click();
    // The server refused: the summary leads to the field, and no secret was left behind.
    const summary = page.getByRole('alert').filter({ hasText: 'The trigger was not saved' });
    await summary.getByRole('button').click();
    await page.getByLabel('Addresses that may call, one a line').and(page.locator(':focus')).waitFor();
    const { items } = await app.management.call<{ items: { name: string }[] }>('GET', 'secrets');
    expect(items.filter(({ name }) => name.startsWith('trigger_'))).toHaveLength(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Addresses that may call, one a line').fill('127.0.0.1\n2001:db8::/32');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('tab', { name: 'Test' }).click();
    await page.getByLabel(/^Secret/).fill(typed);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('region', { name: 'Response' }).getByText('"answer"').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('changes one in the document of its workflow, and keeps what the form does not know', async () => {
    const id = await app.publish(
      promptWorkflow('changing', { trigger: { guardrails: { enabled: false }, maxPromptLength: 100 } }),
    );
    const { page, complaints, close } = await signedIn(`triggers/${id}?tab=settings`);
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('heading', { name: 'Edit changing' }).waitFor();
    await page.getByRole('button', { name: 'What it takes' }).click();
    const longest = page.getByLabel('Longest prompt, characters');
    expect(await longest.inputValue()).toBe('100');
    await longest.fill('5');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save and publish' }).click();
    await page.getByText('changing was changed').waitFor();
    expect((await app.call('changing', {}, 'too long now')).status).toBe(400);
    expect((await app.call('changing', {}, 'ok')).status).toBe(202);
    const { document } = await app.management.call<{ document: { blocks: { params: object }[] } }>(
      'GET',
      'workflows/changing',
    );
    expect(document.blocks[0]?.params).toMatchObject({
      guardrails: { enabled: false },
      auth: { mode: 'none' },
      maxPromptLength: 5,
    });
    expect(complaints).toEqual([]);
    await close();
  });

  it('rotates a secret after naming the calls, with the old one beside it for a while', async () => {
    const old = 'wombat-rotating-0123456789abcdef0123456789';
    const auth = { mode: 'bearer', credentials: [{ name: 'crm', secret: '{{secrets.rotating}}' }] };
    const id = await app.publish(promptWorkflow('rotating', { trigger: { auth } }), { rotating: old });
    const as = async (token: string): Promise<number> =>
      (await app.call('rotating', { authorization: `Bearer ${token}` })).status;
    expect(await as(old)).toBe(202);
    const { page, complaints, close } = await signedIn(`triggers/${id}?tab=settings`);
    const rotate = async (overlap: string): Promise<string> => {
      await page.getByRole('button', { name: 'Rotate the secret of crm' }).click();
      const asking = page.getByRole('dialog', { name: 'Rotate the secret rotating' });
      await asking.getByText('1 caller, ', { exact: false }).waitFor();
      await asking.getByRole('combobox').click();
      await page.getByRole('option', { name: overlap }).click();
      expect(await accessibilityProblems(page)).toEqual([]);
      await asking.getByRole('button', { name: 'Rotate now' }).click();
      const shown = page.getByRole('dialog', { name: 'The new secret of rotating' });
      const value = (await shown.locator('code').innerText()).trim();
      app.keepSecret(value);
      await shown.getByRole('button', { name: 'I stored it' }).click();
      await shown.waitFor({ state: 'hidden' });
      return value;
    };
    const second = await rotate('One day');
    expect([await as(old), await as(second)]).toEqual([202, 202]);
    await page.getByText('the old one goes on', { exact: false }).waitFor();
    const third = await rotate('None');
    expect([await as(second), await as(third)]).toEqual([401, 202]);
    expect(await page.content()).not.toContain(third);
    expect(complaints).toEqual([]);
    await close();
  });

  it('does not overwrite what somebody else saved meanwhile', async () => {
    const id = await app.publish(promptWorkflow('contested'));
    const { page, close } = await signedIn(`triggers/${id}/edit`);
    await page.getByRole('button', { name: 'What it takes' }).click();
    await page.getByLabel('Longest prompt, characters').fill('7');
    await app.publish(promptWorkflow('contested', { trigger: { maxPromptLength: 300 } }));
    await page.getByRole('button', { name: 'Save and publish' }).click();
    await page.getByRole('alert').getByText('draft', { exact: false }).first().waitFor();
    const [trigger] = (
      await app.management.call<{ items: { id: string; settings: { maxPromptLength: number } }[] }>(
        'GET',
        'triggers?workflow=contested',
      )
    ).items;
    expect(trigger?.settings.maxPromptLength).toBe(300);
    await close();
  });

  it('is for those who may publish', async () => {
    const operator = await invited(app, owner, { role: 'operator' });
    const { page, close } = await signedIn('triggers/new', operator);
    await page.getByText('You need the role', { exact: false }).waitFor();
    await close();
  });
});
