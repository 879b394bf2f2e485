import { access } from 'node:fs/promises';
import { parseKeyRing } from '#security';
import { keyFile, loadSecretBox } from '../../authoring/load-secret-box.js';
import type { EncryptionSettings } from '../../authoring/load-secret-box.js';
import { failed, ok, skipped } from './finding.js';
import type { Finding } from './finding.js';

const NAME = 'Encryption key';

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Is the key that seals secrets usable? Looks only: a missing key file is made by the first start, not here. */
export async function examineEncryption(settings: EncryptionSettings): Promise<Finding> {
  try {
    if (settings.encryptionKey !== null) {
      const keys = parseKeyRing(settings.encryptionKey);
      return ok(NAME, `PROMPTHOOK_ENCRYPTION_KEY, ${keys.length} ${keys.length === 1 ? 'key' : 'keys'}`);
    }
    const file = keyFile(settings.dataDir);
    if (settings.nodeEnv !== 'production' && !(await isThere(file))) {
      return skipped(NAME, `${file} is made on the first start`);
    }
    await loadSecretBox(settings);
    return ok(NAME, file);
  } catch (error) {
    return failed(NAME, error instanceof Error ? error.message : String(error));
  }
}
