import { readFile } from 'node:fs/promises';
import { PERMISSIONS } from '../src/identity/permission.js';
import { OPEN_DOORS } from '../src/identity/require-permission.decorator.js';
import { RoutePermissionCheck } from '../src/identity/route-permission.check.js';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { everythingStored } from './support/everything-stored.js';
import { VECTOR_NOW } from './support/test-clock.js';

interface Key {
  id: string;
  key: string;
}

describe('the management API', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });

  afterAll(() => app.close());

  const send = async (method: string, path: string, key: string | null, body?: unknown) => {
    const response = await fetch(`${app.url}/api/v1/${path}`, {
      method,
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, response, text };
  };

  const newKey = async (body: object): Promise<Key> => {
    const made = await app.management.call<Key>('POST', 'api-keys', { name: 'test', ...body });
    app.keepSecret(made.key);
    return made;
  };

  it('asks every route for a permission that exists', () => {
    const routes = app.running.app.get(RoutePermissionCheck, { strict: false }).routes();
    expect(routes.length).toBeGreaterThan(25);
    for (const route of routes) {
      expect(route).toMatchObject({ guarded: true });
      expect([...PERMISSIONS, ...OPEN_DOORS]).toContain(route.permission);
    }
  });

  it('has every route in the guide, with its permission, and no route that does not exist', async () => {
    const guide = await readFile('docs/guides/management-api.md', 'utf8');
    const written = [...guide.matchAll(/^\| `([A-Z]+ \/api\/v1[^`]*)` +\| `([a-z_.]+)` +\|$/gm)].map(
      ([, route, permission]) => `${route ?? ''} ${permission ?? ''}`,
    );
    const routes = app.running.app.get(RoutePermissionCheck, { strict: false }).routes();
    const real = routes.map(({ method, path, permission }) => `${method} ${path} ${permission ?? ''}`);
    expect(written.toSorted()).toEqual(real.toSorted());
  });

  it('tells a caller without credentials how to authenticate, and one with wrong ones that they are wrong', async () => {
    const none = await send('GET', 'workflows', null);
    expect(none.response.headers.get('www-authenticate')).toBe('Bearer realm="prompthook"');
    const wrong = await send('GET', 'workflows', 'aak_wrong');
    expect(wrong.response.headers.get('www-authenticate')).toBe(
      'Bearer realm="prompthook", error="invalid_token"',
    );
    expect(JSON.parse(wrong.text)).toMatchObject({ code: 'unauthorized', status: 401 });
    for (const header of ['Basic abc', 'Bearer', `Bearer ${app.management.key} x`, app.management.key]) {
      const response = await fetch(`${app.url}/api/v1/workflows`, { headers: { authorization: header } });
      expect(response.status).toBe(401);
    }
    const lower = await fetch(`${app.url}/api/v1/workflows`, {
      headers: { authorization: `bearer   ${app.management.key}` },
    });
    expect(lower.status).toBe(200);
    expect((await send('GET', `workflows?access_token=${app.management.key}`, null)).status).toBe(401);
  });

  it('knows a key until it is revoked, at once in this process', async () => {
    const { id, key } = await newKey({ role: 'viewer' });
    expect(key).toMatch(/^aak_[0-9A-Za-z]{48}$/);
    expect((await send('GET', 'workflows', key)).status).toBe(200);
    expect((await send('DELETE', `api-keys/${id}`, app.management.key)).status).toBe(204);
    expect((await send('GET', 'workflows', key)).status).toBe(401);
    expect((await send('DELETE', 'api-keys/key_nothing', app.management.key)).status).toBe(404);
    const list = await send('GET', 'api-keys', app.management.key);
    expect(list.text).not.toContain(key);
    expect(await everythingStored(app.database.url)).not.toContain(key);
  });

  it('knows a key until it expires', async () => {
    const expiresAt = new Date((VECTOR_NOW + 60) * 1000).toISOString();
    const { key } = await newKey({ role: 'viewer', expiresAt });
    expect((await send('GET', 'workflows', key)).status).toBe(200);
    app.clock.set(VECTOR_NOW + 61);
    expect((await send('GET', 'workflows', key)).status).toBe(401);
    app.clock.set(VECTOR_NOW);
  });

  it.each<[string, object]>([
    ['an unknown role', { name: 'x', role: 'god' }],
    ['an unknown scope', { name: 'x', role: 'owner', scopes: ['everything'] }],
    [
      'an empty list of scopes, which would read like nothing and mean everything',
      { name: 'x', role: 'owner', scopes: [] },
    ],
    ['an expiry in the past', { name: 'x', role: 'owner', expiresAt: '2001-01-01T00:00:00Z' }],
    ['no name', { role: 'owner' }],
  ])('refuses a new key with %s', async (_, body) => {
    expect((await send('POST', 'api-keys', app.management.key, body)).status).toBe(400);
  });

  it('lets an editor without the right to publish save, and not publish', async () => {
    const { key } = await newKey({ role: 'editor', scopes: ['workflows.write', 'workflows.read'] });
    const document = { version: 1, name: 'nope', blocks: [], edges: [] };
    expect((await send('PUT', 'workflows/nope?publish=true', key, document)).status).toBe(403);
    expect((await send('PUT', 'workflows/nope', key, document)).status).toBe(422);
  });

  it('writes who did what into a log that nobody can change', async () => {
    const { id } = await newKey({ role: 'viewer', name: 'watched' });
    await app.management.call('DELETE', `api-keys/${id}`);
    interface Audit {
      items: {
        action: string;
        actor: string;
        targetId: string;
        ip: string;
        requestId: string;
        after: object;
      }[];
    }
    const { items } = await app.management.call<Audit>('GET', `audit?target=${id}`);
    expect(items.map(({ action }) => action)).toEqual(['api_key.revoke', 'api_key.create']);
    expect(items[0]).toMatchObject({ actor: expect.stringMatching(/^key_/) as string, ip: '127.0.0.1' });
    expect(items[0]?.requestId).toMatch(/^req_/);
    expect(items[1]?.after).toMatchObject({ name: 'watched', role: 'viewer' });
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: app.database.url });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE tablename LIKE 'audit%'`,
    );
    const table = rows[0]?.name ?? 'missing';
    await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow();
    await expect(client.query(`UPDATE ${table} SET actor = 'x'`)).rejects.toThrow();
    await client.end();
  });
});

describe('PROMPTHOOK_API_KEY', () => {
  it('seeds the owner key, and another value there replaces it', async () => {
    const app = await bootApp();
    const status = async (url: string, key: string) =>
      (await fetch(`${url}/api/v1/workflows`, { headers: { authorization: `Bearer ${key}` } })).status;
    const next = 'the-next-owner-key-0123456789';
    const rotated = await bootApp({ database: app.database, env: { PROMPTHOOK_API_KEY: next } });
    try {
      expect(await status(rotated.url, next)).toBe(200);
      expect(await status(rotated.url, app.management.key)).toBe(401);
      expect(await everythingStored(app.database.url)).not.toContain(next);
    } finally {
      await rotated.close();
      await app.close();
    }
  });
});

describe('the encryption key', () => {
  it('is refused at boot when it is not the one of the database', async () => {
    const app = await bootApp();
    const other = '9b2e0c7d5f1a48368e6b7c90d2f3a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5';
    try {
      await expect(
        bootApp({ database: app.database, env: { PROMPTHOOK_ENCRYPTION_KEY: other } }),
      ).rejects.toThrow('The encryption key is not the one that this database was made with');
    } finally {
      await app.close();
    }
  });
});
