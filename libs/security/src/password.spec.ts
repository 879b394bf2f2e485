import { scryptSync } from 'node:crypto';
import { hashPassword, needsRehash, verifyPassword } from './password.js';

const PASSWORD = 'correct horse battery staple';

describe('a stored password', () => {
  it('is an Argon2id hash with the settings of OWASP and a salt of its own, and holds no password', async () => {
    const [one, two] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(one).not.toContain(PASSWORD);
  });

  it('is opened by its password only', async () => {
    const stored = await hashPassword(PASSWORD);
    expect(await verifyPassword(PASSWORD, stored)).toBe(true);
    expect(await verifyPassword(`${PASSWORD} `, stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });

  it('is the same for composed and decomposed letters', async () => {
    expect(await verifyPassword('Ma\u0308rchenwald-12', await hashPassword('M\u00e4rchenwald-12'))).toBe(
      true,
    );
  });

  it('is nobody’s when it is in another form, and when there is no account', async () => {
    for (const stored of [
      '',
      PASSWORD,
      '$argon2id$v=19$m=1,t=1,p=1$$',
      '$2b$12$abcdefghijklmnopqrstuv',
      null,
    ]) {
      expect(await verifyPassword(PASSWORD, stored)).toBe(false);
    }
  });

  it('is checked for an account that does not exist as thoroughly as for one that does', async () => {
    const stored = await hashPassword(PASSWORD);
    await verifyPassword('warm', null);
    const timeOf = async (hash: string | null): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 7; n++) {
        const began = process.cpuUsage();
        await verifyPassword('wrong password', hash);
        const { user, system } = process.cpuUsage(began);
        times.push(user + system);
      }
      return times.toSorted((a, b) => a - b)[3] ?? 0;
    };
    const known = await timeOf(stored);
    const unknown = await timeOf(null);
    // Processor time, not the clock: both make one hash. Without the one for nobody the ratio is a hundred.
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it('of an older recipe still opens, and is known to need a new one', async () => {
    const salt = Buffer.alloc(16, 7);
    const digest = scryptSync(PASSWORD, salt, 32, { N: 2 ** 14, r: 8, p: 1 });
    const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
    const old = `$scrypt$ln=14,r=8,p=1$${text(salt)}$${text(digest)}`;
    expect(await verifyPassword(PASSWORD, old)).toBe(true);
    expect(await verifyPassword('another one', old)).toBe(false);
    expect(needsRehash(old)).toBe(true);
    expect(needsRehash(await hashPassword(PASSWORD))).toBe(false);
  });
});
