import type { KeyRingStore } from '#store';
import { RING_SILENCE_MS } from '../../identity/keys/key-ring-holder.js';
import { CommandFailure } from '../command-failure.js';

const LOOK_MS = 250;

/**
 * Waits until every running process has its ring as it has to be.
 *
 * @param isReady looks at the ids of its keys, the sealing one first
 * @throws CommandFailure naming a process that is not ready in time
 */
export async function awaitHolders(
  rings: KeyRingStore,
  isReady: (keyIds: readonly string[]) => boolean,
  { waitMs, what, mend }: { waitMs: number; what: string; mend: string },
): Promise<number> {
  for (const deadline = Date.now() + waitMs; ;) {
    const holders = await rings.holders(new Date(Date.now() - RING_SILENCE_MS));
    const late = holders.find(({ keyIds }) => !isReady(keyIds));
    if (!late) return holders.length;
    if (Date.now() >= deadline) {
      throw new CommandFailure(
        `The process ${late.holder} knows the keys ${late.keyIds.join(', ')}, and has to ${what}. Nothing more was changed.`,
        mend,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
