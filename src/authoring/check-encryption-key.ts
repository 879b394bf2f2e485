import { SecretUnreadable } from '#security';
import type { SecretBox } from '#security';
import type { SettingStore } from '#store';

const SETTING = 'encryption_check';
const place = { table: 'settings', row: SETTING, field: 'value' };
const SENTENCE = 'this database belongs to this encryption key';

/**
 * Does the key open what this database holds? A text sealed on the first start answers it for all secrets: a server
 * with the wrong key would otherwise run, and refuse every call.
 *
 * @throws Error with the cure
 */
export async function checkEncryptionKey(box: SecretBox, settings: SettingStore, now: Date): Promise<void> {
  const sealed = await settings.getOrCreate(SETTING, () => box.seal(SENTENCE, place), now);
  try {
    box.open(sealed, place);
  } catch (error) {
    if (!(error instanceof SecretUnreadable)) throw error;
    throw new Error(
      'The encryption key is not the one that this database was made with, so its secrets cannot be read. ' +
        'Give the right PROMPTHOOK_ENCRYPTION_KEY; to change keys, put the new one in front: "k2:<new>,k1:<old>".',
      { cause: error },
    );
  }
  // Rotated: the text moves to the new key, so that the old one can be dropped once the secrets have moved too.
  if (box.needsResealing(sealed)) await settings.put(SETTING, box.seal(SENTENCE, place), now);
}
