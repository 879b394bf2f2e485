import { chmod, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFile, loadSecretBox } from './load-secret-box.js';

const place = { table: 'secrets', row: 'sec_1', field: 'value' };
const strongKey = '4f9f0f6f0d6e8c1b2a3948576675849302112233445566778899aabbccddeeff';

describe('loadSecretBox', () => {
  let dataDir = '';
  beforeEach(async () => {
    dataDir = join(await mkdtemp(join(tmpdir(), 'prompthook-key-')), 'data');
  });

  const settings = (over: object = {}) => ({
    encryptionKey: null,
    databaseUrl: null,
    nodeEnv: null,
    dataDir,
    ...over,
  });

  it('makes a key file that only its owner can read, and uses the same one afterwards', async () => {
    const first = await loadSecretBox(settings());
    const sealed = first.seal('hush', place);
    expect((await stat(keyFile(dataDir))).mode & 0o777).toBe(0o600);
    const second = await loadSecretBox(settings());
    expect(second.open(sealed, place)).toBe('hush');
  });

  it('gives processes that start together one key', async () => {
    const boxes = await Promise.all([1, 2, 3, 4].map(() => loadSecretBox(settings())));
    const sealed = boxes[0]?.seal('hush', place) ?? '';
    expect(boxes.map((box) => box.open(sealed, place))).toEqual(['hush', 'hush', 'hush', 'hush']);
  });

  it('prefers the setting and makes no file then', async () => {
    await loadSecretBox(settings({ encryptionKey: strongKey }));
    await expect(readFile(keyFile(dataDir))).rejects.toThrow('ENOENT');
  });

  it('opens what an older key of the ring sealed', async () => {
    const old = await loadSecretBox(settings({ encryptionKey: `k1:${strongKey}` }));
    const sealed = old.seal('hush', place);
    const rotated = await loadSecretBox(
      settings({
        encryptionKey: `k2:${Buffer.from('0qCw4mZsR9yT1uXeBvKj7LhNfGdPaSoI').toString('base64')},k1:${strongKey}`,
      }),
    );
    expect(rotated.open(sealed, place)).toBe('hush');
    expect(rotated.needsResealing(sealed)).toBe(true);
  });

  it('makes a key file beside the data folder for a database of its own, too', async () => {
    await loadSecretBox(settings({ databaseUrl: 'postgres://x' }));
    expect((await stat(keyFile(dataDir))).mode & 0o777).toBe(0o600);
  });

  it.each([null, 'postgres://x'])('makes no key in production, with the database %s', async (databaseUrl) => {
    const production = settings({ databaseUrl, nodeEnv: 'production' });
    await expect(loadSecretBox(production)).rejects.toThrow(
      /PROMPTHOOK_ENCRYPTION_KEY is not set.*openssl rand -hex 32/,
    );
    await expect(readFile(keyFile(dataDir))).rejects.toThrow('ENOENT');
  });

  it('says in production how to keep a key that was made before', async () => {
    await loadSecretBox(settings());
    await expect(loadSecretBox(settings({ nodeEnv: 'production' }))).rejects.toThrow(
      `PROMPTHOOK_ENCRYPTION_KEY_FILE=${keyFile(dataDir)}`,
    );
  });

  it.each([
    ['short', 'c2hvcnQ='],
    ['an example', '00'.repeat(32)],
    ['counted up', Buffer.from(Array.from({ length: 32 }, (_, at) => at)).toString('hex')],
  ])('refuses a key that is %s, without repeating it', async (_, encryptionKey) => {
    const refusal = loadSecretBox(settings({ encryptionKey }));
    await expect(refusal).rejects.toThrow('PROMPTHOOK_ENCRYPTION_KEY');
    await expect(refusal).rejects.not.toThrow(encryptionKey);
  });

  it('refuses a key file that others can read, and says how to close it', async () => {
    await loadSecretBox(settings());
    await chmod(keyFile(dataDir), 0o644);
    await expect(loadSecretBox(settings())).rejects.toThrow(`chmod 600 ${keyFile(dataDir)}`);
  });

  it('does not replace a damaged key file', async () => {
    await loadSecretBox(settings());
    await writeFile(keyFile(dataDir), 'damaged');
    await expect(loadSecretBox(settings())).rejects.toThrow('32 bytes');
    expect(await readFile(keyFile(dataDir), 'utf8')).toBe('damaged');
  });
});
