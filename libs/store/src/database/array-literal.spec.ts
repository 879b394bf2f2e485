import * as fc from 'fast-check';
import { openDatabase } from '#store';
import type { Database } from '#store';
import { freshDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { arrayLiteral, arrayLiteralOrNull } from './array-literal.js';

const itself = <T>(item: T): T => item;

describe('arrayLiteral', () => {
  let server: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    server = await freshDatabase();
    // The server ends the connections when the database is dropped.
    db = await openDatabase({ url: server.url, onError: () => undefined });
  });
  afterAll(async () => {
    await db.close();
    await server.drop();
  });

  it('is read by PostgreSQL as the texts that went in, whatever they hold', async () => {
    const texts = fc.array(
      fc.option(
        fc.oneof(
          fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '').toWellFormed()),
          fc.constantFrom('NULL', 'null', '', '"', '\\', '{a,b}', ',', ' a ', '\n', '\\"'),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (items) => {
        const [row] = await db.query<{ items: (string | null)[] }>('SELECT $1::text[] AS items', [
          arrayLiteral(items, itself),
        ]);
        expect(row?.items).toEqual(items);
      }),
      { numRuns: 200 },
    );
  });

  it('writes numbers, booleans, bytes and dates as their types read them', async () => {
    const at = new Date(1_716_200_000_123);
    const [row] = await db.query(
      `SELECT $1::integer[] AS whole, $2::boolean[] AS yes, $3::bytea[] AS bytes, to_timestamp($4::float8 / 1000) AS at,
              ($5::float8[])[1] AS ms`,
      [
        arrayLiteral([1, -2, null], itself),
        arrayLiteral([true, false, undefined], itself),
        arrayLiteral([Buffer.from([0, 34, 92, 255])], itself),
        at.getTime(),
        arrayLiteral([at], itself),
      ],
    );
    expect(row).toEqual({
      whole: [1, -2, null],
      yes: [true, false, null],
      bytes: [Buffer.from([0, 34, 92, 255])],
      at,
      ms: at.getTime(),
    });
  });

  it('is no array at all for a column that nobody fills', () => {
    expect(arrayLiteralOrNull([1, 2], () => null)).toBeNull();
    expect(arrayLiteralOrNull([1, 2], (item) => (item === 2 ? 'b' : undefined))).toBe('{NULL,"b"}');
    expect(arrayLiteral([], itself)).toBe('{}');
  });
});
