import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, runningEmbeddedPostgres, startEmbeddedPostgres } from '#store';

describe('the embedded server that runs already', () => {
  it('is reached by its folder while it runs, and not before or after', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'prompthook-running-'));
    try {
      expect(await runningEmbeddedPostgres(dataDir)).toBeNull();
      const server = await startEmbeddedPostgres({ dataDir, onLog: () => undefined });
      try {
        const url = await runningEmbeddedPostgres(dataDir);
        expect(url).toBe(server.url);
        const errors: Error[] = [];
        const database = await openDatabase({ url: url ?? '', onError: (error) => errors.push(error) });
        expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
        await database.close();
        expect(errors).toEqual([]);
      } finally {
        await server.stop();
      }
      expect(await runningEmbeddedPostgres(dataDir)).toBeNull();
    } finally {
      await rm(dataDir, { recursive: true });
    }
  }, 60_000);
});
