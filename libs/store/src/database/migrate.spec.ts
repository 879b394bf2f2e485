import { Client } from 'pg';
import { type Database, migrate, openDatabase } from '#store';
import { freshDatabase } from '../../../../test/support/database.js';

/** An empty database, beside the migrated ones that freshDatabase makes. */
async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const used = await freshDatabase();
  const admin = new Client({ connectionString: used.url });
  await admin.connect();
  await admin.query('DROP SCHEMA prompthook CASCADE');
  await admin.end();
  return used;
}

it('migrates once when several instances start at the same time, in order', async () => {
  const server = await emptyDatabase();
  const errors: Error[] = [];
  const open = (): Promise<Database> =>
    openDatabase({ url: server.url, onError: (error) => errors.push(error) });
  const instances = await Promise.all([open(), open(), open(), open()]);
  const applied = await Promise.all(instances.map(migrate));
  const names = applied.flat();
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual(names.toSorted((a, b) => Number(a.slice(-13)) - Number(b.slice(-13))));
  expect(applied.filter((each) => each.length > 0)).toHaveLength(1);
  expect(await migrate(instances[0])).toEqual([]);
  expect(errors).toEqual([]);
  await Promise.all(instances.map((each) => each.close()));
  await server.drop();
});

it('lets another program live in the public schema of the same database', async () => {
  const server = await freshDatabase();
  const db = await openDatabase({ url: server.url, onError: () => undefined });
  await db.query('CREATE TABLE public.runs (mine text)');
  expect(await db.query('SELECT id FROM runs')).toEqual([]);
  await db.close();
  await server.drop();
});
