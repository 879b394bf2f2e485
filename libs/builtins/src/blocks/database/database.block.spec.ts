import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { BlockFailure, runBlock } from '#sdk';
import type { JsonValue, RunBlockOptions } from '#sdk';
import type { HostGuard } from '../guarded-address.js';
import { readConnectionString } from './connection-string.js';
import { database } from './database.block.js';

// oxlint-disable-next-line node/no-process-env -- the test server's address is handed over by Jest's global setup
const url = process.env['PROMPTHOOK_TEST_DATABASE_URL'] ?? '';
const connection = `${url}?sslmode=disable`;
const schema = `database_block_${process.pid}`;
const table = `${schema}.orders`;

type Params = Partial<Parameters<typeof runBlock<typeof database.params, typeof database.outputs>>[1]>;
const loopback: HostGuard = { resolveHost: () => Promise.resolve('127.0.0.1') };

const run = async (params: Params, options: RunBlockOptions = {}, guard: HostGuard = loopback) => {
  const guarded = {
    ...database,
    run: ((p, c) => database.run(p, { ...c, ...guard })) as typeof database.run,
  };
  return (await runBlock(guarded, { connection, ...params }, options)).outputs;
};
const failure = (params: Params, options: RunBlockOptions = {}, guard: HostGuard = loopback) =>
  run(params, options, guard).then(
    (outputs) => Promise.reject(new Error(`It gave ${JSON.stringify(outputs)}.`)),
    (error: unknown) => error as BlockFailure,
  );
const count = async (): Promise<JsonValue | undefined> =>
  (await run({ query: `SELECT count(*) AS n FROM ${table}` }))?.rows[0]?.['n'];

