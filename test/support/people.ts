import { SetupService } from '../../src/identity/sign-in/setup.service.js';
import type { TestApp } from './app.js';
import { Browser } from './browser.js';

/** A signed-in person of a test. */
export interface TestPerson {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly browser: Browser;
}

let count = 0;

/** Fit to be a password, and in no other place: a leak is found by it. */
export const newPassword = (): string =>
  `a fine Password no. ${++count} ${Math.random().toString(36).slice(2, 10)}`;

/** The setup token of this start. */
export const setupToken = (app: TestApp): string =>
  app.running.app.get(SetupService, { strict: false }).made ?? '';

/** Sets the server up: the first owner, signed in. */
export async function firstOwner(app: TestApp, email = 'owner@example.com'): Promise<TestPerson> {
  const browser = new Browser(app.url);
  const password = newPassword();
  app.keepSecret(password);
  const token = setupToken(app);
  const made = await browser.send('POST', 'setup', { token, email, name: 'First Owner', password });
  if (made.status !== 201) throw new Error(`The setup answered ${made.status}: ${made.text}`);
  app.keepSecret(browser.token);
  return { id: String(made.body?.['id']), email, password, browser };
}

/** Invites somebody new into a workspace and signs them in. */
export async function invited(
  app: TestApp,
  owner: { browser: Browser },
  { role, reveal = false, workspace }: { role: string; reveal?: boolean; workspace?: string },
): Promise<TestPerson> {
  const email = `person${++count}@example.com`;
  const there = workspace === undefined ? {} : { 'x-workspace-id': workspace };
  const invite = await owner.browser.send('POST', 'invites', { email, role, reveal }, there);
  if (invite.status !== 201) throw new Error(`The invitation answered ${invite.status}: ${invite.text}`);
  const token = String(invite.body?.['token']);
  const password = newPassword();
  app.keepSecret(token);
  app.keepSecret(password);
  const browser = new Browser(app.url);
  const accepted = await browser.send('POST', 'invites/accept', { token, name: `The ${role}`, password });
  if (accepted.status !== 200) throw new Error(`Accepting answered ${accepted.status}: ${accepted.text}`);
  app.keepSecret(browser.token);
  return { id: String(accepted.body?.['id']), email, password, browser };
}
