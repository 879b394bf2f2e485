import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examineEncryption } from './examine-encryption.js';

let dataDir: string;
beforeEach(async () => (dataDir = await mkdtemp(join(tmpdir(), 'doctor-key-'))));
afterEach(() => rm(dataDir, { recursive: true }));

const examine = (over: { databaseUrl?: string; nodeEnv?: string }) =>
  examineEncryption({ encryptionKey: null, databaseUrl: null, nodeEnv: null, dataDir, ...over });

it.each([{}, { databaseUrl: 'postgres://x' }])('makes no key itself, with %j', async (over) => {
  expect(await examine(over)).toMatchObject({ status: 'skipped' });
  expect(await readdir(dataDir)).toEqual([]);
});

it('finds that production lacks its key, before the start does', async () => {
  expect(await examine({ nodeEnv: 'production' })).toMatchObject({
    status: 'failed',
    message: expect.stringContaining('PROMPTHOOK_ENCRYPTION_KEY is not set'),
  });
  expect(await readdir(dataDir)).toEqual([]);
});
