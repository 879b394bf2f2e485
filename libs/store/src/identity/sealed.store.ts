import type { Database } from '../database/database.js';

/** A column that holds sealed values, one per row. */
export type SealedColumn = keyof typeof COLUMNS;

/** One sealed value. */
export interface SealedValue {
  readonly id: string;
  /** What its seal is bound to: the id of the secret, connection, trigger or setting. */
  readonly row: string;
  readonly box: string;
}

const COLUMNS = {
  secrets: { table: 'secrets', id: 'id', row: 'id', box: 'box', where: 'true' },
  previous_secrets: { table: 'previous_secrets', id: 'id', row: 'secret_id', box: 'box', where: 'true' },
  connections: { table: 'connections', id: 'id', row: 'id', box: 'api_key_box', where: 'true' },
  api_triggers: { table: 'api_triggers', id: 'id', row: 'id', box: 'webhook_secret_box', where: 'true' },
  settings: {
    table: 'settings',
    id: 'key',
    row: 'key',
    box: 'value',
    // Other settings are no sealed values.
    where: `key = 'encryption_check'`,
  },
} as const;

/** Every column with sealed values. A new one is a line in COLUMNS, and a rotation takes it along. */
export const SEALED_COLUMNS = Object.keys(COLUMNS) as SealedColumn[];

/** Sealed values of all rooms, for changing the key that seals them. Never a value itself. */
export class SealedStore {
  constructor(private readonly db: Database) {}

  /** How many values each key seals, by key id. */
  async countByKey(): Promise<ReadonlyMap<string, number>> {
    const parts = SEALED_COLUMNS.map((column) => {
      const { table, box, where } = COLUMNS[column];
      return `SELECT split_part(${box}, '.', 2) AS key FROM ${table} WHERE ${box} IS NOT NULL AND ${where}`;
    });
    const rows = await this.db.query<{ key: string; count: number }>(
      `SELECT key, count(*)::integer AS count FROM (${parts.join(' UNION ALL ')}) AS sealed GROUP BY key ORDER BY key`,
    );
    return new Map(rows.map(({ key, count }) => [key, count]));
  }

  /** Values that another key seals, in the order of their ids, after this one. */
  sealedByOthers(
    column: SealedColumn,
    keyId: string,
    after: string | null,
    limit: number,
  ): Promise<SealedValue[]> {
    const { table, id, row, box, where } = COLUMNS[column];
    const place = column === 'previous_secrets' ? '$2::bigint' : '$2::text';
    return this.db.query(
      `SELECT ${id}::text AS id, ${row} AS row, ${box} AS box FROM ${table}
       WHERE ${box} IS NOT NULL AND ${where} AND split_part(${box}, '.', 2) <> $1
         AND (${place} IS NULL OR ${id} > ${place})
       ORDER BY ${table}.${id} LIMIT $3`,
      [keyId, after, limit],
    );
  }

  /** False = it was written or removed in between, by somebody who knows better. */
  async replace(column: SealedColumn, { id, box }: SealedValue, resealed: string): Promise<boolean> {
    const columns = COLUMNS[column];
    const rows = await this.db.query(
      `UPDATE ${columns.table} SET ${columns.box} = $3
       WHERE ${columns.id}::text = $1 AND ${columns.box} = $2 RETURNING 1 AS replaced`,
      [id, box, resealed],
    );
    return rows.length === 1;
  }
}
