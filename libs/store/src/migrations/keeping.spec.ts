import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { freshDatabase } from '../../../../test/support/database.js';
import { Keeping1763800000010 } from './1763800000010-keeping.js';

/** Definitions of everything in our schema, in one order. */
const SCHEMA = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type AS line FROM information_schema.columns
  WHERE table_schema = 'prompthook' AND table_name IN ('api_triggers', 'deliveries')
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'prompthook'
    AND tablename IN ('runs', 'triggers', 'api_triggers')
  ORDER BY line`;

it('can be taken back and made again, and the schema is then the same', async () => {
  const database = await freshDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('SET search_path TO prompthook');
    const schema = async () => (await client.query<{ line: string }>(SCHEMA)).rows.map(({ line }) => line);
    const runner = { query: (text: string) => client.query(text) } as unknown as QueryRunner;
    const migration = new Keeping1763800000010();
    const after = await schema();
    await migration.down(runner);
    const before = await schema();
    expect(after.filter((line) => !before.includes(line)).length).toBeGreaterThan(5);
    await migration.up(runner);
    expect(await schema()).toEqual(after);
  } finally {
    await client.end();
    await database.drop();
  }
});
