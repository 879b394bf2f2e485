import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import {
  accessibilityProblems,
  ConsoleBrowser,
  describeInBrowser,
  enterAs,
  signInAs,
} from './support/console-browser.js';
import type { Window } from './support/console-browser.js';
import { Management } from './support/management.js';
import { firstOwner, invited, newPassword } from './support/people.js';
import type { TestPerson } from './support/people.js';

describeInBrowser('the settings in the console', () => {
  let app: TestApp;
  let browser: ConsoleBrowser;
  let owner: TestPerson;
  let window: Window;

  beforeAll(async () => {
    [app, browser] = await Promise.all([bootApp(), ConsoleBrowser.launch()]);
    owner = await firstOwner(app);
    window = await browser.open();
    await enterAs(window.page, { ...owner, url: `${app.url}/settings` });
  }, 180_000);

  afterAll(async () => {
    await app.close();
    await browser.close();
    expect(window.complaints).toEqual([]);
  });

  const dialog = () => window.page.getByRole('dialog');
  const open = async (tab: string): Promise<void> => {
    await window.page.goto(`${app.url}/settings?tab=${tab}`);
    await window.page.getByRole('tab', { selected: true }).waitFor();
  };

  it('invites somebody by a link that is shown once, and they come in by it', async () => {
    const { page } = window;
    await open('members');
    await page.getByRole('rowheader', { name: /First Owner/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await dialog()
      .getByLabel(/^E-mail address/)
      .fill('bea@example.com');
    await dialog().getByRole('button', { name: 'Make the invitation' }).click();
    const link = await dialog().getByLabel('Link', { exact: true }).innerText();
    expect(link).toContain('/invite#token=');
    app.keepSecret(link.split('=')[1] ?? '');
    // Neither Esc nor a click beside it loses the link.
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    expect(await dialog().getByLabel('Link', { exact: true }).innerText()).toBe(link);
    await dialog().getByRole('button', { name: 'I stored it' }).click();
    await page.getByRole('row', { name: /bea@example\.com/ }).waitFor();

    const guest = await browser.open();
    const password = newPassword();
    app.keepSecret(password);
    await guest.page.goto(link);
    await guest.page.getByLabel(/^Your name/).fill('Bea');
    await guest.page.getByLabel(/^Password/).fill(password);
    await guest.page.getByRole('button', { name: 'Join' }).click();
    await guest.page.getByRole('button', { name: 'Account of Bea' }).waitFor();
    expect(guest.page.url()).not.toContain('token');
    expect(guest.complaints).toEqual([]);
    await guest.close();
  });

  it('changes a role, which can be undone, and removes a member', async () => {
    const person = await invited(app, owner, { role: 'operator' });
    const roleOf = async (): Promise<unknown> =>
      (
        (await owner.browser.send('GET', 'members')).body?.['items'] as
          { id: string; role: string }[] | undefined
      )?.find(({ id }) => id === person.id)?.role;
    await open('members');
    const row = window.page.getByRole('row', { name: new RegExp(person.email) });
    await row.getByLabel('Role of The operator').click();
    await window.page.getByRole('option', { name: 'viewer' }).click();
    const undo = window.page.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    expect(await roleOf()).toBe('viewer');
    await undo.click();
    await eventually(roleOf, (role) => role === 'operator', 15_000);

    await row.getByRole('button', { name: /^Remove/ }).click();
    await dialog().getByRole('button', { name: 'Remove', exact: true }).click();
    await row.waitFor({ state: 'detached' });
    expect(await roleOf()).toBeUndefined();
  });

  it('makes a key that works, is shown once, and is dead when its name was typed to revoke it', async () => {
    const { page } = window;
    await open('keys');
    await page.getByRole('button', { name: 'New API key' }).click();
    await dialog().getByLabel(/^Name/).fill('nightly');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Make the key' }).click();
    const key = await dialog().getByLabel('Key', { exact: true }).innerText();
    app.keepSecret(key);
    await dialog().getByRole('button', { name: 'I stored it' }).click();
    const management = new Management(app.url, key);
    await expect(management.call('GET', 'workflows')).resolves.toBeDefined();
    await expect(management.call('POST', 'workspaces', { name: 'x' })).rejects.toThrow('403');
    expect(await page.content()).not.toContain(key);

    const row = page.getByRole('row', { name: /nightly/ });
    await row.getByRole('button', { name: 'Revoke…' }).click();
    const verb = dialog().getByRole('button', { name: 'Revoke', exact: true });
    expect(await verb.isDisabled()).toBe(true);
    await dialog().getByRole('textbox').fill('nightly');
    await verb.click();
    await row.getByText('inactive').waitFor();
    await eventually(
      () => management.call('GET', 'workflows').catch(String),
      (answer) => String(answer).includes('401'),
      5_000,
    );
  });

  it('shows the audit log with its filters in the address', async () => {
    const { page } = window;
    await page.goto(`${app.url}/settings?tab=audit&action=member.add`);
    await page
      .getByRole('row', { name: /member\.add/ })
      .first()
      .waitFor();
    expect(await page.getByRole('row', { name: /session\.open/ }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'member.add' }).first().click();
    expect(await dialog().getByRole('region', { name: 'After' }).innerText()).toContain('"email"');
    await page.keyboard.press('Escape');
    await page.getByLabel('Action', { exact: true }).fill('nothing.like.that');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByText('No entries match').waitFor();
    expect(new URL(page.url()).searchParams.get('action')).toBe('nothing.like.that');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page
      .getByRole('row', { name: /session\.open/ })
      .first()
      .waitFor();
  });

  it('makes a workspace, works in it, and comes back by the switch', async () => {
    const { page } = window;
    await open('workspace');
    await page.getByLabel(/^Another workspace/).fill('Second');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('You are in the new workspace now.').waitFor();
    await page.getByText(/^Second ·/).waitFor();
    const { pathname } = new URL(page.url());
    expect(pathname).toBe('/settings');
    await page.getByLabel('Workspace', { exact: true }).first().click();
    await page.getByRole('option').filter({ hasNotText: 'Second' }).first().click();
    const chosen = () => page.getByLabel('Workspace', { exact: true }).first().inputValue();
    await eventually(chosen, (name) => !name.includes('Second'), 15_000);
  });

  it('changes the password, signs out elsewhere, and asks to sign in again when the session is over', async () => {
    const other = await browser.open();
    const person = await invited(app, owner, { role: 'viewer' });
    await signInAs(other.page, { ...person, url: `${app.url}/settings?tab=account` });
    expect(await accessibilityProblems(other.page)).toEqual([]);
    await other.page.goto(`${app.url}/settings?tab=keys`);
    await other.page.getByText('You need the role owner.').waitFor();
    await other.page.goto(`${app.url}/settings?tab=account`);
    const password = newPassword();
    app.keepSecret(password);
    await other.page.getByLabel(/^Current password/).fill(person.password);
    await other.page.getByLabel(/^New password/).fill(password);
    await other.page.getByRole('button', { name: 'Change the password' }).click();
    await other.page.getByText('Changed. You are signed out everywhere else.').waitFor();
    expect((await person.browser.send('GET', 'session')).status).toBe(401);

    await other.context.clearCookies();
    await other.page.getByRole('tab', { name: 'Members' }).click();
    await other.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(new URL(other.page.url()).searchParams.get('back')).toContain('/settings');
    await other.close();
  });
});
