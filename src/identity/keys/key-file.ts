import { randomBytes } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import type { EncryptionKey } from '#security';

/** As `PROMPTHOOK_ENCRYPTION_KEY` is written: the sealing key first. */
const textOf = (keys: readonly EncryptionKey[]): string =>
  keys.map(({ id, bytes }) => `${id}:${bytes.toString('hex')}`).join(',');

/** Replaces the key file as a whole: whoever reads it reads the old ring or the new one, also after a crash. */
export async function writeKeyFile(file: string, keys: readonly EncryptionKey[]): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${textOf(keys)}\n`);
    // A key that is lost in a crash makes every secret that it sealed unreadable.
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}
