import type { SecretBox, SecretPlace } from '#security';
import { SecretUnreadable } from '#security';
import { SEALED_COLUMNS } from '#store';
import type { SealedColumn, SealedStore, SealedValue } from '#store';

/** What the seals of each column are bound to, beside the row. */
const PLACES: Readonly<Record<SealedColumn, Omit<SecretPlace, 'row'>>> = {
  secrets: { table: 'secrets', field: 'value' },
  // An older value is a value of the same secret.
  previous_secrets: { table: 'secrets', field: 'value' },
  connections: { table: 'connections', field: 'api_key' },
  api_triggers: { table: 'api_triggers', field: 'webhook_secret' },
  settings: { table: 'settings', field: 'value' },
};

/** A value that no key of the ring opens. */
export interface UnreadableValue {
  readonly column: SealedColumn;
  readonly id: string;
  readonly reason: SecretUnreadable['reason'];
}

export interface Resealed {
  /** Values that are sealed anew. */
  readonly count: number;
  readonly unreadable: readonly UnreadableValue[];
}

/**
 * Seals every stored value with the current key, batch by batch. Each value is replaced by itself and only if nobody
 * wrote it meanwhile, so that it may be cut off, repeated, and run beside servers that write.
 *
 * @param onProgress after each batch: the column and how many of it were done
 */
export async function reseal(
  store: SealedStore,
  box: SecretBox,
  batchSize: number,
  onProgress: (column: SealedColumn, done: number) => void,
): Promise<Resealed> {
  const [current = ''] = box.keyIds;
  const unreadable: UnreadableValue[] = [];
  let count = 0;
  for (const column of SEALED_COLUMNS) {
    let done = 0;
    let after: string | null = null;
    for (;;) {
      const batch: SealedValue[] = await store.sealedByOthers(column, current, after, batchSize);
      if (batch.length === 0) break;
      for (const value of batch) {
        const resealed = sealAgain(box, column, value);
        if (typeof resealed !== 'string') unreadable.push(resealed);
        else if (await store.replace(column, value, resealed)) done += 1;
      }
      after = batch.at(-1)?.id ?? null;
      onProgress(column, done);
    }
    count += done;
  }
  return { count, unreadable };
}

function sealAgain(box: SecretBox, column: SealedColumn, value: SealedValue): string | UnreadableValue {
  const place = { ...PLACES[column], row: value.row };
  try {
    return box.seal(box.open(value.box, place), place);
  } catch (error) {
    if (!(error instanceof SecretUnreadable)) throw error;
    return { column, id: value.id, reason: error.reason };
  }
}
