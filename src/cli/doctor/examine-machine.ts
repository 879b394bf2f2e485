import { access, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { makeDataFolder } from '#store';
import type { AppConfig } from '../../config/app-config.js';
import { failed, ok, warning } from './finding.js';
import type { Finding } from './finding.js';

const NEEDED = [22, 19] as const;
const GIB = 1024 ** 3;

export function examineNode(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
  return isNewEnough
    ? ok('Node', version)
    : failed('Node', `${version} is older than ${NEEDED.join('.')}`, 'nvm install 24');
}

/** The nearest folder that exists: DATA_DIR is made on the first start. */
async function nearestFolder(path: string): Promise<string> {
  let folder = resolve(path);
  for (;;) {
    try {
      await access(folder);
      return folder;
    } catch {
      const parent = dirname(folder);
      if (parent === folder) return folder;
      folder = parent;
    }
  }
}

export async function examineDataDir({ dataDir }: Pick<AppConfig, 'dataDir'>): Promise<Finding> {
  try {
    return ok('Data folder', await makeDataFolder(dataDir));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed('Data folder', reason, 'Give it to this user, or set DATA_DIR');
  }
}

export async function examineDisk({ dataDir }: Pick<AppConfig, 'dataDir'>, free = statfs): Promise<Finding> {
  const folder = await nearestFolder(dataDir);
  const { bavail, bsize } = await free(folder);
  const bytes = bavail * bsize;
  const text = `${(bytes / GIB).toFixed(1)} GiB free at ${folder}`;
  if (bytes < GIB / 4) return failed('Disk', text, 'Free at least 1 GiB, or set DATA_DIR to another disk');
  return bytes < GIB ? warning('Disk', text, 'Free at least 1 GiB') : ok('Disk', text);
}

const LOCAL = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

export function examinePublicUrl({ publicUrl, host }: Pick<AppConfig, 'publicUrl' | 'host'>): Finding {
  const name = 'PUBLIC_URL';
  if (publicUrl === null) {
    return LOCAL.has(host)
      ? ok(name, 'not set: URLs are built from the host of each request, which is right on one machine')
      : warning(name, `not set, and the server listens on ${host}`, 'PUBLIC_URL=https://hooks.example.com');
  }
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' && !LOCAL.has(hostname)
    ? warning(
        name,
        `${publicUrl} has no TLS: secrets and prompts travel in the clear`,
        `PUBLIC_URL=https://${hostname}`,
      )
    : ok(name, publicUrl);
}
