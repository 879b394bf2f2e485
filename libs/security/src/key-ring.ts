import type { EncryptionKey } from './secret-box.js';

/**
 * Reads the setting `PROMPTHOOK_ENCRYPTION_KEY`: one key, or several separated by commas with the current one first.
 * A key is 32 bytes as 64 hex digits or base64, with an optional `id:` in front (default k1, k2, ...).
 *
 * @throws Error that names the setting and the position of the key at fault, never its text
 */
export function parseKeyRing(setting: string): EncryptionKey[] {
  const entries = setting.split(',').map((entry) => entry.trim());
  return entries.map((entry, index) => {
    const colon = entry.indexOf(':');
    const id = colon === -1 ? `k${entries.length - index}` : entry.slice(0, colon);
    const bytes = decodeKey(entry.slice(colon + 1));
    if (bytes === null) {
      throw new Error(
        `PROMPTHOOK_ENCRYPTION_KEY: key ${index + 1} of ${entries.length} is not 32 bytes in hex or base64. Make one with: openssl rand -hex 32`,
      );
    }
    if (isExampleKey(bytes)) {
      throw new Error(
        `PROMPTHOOK_ENCRYPTION_KEY: key ${index + 1} of ${entries.length} is an example, not a random key. Make one with: openssl rand -hex 32`,
      );
    }
    return { id, bytes };
  });
}

function decodeKey(text: string): Buffer | null {
  if (/^[0-9a-fA-F]{64}$/.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 ? bytes : null;
}

/** 32 random bytes have fewer than 12 distinct values less than once in 10^20 keys; counted-up bytes are examples too. */
function isExampleKey(bytes: Buffer): boolean {
  const steps = new Set(bytes.subarray(1).map((byte, i) => byte - (bytes[i] as number)));
  return new Set(bytes).size < 12 || steps.size < 4;
}
