import { Client } from 'pg';
import { defineBlock, field } from '#sdk';
import type { BlockContext } from '#sdk';
import { guardedAddress } from '../guarded-address.js';
import { readConnectionString, tlsFor } from './connection-string.js';
import { databaseFailure } from './database-failure.js';
import { runQuery } from './run-query.js';
import type { QueryResult, Statement } from './run-query.js';

const CONNECT_TIMEOUT_MS = 10_000;

async function withConnection(
  connection: string,
  statement: Statement,
  context: BlockContext,
): Promise<QueryResult> {
  const target = readConnectionString(connection);
  const client = new Client({
    host: await guardedAddress(context, target.host),
    port: target.port,
    user: target.user,
    password: target.password,
    database: target.database,
    ssl: tlsFor(target),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'prompthook',
  });
  // The socket is closed by destroying it: a goodbye would wait for a query that nobody wants any more.
  const hangUp = (): void => void client.connection.stream.destroy();
  // Errors after the end, and of the connection itself, reach the author through the pending query.
  client.on('error', () => {});
  context.signal.throwIfAborted();
  context.signal.addEventListener('abort', hangUp, { once: true });
  try {
    await client.connect();
    return await runQuery(client, statement);
  } catch (error) {
    throw context.signal.aborted ? context.signal.reason : databaseFailure(error);
  } finally {
    context.signal.removeEventListener('abort', hangUp);
    hangUp();
  }
}

/** Parameterized SQL on PostgreSQL. */
export const database = defineBlock({
  type: 'database',
  title: 'Database',
  description:
    'Runs one SQL statement on PostgreSQL with values bound to $1, $2, ...; it can only read unless writing is allowed.',
  sideEffects: ({ allowWrites }) => (allowWrites ? 'destructive' : 'idempotent'),
  params: {
    connection: field.secret({
      description:
        'postgres://user:password@host:5432/database as `{{secrets.NAME}}`. Encrypted and verified; ?sslmode=disable on a trusted network.',
      required: true,
    }),
    query: field.string({
      description: 'One SQL statement, written out. Values belong into values, never into the text.',
      required: true,
      references: false,
      minLength: 1,
      maxLength: 100_000,
      example: 'SELECT id, total FROM orders WHERE customer = $1',
    }),
    values: field.array({
      description:
        'Values for $1, $2, ...: objects become JSON; lists of plain values become arrays (= ANY($1)), or JSON with $1::jsonb.',
      default: [],
      items: field.json({ description: 'One value.' }),
      example: ['<apiprompt1.context.customer>'],
    }),
    allowWrites: field.boolean({
      description: 'Let the statement change data. Off: it runs in a read-only transaction.',
      default: false,
      references: false,
    }),
    maxRows: field.number({
      description: 'Most rows to give; truncated says that there were more.',
      default: 1000,
      minimum: 1,
      maximum: 10_000,
      integer: true,
    }),
    statementTimeoutMs: field.number({
      description: 'The database stops the statement after this time, in milliseconds.',
      default: 10_000,
      minimum: 1,
      maximum: 300_000,
      integer: true,
    }),
  },
  outputs: {
    rows: field.array({
      description:
        'The rows, each an object by column name. Times are ISO-8601, bytes base64; numeric, and whole numbers beyond 2^53, are texts.',
      items: field.object({ description: 'One row.' }),
    }),
    rowCount: field.number({ description: 'How many rows were returned or changed.', integer: true }),
    fields: field.array({
      description: 'Column names in order.',
      items: field.string({ description: 'Name of a column.' }),
    }),
    truncated: field.boolean({ description: 'True when there were more rows than maxRows.' }),
    simulated: field.boolean({ description: 'True in test mode: what was changed was undone.' }),
  },
  usableAsTool: true,
  timeoutMs: 330_000,
  async run({ connection, query, values, allowWrites, maxRows, statementTimeoutMs }, context) {
    const simulate = allowWrites && context.run.simulate;
    const statement = { query, values, writes: allowWrites, simulate, maxRows, statementTimeoutMs };
    const result = await withConnection(connection, statement, context);
    return { ...result, simulated: simulate };
  },
});