let admin: Client;
beforeAll(async () => {
  admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE SCHEMA ${schema}`);
  await admin.query(`CREATE TABLE ${table} (id int PRIMARY KEY, note text)`);
  await admin.query(`INSERT INTO ${table} SELECT n, 'note ' || n FROM generate_series(1, 5) n`);
});
afterAll(async () => {
  await admin.query(`DROP SCHEMA ${schema} CASCADE`);
  await admin.end();
});

describe('the database block', () => {
  it('reads rows, with values bound to placeholders', async () => {
    const query = `SELECT id, note FROM ${table} WHERE id = ANY($1) AND note LIKE $2 ORDER BY id`;
    expect(await run({ query, values: [[1, 2, 9], 'note%'] })).toEqual({
      rows: [
        { id: 1, note: 'note 1' },
        { id: 2, note: 'note 2' },
      ],
      rowCount: 2,
      fields: ['id', 'note'],
      truncated: false,
      simulated: false,
    });
    expect(await run({ query: `SELECT id FROM ${table} WHERE id > 99` })).toMatchObject({
      rows: [],
      fields: ['id'],
    });
  });

  it('takes a value as a value, whatever it looks like', async () => {
    const hostile = `'; DROP TABLE ${table}; --`;
    expect((await run({ query: 'SELECT $1::text AS said', values: [hostile] }))?.rows).toEqual([
      { said: hostile },
    ]);
    expect(await count()).toBe(5);
  });

  it('gives every type a JSON form that loses nothing', async () => {
    const query = `SELECT true AS b, 9007199254740993::int8 AS big, 42::int8 AS small, 1.10::numeric AS exact,
      'NaN'::float8 AS nan, '\\x01ff'::bytea AS bytes, '{"a":[1]}'::jsonb AS json, '[1]'::jsonb AS list,
      ARRAY[1,2] AS ints, ARRAY[NULL,'x']::text[] AS texts, NULL::int AS none, '2026-03-01'::date AS day,
      '2026-03-01 12:00:00+02'::timestamptz AS at, '2026-03-01 12:00:00'::timestamp AS local,
      '1 day 02:00:00'::interval AS span, 1 AS "__proto__"`;
    const row = (await run({ query }))?.rows[0] ?? {};
    expect(Object.hasOwn(row, '__proto__')).toBe(true);
    expect({ ...row }).toMatchObject({
      b: true,
      big: '9007199254740993',
      small: 42,
      exact: '1.10',
      nan: 'NaN',
      bytes: 'Af8=',
      json: { a: [1] },
      list: [1],
      ints: [1, 2],
      texts: [null, 'x'],
      none: null,
      day: '2026-03-01',
      at: '2026-03-01T10:00:00.000Z',
      local: '2026-03-01 12:00:00',
      span: expect.stringContaining('1 day') as string,
    });
  });

  it('gives in lists what it gives by itself: exact numbers, times as they stand', async () => {
    const query = `SELECT ARRAY[1.10, NULL, 12345678901234567890.5]::numeric[] AS exact,
      ARRAY[9007199254740993, 42]::int8[] AS big, ARRAY['2026-03-29 02:30:00', 'infinity']::timestamp[] AS local,
      ARRAY[ARRAY['2026-03-01'], ARRAY['0044-03-15 BC']]::date[] AS days, '[0:1]={1,2}'::int8[] AS bounds,
      ARRAY['2026-03-01 12:00:00+02']::timestamptz[] AS at, '{}'::numeric[] AS none`;
    expect((await run({ query }))?.rows[0]).toEqual({
      exact: ['1.10', null, '12345678901234567890.5'],
      big: ['9007199254740993', 42],
      local: ['2026-03-29 02:30:00', 'infinity'],
      days: [['2026-03-01'], ['0044-03-15 BC']],
      bounds: [1, 2],
      at: ['2026-03-01T10:00:00.000Z'],
      none: [],
    });
  });

  it('gives numbers inside of JSON that are too large for JSON readers as text', async () => {
    const query = `SELECT '{"a":[1e400,{"b":-1e400,"c":1}]}'::jsonb AS inside, '1e400'::jsonb AS itself`;
    expect((await run({ query }))?.rows[0]).toEqual({
      inside: { a: ['Infinity', { b: '-Infinity', c: 1 }] },
      itself: 'Infinity',
    });
  });

  it('sends objects and lists of objects as JSON', async () => {
    const query = 'SELECT $1::jsonb AS one, $2::jsonb AS many, $3::text AS none';
    expect((await run({ query, values: [{ a: 1 }, [{ b: 2 }], null] }))?.rows).toEqual([
      { one: { a: 1 }, many: [{ b: 2 }], none: null },
    ]);
  });

  it.each([
    ['$1::jsonb', [1, 'two', null, true]],
    ['$1 :: json', ['a']],
    ['CAST( $1 AS JSONB )', []],
    ['$1::pg_catalog.jsonb', [1]],
  ])('sends a list of plain values as JSON where the statement says %s', async (cast, list) => {
    expect((await run({ query: `SELECT ${cast} AS said`, values: [list] }))?.rows).toEqual([{ said: list }]);
  });

  it('sends a list of plain values as an array everywhere else, beside JSON too', async () => {
    const query = `SELECT $2::jsonb AS said, $3::jsonb[] AS many, $1::int[] AS ints FROM ${table} WHERE id = ANY($1)`;
    expect((await run({ query, values: [[2], [2], ['1', '{"a":2}']] }))?.rows).toEqual([
      { said: [2], many: [1, { a: 2 }], ints: [2] },
    ]);
    const many = `SELECT $1::int + $2::int + $3::int + $4::int + $5::int + $6::int + $7::int + $8::int + $9::int AS sum,
      $10::jsonb AS ten`;
    const values = [1, 1, 1, 1, 1, 1, 1, 1, 1, ['x']];
    expect((await run({ query: many, values }))?.rows).toEqual([{ sum: 9, ten: ['x'] }]);
  });

  it.each([
    ['an insert', `INSERT INTO ${table} VALUES (6, 'x')`],
    ['a write hidden in a WITH', `WITH w AS (DELETE FROM ${table} RETURNING 1) SELECT * FROM w`],
    ['a table', `CREATE TABLE ${schema}.other (id int)`],
    ['a function that writes', `SELECT nextval('${schema}.numbers')`],
  ])('does not let %s through unless writing is allowed', async (_, query) => {
    await admin.query(`CREATE SEQUENCE IF NOT EXISTS ${schema}.numbers`);
    const refused = await failure({ query });
    expect(refused).toMatchObject({ code: 'database_read_only', retryable: false });
    expect(refused.message).toContain('allowWrites');
    expect(await count()).toBe(5);
  });

  it.each([
    ['two statements', `SELECT 1; DELETE FROM ${table}`],
    ['an end of the transaction and a write', `COMMIT; DELETE FROM ${table}`],
    ['making the transaction writable', 'SET TRANSACTION READ WRITE'],
    ['making it writable by a function', `SELECT set_config('transaction_read_only', 'off', true)`],
  ])('stops %s', async (_, query) => {
    expect(await failure({ query })).toBeInstanceOf(BlockFailure);
    expect(await count()).toBe(5);
  });

  it('writes when it is allowed, and undoes it all in test mode', async () => {
    const insert = `INSERT INTO ${table} VALUES ($1, $2) RETURNING id`;
    const test = await run(
      { query: insert, values: [7, 'x'], allowWrites: true },
      { run: { simulate: true } },
    );
    expect(test).toMatchObject({ rows: [{ id: 7 }], rowCount: 1, simulated: true });
    expect(await count()).toBe(5);
    expect(await run({ query: insert, values: [7, 'x'], allowWrites: true })).toMatchObject({
      simulated: false,
    });
    expect(await count()).toBe(6);
    expect(await run({ query: `DELETE FROM ${table} WHERE id = 7`, allowWrites: true })).toMatchObject({
      rows: [],
      rowCount: 1,
      fields: [],
    });
  });

  it('changes everything or nothing: a write beyond maxRows is still whole', async () => {
    const query = `INSERT INTO ${table} SELECT n, 'many' FROM generate_series(100, 199) n RETURNING id`;
    expect(await run({ query, allowWrites: true, maxRows: 3 })).toMatchObject({
      rowCount: 100,
      truncated: true,
    });
    expect(await count()).toBe(105);
    await run({ query: `DELETE FROM ${table} WHERE note = 'many'`, allowWrites: true });
  });

  it('is destructive exactly when it may write', () => {
    const classOf = database.sideEffects as (params: { allowWrites: boolean }) => string;
    expect([classOf({ allowWrites: true }), classOf({ allowWrites: false })]).toEqual([
      'destructive',
      'idempotent',
    ]);
  });

  it('gives at most maxRows rows, and does not wait for the others', async () => {
    const query = 'SELECT generate_series(1, 50000000) AS n';
    const started = performance.now();
    const outputs = await run({ query, maxRows: 10, statementTimeoutMs: 60_000 });
    expect(outputs).toMatchObject({ rowCount: 10, truncated: true });
    expect(outputs?.rows).toHaveLength(10);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('refuses an answer that is too long', async () => {
    expect(await failure({ query: `SELECT repeat('x', 700000) FROM generate_series(1, 3)` })).toMatchObject({
      code: 'database_result_too_large',
    });
  });

  it.each([
    ['a read of one value', { query: `SELECT repeat('x', 200000000) AS one` }],
    [
      'a write that returns more than maxRows',
      {
        query: `INSERT INTO ${table} SELECT n, repeat('x', 1000000) FROM generate_series(100, 160) n RETURNING note`,
        allowWrites: true,
        maxRows: 1,
      },
    ],
  ])('hangs up on %s that would fill the memory, and changes nothing', async (_, params) => {
    expect(await failure(params)).toMatchObject({ code: 'database_result_too_large', retryable: false });
    expect(await count()).toBe(5);
  });

  it('stops a slow statement by the clock of the database', async () => {
    const started = performance.now();
    expect(await failure({ query: 'SELECT pg_sleep(20)', statementTimeoutMs: 100 })).toMatchObject({
      code: 'database_timeout',
    });
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('hangs up at once when the run is cancelled', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    setTimeout(() => controller.abort(reason), 200);
    const started = performance.now();
    const cancelled = run({ query: 'SELECT pg_sleep(20)' }, { signal: controller.signal });
    await expect(cancelled).rejects.toBe(reason);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('says what is wrong and where, without the password', async () => {
    const wrong = await failure({ query: 'SELECT nope FROM nowhere' });
    expect(wrong).toMatchObject({
      code: 'database_failed',
      retryable: false,
      details: { sqlState: '42P01' },
    });
    expect(wrong.message).toContain('character 18');
    const target = new URL(url);
    target.password = 'wr0ng-password';
    target.username = 'nobody_like_this';
    const refused = await failure({ connection: `${target.href}?sslmode=disable`, query: 'SELECT 1' });
    expect(['database_login_refused', 'database_failed']).toContain(refused.code);
    expect(refused.message).not.toContain('wr0ng');
  });

  it('may try again when nobody answers', async () => {
    const away = await failure({
      connection: 'postgres://u:p@127.0.0.1:1/d?sslmode=disable',
      query: 'SELECT 1',
    });
    expect(away).toMatchObject({ code: 'database_unreachable', retryable: true });
  });

  it('never sends a password to a server without encryption unless the author says so', async () => {
    const heard: Buffer[] = [];
    const plain = createServer((socket) =>
      socket.on('data', (data) => {
        heard.push(data);
        socket.write('N');
      }),
    );
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const { port } = plain.address() as AddressInfo;
    const refused = await failure({
      connection: `postgres://u:s3cret@127.0.0.1:${port}/d`,
      query: 'SELECT 1',
    });
    plain.close();
    expect(refused).toMatchObject({ code: 'database_unreachable', retryable: false });
    expect(refused.message).toContain('sslmode=disable');
    expect(Buffer.concat(heard).toString('latin1')).not.toContain('s3cret');
  });

  it('connects only to an address that the egress rules allow', async () => {
    const forbid = Object.assign(new Error('10.0.0.1 is private.'), { code: 'egress_refused' });
    const guard = { resolveHost: () => Promise.reject(forbid) };
    expect(await failure({ query: 'SELECT 1' }, {}, guard)).toMatchObject({
      code: 'egress_refused',
      retryable: false,
    });
    expect(await failure({ query: 'SELECT 1' }, {}, {})).toMatchObject({ code: 'egress_refused' });
    const lost = { resolveHost: () => Promise.reject(new Error('ENOTFOUND')) };
    expect(await failure({ query: 'SELECT 1' }, {}, lost)).toMatchObject({
      code: 'host_unknown',
      retryable: true,
    });
  });
});

describe('a connection string', () => {
  it('is read whole', () => {
    expect(readConnectionString('postgres://me:p%40ss@db.example/app?sslmode=disable')).toEqual({
      host: 'db.example',
      port: 5432,
      user: 'me',
      password: 'p@ss',
      database: 'app',
      tls: false,
    });
    expect(readConnectionString('postgresql://me@[2001:db8::1]:6000/app')).toMatchObject({
      host: '2001:db8::1',
      port: 6000,
      tls: true,
    });
  });

  it.each([
    'mysql://me:pw@h/d',
    'not a url',
    'postgres://me:pw@h',
    'postgres://h/d',
    'postgres://me:pw@h/d?sslmode=prefer',
    'postgres://me:pw@h/d?host=/var/run',
    'postgres://me:pw%zz@h/d',
  ])('is refused when it could mean something else: %s', (text) => {
    let message = '';
    try {
      readConnectionString(text);
    } catch (error) {
      message = error instanceof BlockFailure ? error.message : 'another error';
    }
    expect(message).toMatch(/^The connection string/);
    expect(message).not.toContain('pw');
  });
});
