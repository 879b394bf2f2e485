import { resolve } from 'node:path';
import { SecretBox } from '#security';
import type { EncryptionKey } from '#security';
import { AuditStore, DEFAULT_WORKSPACE_ID, KeyRingStore, SealedStore } from '#store';
import type { Database, SealedColumn } from '#store';
import { keyFile, loadKeyRing } from '../../authoring/load-secret-box.js';
import type { AppConfig } from '../../config/app-config.js';
import { writeKeyFile } from '../../identity/keys/key-file.js';
import { nextRing } from '../../identity/keys/next-ring.js';
import { reseal } from '../../identity/keys/reseal.js';
import type { UnreadableValue } from '../../identity/keys/reseal.js';
import { awaitHolders } from './await-holders.js';

export interface RotateOptions {
  readonly batchSize: number;
  /** How long running processes may take to know the keys. */
  readonly waitMs: number;
  /** Takes the older keys off the key file when nothing is sealed with them any more. */
  readonly dropOld: boolean;
  readonly onProgress: (line: string) => void;
}

/** What a rotation came to. Ids of keys, never keys. */
export interface RotateResult {
  /** Seals everything from now on. */
  readonly key: string;
  readonly source: 'key file' | 'PROMPTHOOK_ENCRYPTION_KEY';
  readonly madeKey: boolean;
  readonly resealed: number;
  readonly unreadable: readonly UnreadableValue[];
  /** Keys that seal nothing any more and may be taken off the ring. */
  readonly removable: readonly string[];
  /** Keys that were taken off the key file. */
  readonly dropped: readonly string[];
  readonly processes: number;
}

interface Stores {
  readonly sealed: SealedStore;
  readonly rings: KeyRingStore;
  readonly audit: AuditStore;
}

const RESTART = 'Give every instance the same PROMPTHOOK_ENCRYPTION_KEY, restart it, and run this again.';
const SAME_FOLDER = 'Give every instance the same DATA_DIR, or set PROMPTHOOK_ENCRYPTION_KEY on all of them.';

/**
 * Seals every stored secret with a new key, beside servers that run. A key of the key file is made here and brought to
 * every process in two steps (first it only opens, then it seals); one of PROMPTHOOK_ENCRYPTION_KEY is the first of the
 * ring, which the instances were started with.
 *
 * @throws CommandFailure when a running process does not know the key: nothing is sealed that it could not open
 */
export async function rotateKeys(
  config: AppConfig,
  database: Database,
  options: RotateOptions,
): Promise<RotateResult> {
  const stores: Stores = {
    sealed: new SealedStore(database),
    rings: new KeyRingStore(database),
    audit: new AuditStore(database),
  };
  const { ring, madeKey } = await preparedRing(config, stores, options);
  const [current] = ring as [EncryptionKey];
  const processes = await everyProcess(config, stores, options, (ids) => ids[0] === current.id, {
    what: `seal with ${current.id}`,
  });
  const box = new SecretBox(ring);
  const done = await reseal(stores.sealed, box, options.batchSize, (column: SealedColumn, count: number) =>
    options.onProgress(`${column}: ${count} sealed with ${current.id}`),
  );
  const sealing = await stores.sealed.countByKey();
  const removable = ring.slice(1).filter(({ id }) => !sealing.has(id));
  const dropped = options.dropOld && config.encryptionKey === null ? removable : [];
  if (dropped.length > 0) {
    await writeKeyFile(
      keyFile(config.dataDir),
      ring.filter((key) => !dropped.includes(key)),
    );
  }
  const idsOf = (keys: readonly EncryptionKey[]): string[] => keys.map(({ id }) => id);
  const result: RotateResult = {
    key: current.id,
    source: config.encryptionKey === null ? 'key file' : 'PROMPTHOOK_ENCRYPTION_KEY',
    madeKey,
    resealed: done.count,
    unreadable: done.unreadable,
    removable: idsOf(removable).filter((id) => !idsOf(dropped).includes(id)),
    dropped: idsOf(dropped),
    processes,
  };
  await tell(stores.audit, result);
  return result;
}

/** The ring with the key that is to seal in front; in the key file too, once every process can open what it seals. */
async function preparedRing(
  config: AppConfig,
  stores: Stores,
  options: RotateOptions,
): Promise<{ ring: readonly EncryptionKey[]; madeKey: boolean }> {
  const ring = await loadKeyRing(config);
  if (config.encryptionKey !== null) return { ring, madeKey: false };
  const { target, others, isNew } = nextRing(ring, new Set((await stores.sealed.countByKey()).keys()));
  const file = keyFile(resolve(config.dataDir));
  if (isNew) await writeKeyFile(file, [...others, target]);
  options.onProgress(`${target.id} is on the ring${isNew ? '' : ' since an earlier rotation'}`);
  await everyProcess(config, stores, options, (ids) => ids.includes(target.id), {
    what: `know ${target.id}`,
  });
  const next = [target, ...others];
  await writeKeyFile(file, next);
  return { ring: next, madeKey: isNew };
}

const everyProcess = (
  config: AppConfig,
  { rings }: Stores,
  { waitMs }: RotateOptions,
  isReady: (keyIds: readonly string[]) => boolean,
  { what }: { what: string },
): Promise<number> => {
  const mend = config.encryptionKey === null ? SAME_FOLDER : RESTART;
  return awaitHolders(rings, isReady, { waitMs, what, mend });
};

/** A change of keys is told in the first workspace: it concerns the whole server (S-11). */
function tell(
  audit: AuditStore,
  { key, madeKey, resealed, unreadable, dropped }: RotateResult,
): Promise<void> {
  return audit.append([
    {
      workspaceId: DEFAULT_WORKSPACE_ID,
      at: new Date(),
      actor: 'cli',
      action: 'keys.rotate',
      targetType: 'key_ring',
      targetId: key,
      before: null,
      after: { madeKey, resealed, unreadable: unreadable.length, dropped: [...dropped] },
      ip: null,
      requestId: null,
    },
  ]);
}
