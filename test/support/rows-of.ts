import { Client } from 'pg';

/** What goes on by itself: leases, schedules, the queue, the last use of a key or a session. */
const BY_ITSELF = new Set([
  'processes',
  'key_rings',
  'sessions',
  'sign_in_throttles',
  'audit_entries',
  'migrations',
  'delivery_attempts',
  'deliveries',
]);

/**
 * Every row of our tables that mentions the text, as `table {...}`, sorted; `null` = every row. Two readings are equal
 * when nothing was changed between them.
 */
export async function rowsOf(url: string, mentioned: string | null): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'prompthook' ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables.filter((table) => !BY_ITSELF.has(table.name))) {
      const { rows } = await client.query<{ text: string }>(
        `SELECT (to_jsonb(t) - 'last_used_at')::text AS text FROM prompthook.${name} t`,
      );
      for (const { text } of rows) {
        if (mentioned === null || text.includes(mentioned)) found.push(`${name} ${text}`);
      }
    }
    return found.toSorted();
  } finally {
    await client.end();
  }
}
