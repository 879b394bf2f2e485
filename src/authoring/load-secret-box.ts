import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { parseKeyRing, SecretBox } from '#security';
import type { EncryptionKey } from '#security';
import { makeDataFolder } from '#store';

/** What decides where the encryption key comes from. */
export interface EncryptionSettings {
  /** PROMPTHOOK_ENCRYPTION_KEY */
  readonly encryptionKey: string | null;
  /** NODE_ENV. In production no key is made: it must not lie on the disk of the data (S-04). */
  readonly nodeEnv: string | null;
  readonly dataDir: string;
}

/** Where the embedded server keeps the key that it made. */
export const keyFile = (dataDir: string): string => join(dataDir, 'encryption.key');

const MAKE_ONE = 'Make one with: openssl rand -hex 32';

async function readKeyFile(file: string): Promise<string> {
  const { mode } = await stat(file);
  // Windows has no such bits; there the folder's rights decide.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new Error(`${file} can be read by others. Close it: chmod 600 ${file}`);
  }
  return (await readFile(file, 'utf8')).trim();
}

/**
 * Written whole under another name and then linked, which fails when the file is there: of processes that start
 * together one makes the key, and none ever reads half of it.
 */
async function makeKeyFile(file: string): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(32).toString('hex')}\n`);
    // A key that is lost in a crash makes every secret unreadable.
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/**
 * The keys that seal stored secrets, the sealing one first: from PROMPTHOOK_ENCRYPTION_KEY, or from a key file beside
 * the data, made on the first start with mode 0600.
 *
 * @throws Error naming the setting or the file, and the command that mends it; never a piece of the key
 */
export async function loadKeyRing(settings: EncryptionSettings): Promise<EncryptionKey[]> {
  if (settings.encryptionKey !== null) return parseKeyRing(settings.encryptionKey);
  const file = keyFile(settings.dataDir);
  if (settings.nodeEnv === 'production') {
    const mend = existsSync(file) ? `Keep using ${file}: PROMPTHOOK_ENCRYPTION_KEY_FILE=${file}` : MAKE_ONE;
    throw new Error(
      `PROMPTHOOK_ENCRYPTION_KEY is not set, and NODE_ENV=production makes no key by itself. ${mend}`,
    );
  }
  try {
    return parseKeyRing(await readKeyFile(file));
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  await makeDataFolder(settings.dataDir);
  await makeKeyFile(file);
  return parseKeyRing(await readKeyFile(file));
}

/** The box of these keys. @throws see {@link loadKeyRing} */
export const loadSecretBox = async (settings: EncryptionSettings): Promise<SecretBox> =>
  new SecretBox(await loadKeyRing(settings));
