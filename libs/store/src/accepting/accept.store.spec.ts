import { migrate } from '../database/migrate.js';
import { openDatabase } from '../database/open-database.js';
import { freshDatabase } from '../../../../test/support/database.js';
it('opens', async () => {
  const t = await freshDatabase();
  const db = await openDatabase({
    url: t.url,
    onError: (e) => {
      throw e;
    },
  });
  expect(await migrate(db)).toEqual([]);
  console.log(await db.query("select * from accept_calls('[]')"));
  await db.close();
  await t.drop();
});
