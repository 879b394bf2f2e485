import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';

/** Where a secret is stored. Part of the encryption: a value moved to another place does not open. */
export interface SecretPlace {
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

/** One key of the ring. */
export interface EncryptionKey {
  /** 1 to 32 letters, digits, "_" or "-"; stored with each secret. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

/** A stored secret cannot be opened: wrong key ring, moved, or changed. The message holds no part of it. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable';
  constructor(
    readonly reason: 'malformed' | 'unknown_key' | 'not_authentic',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts secrets at rest: AES-256-GCM, `v1.<key id>.<iv>.<ciphertext>.<tag>` in base64url (S-03). The first key
 * seals; all keys open, so that a new key can be put in front while old values are sealed again.
 */
export class SecretBox {
  private keys: ReadonlyMap<string, KeyObject> = new Map();
  private currentKeyId = '';

  /**
   * @param keys current key first; see `parseKeyRing`
   * @param randomIv 12 random bytes; other sources are for test vectors only, a repeated IV breaks the cipher
   */
  constructor(
    keys: readonly EncryptionKey[],
    private readonly randomIv: () => Buffer = () => randomBytes(IV_BYTES),
  ) {
    this.replaceKeys(keys);
  }

  /** Ids of the keys, the sealing one first. */
  get keyIds(): readonly string[] {
    return [this.currentKeyId, ...[...this.keys.keys()].filter((id) => id !== this.currentKeyId)];
  }

  /** Another ring from now on: the rotation of keys, in a process that runs. @throws Error, and the old ring stays */
  replaceKeys(keys: readonly EncryptionKey[]): void {
    const [current] = keys;
    if (current === undefined) throw new Error('The key ring is empty; it needs at least one 32-byte key.');
    for (const { id, bytes } of keys) {
      if (!/^[A-Za-z0-9_-]{1,32}$/.test(id)) throw new Error(`Encryption key id "${id}" is not usable.`);
      if (bytes.length !== 32)
        throw new Error(`Encryption key "${id}" has ${bytes.length} bytes; 32 are needed.`);
    }
    const ring = new Map(keys.map(({ id, bytes }) => [id, createSecretKey(bytes)]));
    if (ring.size !== keys.length) throw new Error('Two encryption keys have the same id.');
    this.currentKeyId = current.id;
    this.keys = ring;
  }

  /** Text to store for a secret. */
  seal(plaintext: string, place: SecretPlace): string {
    const id = this.currentKeyId;
    const iv = this.randomIv();
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(id) as KeyObject, iv, {
      authTagLength: TAG_BYTES,
    });
    cipher.setAAD(associatedData(id, place));
    const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
    return [
      VERSION,
      id,
      ...[iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url')),
    ].join('.');
  }

  /**
   * The secret behind a stored text.
   *
   * @throws SecretUnreadable when the text is malformed, its key is not on the ring, or it was changed or moved
   */
  open(sealed: string, place: SecretPlace): string {
    const [version, id, iv, ciphertext, tag, ...rest] = sealed.split('.');
    const parts = [iv, ciphertext, tag].map((part) => (part === undefined ? null : decodeBase64Url(part)));
    const [ivBytes, data, tagBytes] = parts;
    const isWellFormed =
      version === VERSION &&
      rest.length === 0 &&
      ivBytes?.length === IV_BYTES &&
      tagBytes?.length === TAG_BYTES;
    if (!isWellFormed || id === undefined || !data) {
      throw new SecretUnreadable(
        'malformed',
        `${where(place)}: the stored secret is not in the form v1.key.iv.data.tag.`,
      );
    }
    const key = this.keys.get(id);
    if (key === undefined) {
      throw new SecretUnreadable(
        'unknown_key',
        `${where(place)}: the stored secret needs the encryption key "${id}", which is not on the ring. Add it to PROMPTHOOK_ENCRYPTION_KEY.`,
      );
    }
    const decipher = createDecipheriv('aes-256-gcm', key, ivBytes, { authTagLength: TAG_BYTES });
    decipher.setAAD(associatedData(id, place));
    decipher.setAuthTag(tagBytes);
    try {
      return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new SecretUnreadable(
        'not_authentic',
        `${where(place)}: the stored secret was changed, moved from another place, or sealed with another key named "${id}".`,
        { cause },
      );
    }
  }

  /** True when the text was sealed with a key that is no longer the current one. */
  needsResealing(sealed: string): boolean {
    return !sealed.startsWith(`${VERSION}.${this.currentKeyId}.`);
  }
}

function associatedData(keyId: string, { table, row, field }: SecretPlace): Buffer {
  return Buffer.from([VERSION, keyId, table, row, field].join('\0'));
}

function where({ table, row, field }: SecretPlace): string {
  return `${table} ${row}, ${field}`;
}

/** Strict: Buffer.from skips unknown characters and ignores spare bits, and then a flipped bit could still open. */
function decodeBase64Url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
