import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { Browser } from './support/browser.js';
import { Management } from './support/management.js';
import { firstOwner, invited, newPassword } from './support/people.js';
import type { TestPerson } from './support/people.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { VECTOR_NOW } from './support/test-clock.js';

interface Audit {
  readonly items: readonly { action: string; before: unknown; after: unknown }[];
}

describe('workspaces and their members', () => {
  let app: TestApp;
  let owner: TestPerson;

  beforeAll(async () => {
    app = await bootApp();
    owner = await firstOwner(app);
  });
  afterAll(() => app.close());

  /** The clock of the test stands still; the workspace that somebody is in for the longest time is the first. */
  let seconds = 0;
  const newWorkspace = async (name: string, by = owner): Promise<string> => {
    app.clock.set(VECTOR_NOW + (seconds += 1));
    const made = await by.browser.send('POST', 'workspaces', { name });
    expect(made.status).toBe(201);
    return String(made.body?.['id']);
  };
  const within = (workspace: string) => ({ 'x-workspace-id': workspace });

  it('are made, renamed and listed by those who are in them', async () => {
    const id = await newWorkspace('first name');
    expect((await owner.browser.send('PATCH', `workspaces/${id}`, { name: 'second name' })).status).toBe(200);
    const list = await owner.browser.send('GET', 'workspaces');
    expect(list.body?.['items']).toContainEqual(
      expect.objectContaining({ id, name: 'second name', role: 'owner' }),
    );
    const stranger = await invited(app, owner, { role: 'owner' });
    expect(JSON.stringify((await stranger.browser.send('GET', 'workspaces')).body)).not.toContain(id);
    const { items } = (await owner.browser.send('GET', `audit?target=${id}`, undefined, within(id)))
      .body as unknown as Audit;
    expect(items.map(({ action }) => action)).toEqual(['workspace.rename', 'workspace.create']);
  });

  it('that an API key makes are reached by the key in the answer', async () => {
    const made = await app.management.call<{ id: string; ownerKey: string }>('POST', 'workspaces', {
      name: 'by key',
    });
    app.keepSecret(made.ownerKey);
    const there = new Management(app.url, made.ownerKey);
    expect(await there.call('GET', 'workspaces')).toMatchObject({ items: [{ id: made.id, role: 'owner' }] });
  });

  it('take somebody in by an invitation that works once', async () => {
    const invite = await owner.browser.send('POST', 'invites', {
      email: 'Once@Example.com',
      role: 'operator',
    });
    const token = String(invite.body?.['token']);
    app.keepSecret(token);
    expect(token).toMatch(/^phi_[0-9A-Za-z]{49}$/);
    const accept = (password: string) =>
      new Browser(app.url).send('POST', 'invites/accept', { token, name: 'Once', password });
    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(newPassword())));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await accept(newPassword())).status).toBe(404);
    const list = await owner.browser.send('GET', 'invites');
    expect(list.text).not.toContain(token);
    expect(list.text).not.toContain('once@example.com');
    const members = (await owner.browser.send('GET', 'members')).body?.['items'] as { email: string }[];
    expect(members.filter(({ email }) => email === 'once@example.com')).toHaveLength(1);
  });

  it('take nobody in by an invitation that is too old, revoked or replaced', async () => {
    const invite = async () =>
      (await owner.browser.send('POST', 'invites', { email: 'late@example.com', role: 'viewer' })).body as {
        id: string;
        token: string;
      };
    const accept = (token: string) =>
      new Browser(app.url).send('POST', 'invites/accept', { token, name: 'Late', password: newPassword() });
    const replaced = await invite();
    const revoked = await invite();
    expect((await accept(replaced.token)).status).toBe(404);
    expect((await owner.browser.send('DELETE', `invites/${revoked.id}`)).status).toBe(204);
    expect((await accept(revoked.token)).status).toBe(404);
    const old = await invite();
    app.clock.set(VECTOR_NOW + seconds + 7 * 86_400);
    expect((await accept(old.token)).status).toBe(404);
    app.clock.set(VECTOR_NOW + seconds);
  });

  it('take somebody in who has an account, by its password', async () => {
    const person = await invited(app, owner, { role: 'viewer' });
    const id = await newWorkspace('second');
    const invite = await owner.browser.send(
      'POST',
      'invites',
      { email: person.email, role: 'editor' },
      within(id),
    );
    const token = String(invite.body?.['token']);
    const accept = (password: string) =>
      person.browser.send('POST', 'invites/accept', { token, name: 'Somebody else', password });
    expect((await accept(newPassword())).status).toBe(401);
    expect((await accept(person.password)).status).toBe(200);
    const { body } = await person.browser.send('GET', 'session');
    expect(body?.['workspaces']).toMatchObject([
      { id: 'wsp_default', role: 'viewer' },
      { id, role: 'editor' },
    ]);
    expect(body?.['person']).not.toMatchObject({ name: 'Somebody else' });
  });

  it('change what somebody may do at once', async () => {
    const person = await invited(app, owner, { role: 'viewer' });
    const save = () => person.browser.send('PUT', 'secrets/changed', { value: 'a value of some length' });
    expect((await save()).status).toBe(403);
    expect((await owner.browser.send('PATCH', `members/${person.id}`, { role: 'editor' })).status).toBe(200);
    expect((await save()).status).toBe(201);
    expect((await owner.browser.send('DELETE', `members/${person.id}`)).status).toBe(204);
    expect((await save()).status).toBe(403);
    const { items } = (await owner.browser.send('GET', `audit?target=${person.id}&action=member.change`))
      .body as unknown as Audit;
    expect(items[0]).toMatchObject({ before: { role: 'viewer' }, after: { role: 'editor' } });
  });

  it('show a secret to whoever has the right for it, whatever the role, and tell of it', async () => {
    const value = `revealed ${newPassword()}`;
    await app.management.secret('shown', value);
    const person = await invited(app, owner, { role: 'editor' });
    const reveal = () => person.browser.send('POST', 'secrets/shown/reveal');
    expect((await reveal()).status).toBe(403);
    expect((await owner.browser.send('PATCH', `members/${person.id}`, { reveal: true })).status).toBe(200);
    const shown = await reveal();
    expect(shown.body).toEqual({ name: 'shown', value });
    expect(shown.headers['cache-control']).toBe('no-store');
    const log = await owner.browser.send('GET', 'audit?action=secret.reveal');
    expect(log.text).toContain(person.id);
    expect(log.text).not.toContain(value);
  });

  it('let nobody give away more than they have', async () => {
    const second = await invited(app, owner, { role: 'owner' });
    const third = await invited(app, owner, { role: 'viewer' });
    const reveal = await second.browser.send('PATCH', `members/${third.id}`, { reveal: true });
    expect(reveal.status).toBe(403);
    const { key } = await app.management.call<{ key: string }>('POST', 'api-keys', {
      name: 'narrow',
      role: 'owner',
      scopes: ['members.*', 'api_keys.*'],
    });
    app.keepSecret(key);
    const narrow = new Browser(app.url, { authorization: `Bearer ${key}` });
    const wanted = { email: 'friend@example.com', role: 'owner' };
    expect((await narrow.send('POST', 'invites', wanted)).status).toBe(403);
    expect((await narrow.send('PATCH', `members/${third.id}`, { role: 'owner' })).status).toBe(403);
    expect((await narrow.send('POST', 'api-keys', { name: 'wide', role: 'owner' })).status).toBe(403);
    const same = { name: 'as narrow', role: 'owner', scopes: ['members.read'] };
    expect((await narrow.send('POST', 'api-keys', same)).status).toBe(201);
  });

  it('keep one owner, also when two leave at the same time', async () => {
    const id = await newWorkspace('two owners');
    expect((await owner.browser.send('DELETE', `workspaces/${id}/membership`)).status).toBe(409);
    const demote = await owner.browser.send('PATCH', `members/${owner.id}`, { role: 'viewer' }, within(id));
    expect(demote.status).toBe(409);
    expect((await owner.browser.send('DELETE', `members/${owner.id}`, undefined, within(id))).status).toBe(
      409,
    );
    const other = await invited(app, owner, { role: 'owner', workspace: id });
    const left = await Promise.all(
      [owner, other].map(({ browser }) => browser.send('DELETE', `workspaces/${id}/membership`)),
    );
    expect(left.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    const key = new Browser(app.url, { authorization: `Bearer ${app.management.key}` });
    expect((await key.send('DELETE', 'workspaces/wsp_default/membership')).status).toBe(403);
  });

  it('end when nothing runs in them and somebody says their name, for everybody at once', async () => {
    const made = await app.management.call<{ id: string; ownerKey: string }>('POST', 'workspaces', {
      name: 'to be ended',
    });
    app.keepSecret(made.ownerKey);
    const there = new Management(app.url, made.ownerKey);
    const pause = { id: 'b2', name: 'pause', type: 'wait', params: { durationSeconds: 3_600 } };
    await there.secret('ended_secret', 'a value of some length');
    await there.publish(promptWorkflow('ended', { blocks: [pause] }));
    const call = await app.call('ended');
    expect(call.status).toBe(202);
    const { runId } = (await call.json()) as { runId: string };
    await eventually(
      () => there.run(runId),
      ({ status }) => status === 'waiting',
    );
    const end = (confirm: string) =>
      there.call('DELETE', `workspaces/${made.id}?confirm=${encodeURIComponent(confirm)}`);
    await expect(end('another name')).rejects.toThrow('400');
    await expect(end('to be ended')).rejects.toThrow('409');
    expect((await app.call('ended')).status).toBe(202);
    // The second call may wait only after the list was read.
    await eventually(
      async () => {
        const { items } = await there.call<{ items: { id: string }[] }>('GET', 'runs?status=waiting');
        for (const { id } of items) await there.call('POST', `runs/${id}/cancel`);
        return end('to be ended').then(
          () => true,
          () => false,
        );
      },
      (ended) => ended,
    );
    await expect(there.call('GET', 'workflows')).rejects.toThrow('401');
    expect((await app.call('ended')).status).toBe(404);
    await expect(app.management.call('DELETE', `workspaces/wsp_default?confirm=default`)).rejects.toThrow(
      '409',
    );
  });
});
