import { createPostgresBackend } from 'bullmq';
import {
  type Database,
  DatabaseUnavailable,
  isConnectionError,
  isDataError,
  openDatabase,
  sqlState,
} from '#store';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { openForTest } from '../../../../test/support/store-fixtures.js';

let server: TestDatabase;
let db: Database;
let errors: Error[];

beforeAll(async () => {
  server = await freshDatabase();
  ({ db, errors } = await openForTest(server.url));
  await db.query('CREATE TABLE things (id integer PRIMARY KEY)');
});

afterAll(async () => {
  await db.close();
  await server.drop();
});

const things = async () =>
  (await db.query<{ id: number }>('SELECT id FROM things ORDER BY id')).map(({ id }) => id);
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition did not come true within 10 s');
    await wait(20);
  }
}

describe('a transaction', () => {
  it('commits what resolves, rolls back what rejects, and says so afterwards', async () => {
    const told: string[] = [];
    await db.transaction(async (tx) => {
      tx.afterCommit(() => told.push('committed'));
      await tx.query('INSERT INTO things VALUES (1)');
      expect(told).toEqual([]);
    });
    const failing = db.transaction(async (tx) => {
      tx.afterCommit(() => told.push('never'));
      await tx.query('INSERT INTO things VALUES (2)');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await things()).toEqual([1]);
    expect(told).toEqual(['committed']);
  });

  it('fails when a statement in it failed, even if that was caught', async () => {
    const hidden = db.transaction(async (tx) => {
      await tx.query('INSERT INTO things VALUES (3)');
      await tx.query('SELECT 1/0').catch(() => undefined);
    });
    await expect(hidden).rejects.toThrow('rolled back');
    expect(await things()).toEqual([1]);
  });

  it('refuses work after its end', async () => {
    const kept = await db.transaction((tx) => Promise.resolve(tx));
    await expect(kept.query('SELECT 1')).rejects.toThrow('has ended');
    await expect(db.poolFor(kept).query('SELECT 1')).rejects.toThrow('has ended');
  });

  it('survives the loss of its connection: it rejects, and the next one works', async () => {
    const lost = db.transaction(async (tx) => {
      const [row] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await db.query('SELECT pg_terminate_backend($1)', [row?.pid]);
      await wait(50);
      await tx.query('SELECT 1');
    });
    const error: unknown = await lost.catch((failure: unknown) => failure);
    expect(isConnectionError(error)).toBe(true);
    expect(await db.transaction((tx) => tx.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });
});

describe('poolFor', () => {
  it('runs a stranger on the connection of the transaction, nested transactions included', async () => {
    const failing = db.transaction(async (tx) => {
      const pool = db.poolFor(tx);
      await pool.query('INSERT INTO things VALUES ($1)', [10]);
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query('INSERT INTO things VALUES (11)');
      await client.query('ROLLBACK');
      client.release();
      await pool.end();
      expect(await tx.query('SELECT id FROM things WHERE id >= 10')).toEqual([{ id: 10 }]);
      throw new Error('undo');
    });
    await expect(failing).rejects.toThrow('undo');
    expect(await things()).toEqual([1]);
  });

  it('and pool have the shape that BullMQ takes for a pg.Pool', async () => {
    await db.transaction((tx) => {
      const backend: Parameters<typeof createPostgresBackend>[1] | undefined = undefined;
      expect(backend).toBeUndefined();
      for (const pool of [db.pool, db.poolFor(tx)])
        expect(
          [pool.connect, pool.query, pool.end, pool.on].every((part) => typeof part === 'function'),
        ).toBe(true);
      return Promise.resolve();
    });
    expect(await db.pool.query('SHOW search_path')).toMatchObject({ rows: [{ search_path: 'bullmq' }] });
  });
});

describe('listen', () => {
  it('hears what is committed on its channel until it stops', async () => {
    const heard: string[] = [];
    const stop = await db.listen(
      'test_a',
      (payload) => heard.push(payload),
      () => undefined,
    );
    const second: string[] = [];
    const stopSecond = await db.listen(
      'test_a',
      (payload) => second.push(payload),
      () => undefined,
    );
    await db.query(`SELECT pg_notify('test_a', 'one'), pg_notify('test_b', 'other')`);
    await until(() => heard.length === 1);
    await stop();
    await db.query(`SELECT pg_notify('test_a', 'two')`);
    await until(() => second.length === 2);
    expect(heard).toEqual(['one']);
    expect(second).toEqual(['one', 'two']);
    await stopSecond();
  });

  it('comes back when its connection is lost, and says that something may have been missed', async () => {
    const heard: string[] = [];
    let reconnects = 0;
    const stop = await db.listen(
      'test_c',
      (payload) => heard.push(payload),
      () => reconnects++,
    );
    expect(db.listening).toBe(true);
    await db.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '% listen'
                    AND datname = current_database()`);
    await until(() => reconnects === 1);
    expect(errors.length).toBeGreaterThan(0);
    expect(db.listening).toBe(true);
    await db.query(`SELECT pg_notify('test_c', 'back')`);
    await until(() => heard.length === 1);
    expect(heard).toEqual(['back']);
    await stop();
  });
});

describe('errors', () => {
  it('are told apart: of the data, of the connection, of neither', async () => {
    const failure = (work: Promise<unknown>): Promise<unknown> =>
      work.then(
        () => null,
        (error: unknown) => error,
      );
    const data = await failure(db.query(`SELECT 'x'::integer`));
    const twice = await failure(db.query('INSERT INTO things VALUES (1)'));
    const syntax = await failure(db.query('SELEKT'));
    expect([data, twice, syntax].map(isDataError)).toEqual([true, true, false]);
    expect([data, twice, syntax].map(isConnectionError)).toEqual([false, false, false]);
    expect(sqlState(twice)).toBe('23505');
    const closed = await openDatabase({ url: server.url, onError: (error) => errors.push(error) });
    await closed.close();
    await closed.close();
    expect(isConnectionError(await failure(closed.query('SELECT 1')))).toBe(true);
  });

  it('of a first connection name the reason and never the password', async () => {
    const opening = (url: string): Promise<unknown> =>
      openDatabase({ url, onError: () => undefined }).then(
        () => null,
        (error: unknown) => error,
      );
    const nobody = await opening('postgres://me:hush@127.0.0.1:1/x');
    expect(nobody).toBeInstanceOf(DatabaseUnavailable);
    expect(String(nobody)).toContain('nothing listens on 127.0.0.1:1');
    const missing = new URL(server.url);
    missing.pathname = '/no_such_database';
    expect(String(await opening(missing.toString()))).toContain('createdb no_such_database');
    expect(String(await opening('mysql://me:hush@x/y'))).toContain('not a PostgreSQL URL');
    expect(String(nobody)).not.toContain('hush');
  });
});
