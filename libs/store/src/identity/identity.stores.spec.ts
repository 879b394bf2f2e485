import {
  ApiKeyStore,
  type AuditEntry,
  AuditStore,
  type Database,
  DEFAULT_WORKSPACE_ID,
  type NewApiKey,
  newId,
  NotFound,
  SettingStore,
  WorkspaceStore,
} from '#store';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { after, openForTest, T0 } from '../../../../test/support/store-fixtures.js';

const workspaceId = DEFAULT_WORKSPACE_ID;
let server: TestDatabase;
let db: Database;
let other: Database;

beforeAll(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
  ({ db: other } = await openForTest(server.url));
});

afterAll(async () => {
  await Promise.all([db.close(), other.close()]);
  await server.drop();
});

const keyOf = (digest: string, now = T0): NewApiKey => ({
  id: newId('key'),
  workspaceId,
  name: digest,
  role: 'owner',
  scopes: ['runs.read', 'a,b'],
  digest: Buffer.from(digest),
  prefix: 'aak_1',
  last4: 'zzzz',
  expiresAt: null,
  createdBy: null,
  now,
});

describe('API keys', () => {
  it('are found by digest, and revoked once', async () => {
    const keys = new ApiKeyStore(db);
    const made = await keys.create(keyOf('digest-1'));
    expect(made).toMatchObject({
      scopes: ['runs.read', 'a,b'],
      seeded: false,
      revokedAt: null,
      createdAt: T0,
    });
    expect(await keys.byDigest(Buffer.from('digest-1'))).toEqual(made);
    expect(await keys.byDigest(Buffer.from('digest-2'))).toBeNull();
    expect(JSON.stringify(made)).not.toContain('digest":');
    await keys.touch([made.id], after(5));
    await keys.revoke(workspaceId, made.id, after(10));
    expect(await keys.revoke(workspaceId, made.id, after(20))).toMatchObject({
      revokedAt: after(10),
      lastUsedAt: after(5),
    });
    await expect(keys.revoke('wsp_other', made.id, T0)).rejects.toThrow(NotFound);
    expect((await keys.list(workspaceId)).map(({ id }) => id)).toContain(made.id);
  });

  it('have one seeded key per workspace, over several instances and changes of the environment', async () => {
    const stores = [new ApiKeyStore(db), new ApiKeyStore(other)];
    const seeded = await Promise.all(stores.map((store) => store.seed(keyOf('env-1'))));
    expect(new Set(seeded.map(({ key }) => key.id)).size).toBe(1);
    expect(seeded.filter(({ changed }) => changed)).toHaveLength(1);
    const [store] = stores as [ApiKeyStore];
    const next = await store.seed(keyOf('env-2', after(1)));
    expect(next.changed).toBe(true);
    expect(await store.byDigest(Buffer.from('env-1'))).toMatchObject({ revokedAt: after(1) });
    const back = await store.seed(keyOf('env-1', after(2)));
    expect(back.key).toMatchObject({ id: seeded[0]?.key.id, revokedAt: null, seeded: true });
    expect(await store.byDigest(Buffer.from('env-2'))).toMatchObject({ revokedAt: after(2) });
  });
});

describe('the audit log', () => {
  const entry = (n: number, part: Partial<AuditEntry> = {}): AuditEntry => ({
    workspaceId,
    at: after(n),
    actor: 'key_1',
    action: 'secret.rotate',
    targetType: 'secret',
    targetId: `s${n}`,
    before: null,
    after: ['list', { n }],
    ip: '192.0.2.1',
    requestId: 'req_1',
    ...part,
  });

  it('lists what was appended, newest first, in pages, by filter', async () => {
    const audit = new AuditStore(db);
    await audit.append([]);
    await audit.append([0, 1, 2, 3, 4].map((n) => entry(n, n === 3 ? { action: 'run.cancel' } : {})));
    const first = await audit.list(workspaceId, {}, { limit: 3 });
    const second = await audit.list(workspaceId, {}, { limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ targetId }) => targetId)).toEqual([
      's4',
      's3',
      's2',
      's1',
      's0',
    ]);
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]).toEqual({ ...entry(4), id: expect.stringMatching(/^aud_/) });
    const filtered = await audit.list(
      workspaceId,
      { action: 'run.cancel', since: after(1), until: after(4) },
      {},
    );
    expect(filtered.items.map(({ targetId }) => targetId)).toEqual(['s3']);
    expect((await audit.list('wsp_other', {}, {})).items).toEqual([]);
  });

  it.each(['UPDATE audit_entries SET actor = $$x$$', 'DELETE FROM audit_entries', 'TRUNCATE audit_entries'])(
    'refuses %s',
    async (sql) => {
      await expect(db.query(sql)).rejects.toThrow('append-only');
    },
  );
});

describe('settings', () => {
  it('one of several processes that start together does what is done once; the others wait for it', async () => {
    const stores = [db, other, db, other].map((each) => new SettingStore(each));
    let done = 0;
    let under = 0;
    const work = async (): Promise<void> => {
      under += 1;
      expect(under).toBe(1);
      await db.query('SELECT pg_sleep(0.05)');
      under -= 1;
      done += 1;
    };
    await Promise.all(
      stores.map(async (store) => {
        await store.once('once', work, T0);
        expect(done).toBe(1);
      }),
    );
    await new SettingStore(other).once('once', work, T0);
    expect(done).toBe(1);
  });

  it('what is done once is done again when it failed', async () => {
    const settings = new SettingStore(db);
    const failing = settings.once('again', () => Promise.reject(new Error('cut off')), T0);
    await expect(failing).rejects.toThrow('cut off');
    let done = 0;
    await settings.once('again', () => Promise.resolve(void (done += 1)), T0);
    expect(done).toBe(1);
  });

  it('are made once when several instances ask at the same time', async () => {
    const stores = [db, other, db, other].map((each) => new SettingStore(each));
    const values = await Promise.all(
      stores.map((store, n) => store.getOrCreate('pepper', () => `value-${n}`, T0)),
    );
    expect(new Set(values).size).toBe(1);
    expect(await stores[0]?.get('pepper')).toBe(values[0]);
  });

  it('are read and replaced', async () => {
    const settings = new SettingStore(db);
    expect(await settings.get('none')).toBeNull();
    await settings.put('a', '1', T0);
    await settings.put('a', '2', after(1));
    expect(await settings.get('a')).toBe('2');
  });
});

describe('workspaces', () => {
  it('begin with the default one; two may have the same name, so that a name tells nothing of others', async () => {
    const workspaces = new WorkspaceStore(db);
    expect(await workspaces.get(DEFAULT_WORKSPACE_ID)).toMatchObject({ name: 'default' });
    const made = await workspaces.create({ id: newId('wsp'), name: 'team', now: T0 });
    expect(await workspaces.get(made.id)).toEqual(made);
    const twin = await workspaces.create({ id: newId('wsp'), name: 'team', now: T0 });
    expect(twin.id).not.toBe(made.id);
    expect((await workspaces.list()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['default', 'team']),
    );
  });
});
