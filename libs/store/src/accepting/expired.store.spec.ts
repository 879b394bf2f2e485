import { ExpiredStore, openDatabase } from '#store';
import type { Database } from '#store';
import { freshDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';

const NOW = new Date('2026-01-08T00:00:00Z');
const at = (ms: number) => new Date(NOW.getTime() + ms);

describe('what has expired', () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await freshDatabase();
    db = await openDatabase({ url: database.url, onError: (error) => expect(error).toBeUndefined() });
    await db.query(
      `INSERT INTO claims (key, run_id, request_id, claimed_at, expires_at)
       SELECT sha256(n::text::bytea), 'run_' || n, 'req', $1, CASE WHEN n <= 7 THEN $2::timestamptz ELSE $3 END
       FROM generate_series(1, 10) n`,
      [at(-1000), at(0), at(1)],
    );
    await db.query(
      `INSERT INTO throttles (key, quota, hits, granted, began_at, ends_at)
       VALUES ('over', 1, 1, 1, $1, $2), ('open', 1, 1, 1, $1, $3)`,
      [at(-1000), at(-1), at(1)],
    );
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  it('is removed piece by piece, and what still holds is left alone', async () => {
    const expired = new ExpiredStore(db);
    expect(await expired.remove(NOW, 5)).toBe(6);
    expect(await expired.remove(NOW, 5)).toBe(2);
    expect(await expired.remove(NOW, 5)).toBe(0);
    expect(await db.query('SELECT run_id FROM claims ORDER BY run_id')).toEqual(
      ['run_10', 'run_8', 'run_9'].map((run_id) => ({ run_id })),
    );
    expect(await db.query('SELECT key FROM throttles')).toEqual([{ key: 'open' }]);
  });
});
