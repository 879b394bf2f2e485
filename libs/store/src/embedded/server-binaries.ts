import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';

export interface ServerBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * Finds the PostgreSQL that `embedded-postgres` brings for this platform. Its own starter is not used: it installs
 * exit hooks that end the process on a signal, before the app has handed its work back.
 */
export function serverBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): ServerBinaries {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const suffix = platform === 'win32' ? '.exe' : '';
  try {
    const parent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const bin = join(dirname(parent.resolve(name)), '..', 'native', 'bin');
    return { postgres: join(bin, `postgres${suffix}`), initdb: join(bin, `initdb${suffix}`) };
  } catch (error) {
    throw new EmbeddedPostgresFailed(
      `No embedded PostgreSQL is installed for ${platform}-${arch} (${name}). Run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      { cause: error },
    );
  }
}
