import { Query } from 'pg';
import type { Client, QueryArrayConfig, ResultBuilder } from 'pg';
import { BlockFailure } from '#sdk';
import type { JsonObject, JsonValue } from '#sdk';
import { placeholderValues, rowOf, typeParsers } from './json-rows.js';

const MAX_BYTES = 1_048_576;
/** The driver keeps a row until it is whole, however long it gets; rows beyond maxRows of a write come on top. */
const MAX_RECEIVED_BYTES = 32 * MAX_BYTES;

/** One statement and its bounds. */
export interface Statement {
  readonly query: string;
  readonly values: readonly JsonValue[];
  readonly writes: boolean;
  /** Undo everything at the end. */
  readonly simulate: boolean;
  readonly maxRows: number;
  readonly statementTimeoutMs: number;
}

/** What a statement gave. */
export interface QueryResult {
  readonly rows: JsonObject[];
  /** Rows that were returned or changed, by the server's count. */
  readonly rowCount: number;
  readonly fields: string[];
  readonly truncated: boolean;
}

const tooLarge = (bytes: number): BlockFailure =>
  new BlockFailure(
    'database_result_too_large',
    `The rows are longer than ${bytes} bytes. Select fewer columns, or lower maxRows.`,
  );

/** Collects rows up to the limits; what comes after them is dropped as it arrives. */
class RowCollector {
  readonly rows: JsonObject[] = [];
  truncated = false;
  private bytes = 0;

  constructor(private readonly maxRows: number) {}

  /** @throws BlockFailure `database_result_too_large` */
  add(row: JsonObject): void {
    if (this.rows.length >= this.maxRows) {
      this.truncated = true;
      return;
    }
    this.bytes += Buffer.byteLength(JSON.stringify(row));
    if (this.bytes > MAX_BYTES) {
      throw tooLarge(MAX_BYTES);
    }
    this.rows.push(row);
  }
}

/**
 * Runs one statement. It always goes by the extended protocol, which takes a single statement: an author's
 * `COMMIT; DROP ...`, or a second statement in a value, cannot be sent.
 */
function execute(client: Client, { query, values, maxRows, writes }: Statement): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const collected = new RowCollector(maxRows);
    const submitted = new Query({
      text: query,
      values: placeholderValues(query, values),
      rowMode: 'array',
      queryMode: 'extended',
      types: typeParsers,
    } as QueryArrayConfig);
    let names: string[] = [];
    const { stream } = client.connection;
    let received = 0;
    // Whoever waits for the result hangs up, which undoes what a write has done.
    const measure = (chunk: Buffer): void => {
      received += chunk.length;
      if (received > MAX_RECEIVED_BYTES) reject(tooLarge(MAX_RECEIVED_BYTES));
    };
    stream.on('data', measure);
    submitted.on('row', (row: unknown, result?: ResultBuilder) => {
      try {
        if (names.length === 0) names = (result?.fields ?? []).map(({ name }) => name);
        collected.add(rowOf(names, row as unknown[]));
      } catch (error) {
        reject(error);
      }
      // A read that is long enough is over: nothing is lost by not waiting for the rest.
      if (collected.truncated && !writes) {
        resolve({ rows: collected.rows, rowCount: collected.rows.length, fields: names, truncated: true });
      }
    });
    submitted.on('error', reject);
    submitted.on('end', (result: ResultBuilder) => {
      resolve({
        rows: collected.rows,
        rowCount: result.rowCount ?? collected.rows.length,
        fields: result.fields.map(({ name }) => name),
        truncated: collected.truncated,
      });
    });
    client.query(submitted);
  });
}

async function commit(client: Client): Promise<void> {
  try {
    await client.query('COMMIT');
  } catch (error) {
    if ((error as { severity?: unknown }).severity !== undefined) throw error;
    throw new BlockFailure(
      'database_commit_unknown',
      'The connection broke while the changes were being saved: look in the database whether they are there.',
      { cause: error },
    );
  }
}

/**
 * Runs a statement in a transaction of its own: read-only unless it may write, under the server's own clock, and
 * rolled back when it is only simulated.
 */
export async function runQuery(client: Client, statement: Statement): Promise<QueryResult> {
  await client.query(statement.writes ? 'BEGIN' : 'BEGIN READ ONLY');
  // A query, not SET: it takes the snapshot, after which a read-only transaction can no longer be made writable.
  await client.query(
    "SELECT set_config('statement_timeout', $1, true), set_config('TimeZone', 'UTC', true)",
    [String(statement.statementTimeoutMs)],
  );
  const result = await execute(client, statement);
  if (statement.writes) await (statement.simulate ? client.query('ROLLBACK') : commit(client));
  return result;
}
