import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { Browser } from './support/browser.js';
import { addressOf, everyRoute, REQUESTS } from './support/every-route.js';
import type { Samples } from './support/every-route.js';
import { rowsOf } from './support/rows-of.js';
import { firstOwner, invited } from './support/people.js';
import { makeWorld } from './support/world.js';
import type { World } from './support/world.js';

/** A name is made in the workspace of whoever writes it: what is there of others is not touched, and not found. */
const MADE_BY_NAME = new Set([
  'PUT /api/v1/workflows/:name',
  'PUT /api/v1/secrets/:name',
  'PUT /api/v1/connections/:name',
  // The catalog is the server's: the same for all.
  'GET /api/v1/blocks/:type',
]);

describe('a workspace of others', () => {
  let app: TestApp;
  let world: World;
  let samples: Samples;
  const strangers: [string, Browser][] = [];

  beforeAll(async () => {
    app = await bootApp();
    world = await makeWorld(app);
    const owner = await firstOwner(app);
    // Somebody of the world, for what is about members.
    const invite = await world.management.call<{ token: string }>('POST', 'invites', {
      email: 'wombat-member@example.com',
      role: 'owner',
    });
    const member = new Browser(app.url);
    const accepted = await member.send('POST', 'invites/accept', {
      token: invite.token,
      name: 'wombat member',
      password: 'wombat member password',
    });
    const session = (await member.send('GET', 'session')).body?.['id'];
    samples = {
      ...world.samples,
      members: String(accepted.body?.['id']),
      sessions: String(session),
    };
    strangers.push(['a session', owner.browser]);
    strangers.push([
      'a key',
      new Browser(app.url, { 'sec-fetch-site': null, authorization: `Bearer ${app.management.key}` }),
    ]);
    strangers.push([
      'an owner of no workspace but this',
      (await invited(app, owner, { role: 'owner', reveal: true })).browser,
    ]);
  }, 60_000);

  afterAll(() => app.close());

  it('has a sample of every kind of thing that an address names', () => {
    for (const { path } of everyRoute(app)) expect(() => addressOf(path, samples)).not.toThrow();
  });

  it('is 404 at every address, to keys and to people, and nothing in it changes', async () => {
    const before = await rowsOf(app.database.url, world.workspaceId);
    expect(before.length).toBeGreaterThan(15);
    const wrong: string[] = [];
    let checked = 0;
    for (const [who, browser] of strangers) {
      for (const route of everyRoute(app)) {
        if (!route.path.includes('/:') || MADE_BY_NAME.has(route.name)) continue;
        if (route.permission === 'person' && who === 'a key') continue;
        const { body, query = '' } = REQUESTS[route.name] ?? {};
        const answer = await browser.send(route.method, addressOf(route.path, samples) + query, body);
        checked += 1;
        if (answer.status !== 404)
          wrong.push(`${who}: ${route.name} answered ${answer.status} ${answer.text}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(100);
    expect(await rowsOf(app.database.url, world.workspaceId)).toEqual(before);
  }, 60_000);

  it('is as unknown as one that does not exist', async () => {
    const [, browser] = strangers[0] ?? [];
    const ask = async (id: string) => {
      const answer = await browser?.send('GET', 'workflows', undefined, { 'x-workspace-id': id });
      const { requestId: _, ...body } = { ...(answer?.body as { requestId?: unknown }) };
      return {
        status: answer?.status,
        body: JSON.stringify(body)
          .replaceAll(id, 'ID')
          .replace(/req_\w+/, ''),
      };
    };
    expect(await ask(world.workspaceId)).toEqual(await ask('wsp_00000000000000000000000000000000'));
    expect((await ask(world.workspaceId)).status).toBe(404);
  });

  it('is in no list and in no count', async () => {
    const wrong: string[] = [];
    for (const [who, browser] of strangers) {
      for (const route of everyRoute(app)) {
        if (route.method !== 'GET' || route.path.includes('/:')) continue;
        const answer = await browser.send('GET', route.path.replace('/api/v1/', ''));
        if (answer.text.includes('wombat') || answer.text.includes(world.workspaceId))
          wrong.push(`${who}: ${route.name} shows something of the other workspace`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('does not stand in the way of a name that it uses', async () => {
    const [, browser] = strangers[1] ?? [];
    const made = await browser?.send('PUT', 'secrets/wombat_secret', { value: 'of the other workspace' });
    expect(made?.status).toBe(201);
    const own = await world.management.call<{ last4: string }>('GET', 'secrets/wombat_secret');
    expect(own.last4).not.toBe('pace');
  });
});
