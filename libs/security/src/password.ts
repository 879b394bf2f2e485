import * as crypto from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's smallest setting (S-02): 19 MiB, two passes. */
const ARGON2 = { memory: 19_456, passes: 2, parallelism: 1 } as const;
/** For a Node that has no Argon2 (before 24.7): as costly, and 128 MiB. */
const SCRYPT = { logN: 17, r: 8, p: 1 } as const;
const SCRYPT_MEMORY = 256 * 1024 * 1024;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const argon2 = crypto.argon2 === undefined ? null : promisify(crypto.argon2);
const scrypt = promisify<string, Buffer, number, crypto.ScryptOptions, Buffer>(crypto.scrypt);

interface Recipe {
  readonly text: string;
  readonly salt: Buffer;
  readonly derive: (password: string, length: number) => Promise<Buffer>;
}

/** What is stored for a password: a PHC string with all that is needed to check it, and a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const recipe = newRecipe();
  const digest = await recipe.derive(prepared(password), HASH_BYTES);
  return `${recipe.text}$${base64(recipe.salt)}$${base64(digest)}`;
}

/**
 * Is this the password? A stored text of an unknown form is nobody's password.
 *
 * @param stored null = there is no such account: takes as long as one that there is (S-08)
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const known = readStored(stored ?? (await nobodysHash()));
  if (known === null) return false;
  const digest = await known.recipe.derive(prepared(password), known.digest.length);
  return crypto.timingSafeEqual(digest, known.digest) && stored !== null;
}

/** True when a new hash would be made in another way: make it at the next sign-in, when the password is there. */
export const needsRehash = (stored: string): boolean => !stored.startsWith(`${newRecipe().text}$`);

let nobody: Promise<string> | null = null;

const nobodysHash = (): Promise<string> =>
  (nobody ??= hashPassword(crypto.randomBytes(SALT_BYTES).toString('base64')));

/** Composed and decomposed forms of the same letters are the same password, whichever keyboard typed them. */
const prepared = (password: string): string => password.normalize('NFC');

function newRecipe(): Recipe {
  const salt = crypto.randomBytes(SALT_BYTES);
  return argon2 === null ? scryptRecipe(SCRYPT, salt) : argon2Recipe(ARGON2, salt);
}

function argon2Recipe(
  { memory, passes, parallelism }: { memory: number; passes: number; parallelism: number },
  nonce: Buffer,
): Recipe {
  return {
    text: `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}`,
    salt: nonce,
    derive: async (message, tagLength) => {
      if (argon2 === null) throw new Error('A stored password needs Argon2: run Node 24.7 or newer.');
      return argon2('argon2id', { message, nonce, memory, passes, parallelism, tagLength });
    },
  };
}

function scryptRecipe({ logN, r, p }: { logN: number; r: number; p: number }, salt: Buffer): Recipe {
  return {
    text: `$scrypt$ln=${logN},r=${r},p=${p}`,
    salt,
    derive: (message, length) => scrypt(message, salt, length, { N: 2 ** logN, r, p, maxmem: SCRYPT_MEMORY }),
  };
}

const PHC =
  /^\$(?:argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})|scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2}))\$([A-Za-z0-9+/]{8,64})\$([A-Za-z0-9+/]{16,128})$/;

function readStored(stored: string): { recipe: Recipe; digest: Buffer } | null {
  const found = PHC.exec(stored);
  if (found === null) return null;
  const salt = Buffer.from(found[7] ?? '', 'base64');
  const digest = Buffer.from(found[8] ?? '', 'base64');
  const recipe =
    found[1] === undefined
      ? scryptRecipe({ logN: Number(found[4]), r: Number(found[5]), p: Number(found[6]) }, salt)
      : argon2Recipe(
          { memory: Number(found[1]), passes: Number(found[2]), parallelism: Number(found[3]) },
          salt,
        );
  return { recipe, digest };
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
