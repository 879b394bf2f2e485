import { Inject, Injectable } from '@nestjs/common';
import type { ConversationMemory, ConversationMessage } from '#sdk';
import { MemoryStore } from '#store';
import { Clock } from '../config/clock.js';

/** The run that remembers. */
export interface RememberingRun {
  readonly runId: string;
  readonly workspaceId: string;
  readonly workflowId: string;
  /** It may read what was said before, and leaves nothing behind. */
  readonly ephemeral: boolean;
}

/** Lends each run the memory of its workflow's conversations. It must never show one workspace's words to another. */
@Injectable()
export class ConversationMemories {
  constructor(
    @Inject(MemoryStore) private readonly store: MemoryStore,
    private readonly clock: Clock,
  ) {}

  /** The memory as one run sees it. */
  of({ runId, workspaceId, workflowId, ephemeral }: RememberingRun): ConversationMemory {
    const placeOf = (key: string) => ({ workspaceId, scope: workflowId, key });
    return {
      load: async (key, limit) => {
        const { summary, messages } = await this.store.load(placeOf(key), limit);
        return {
          summary: summary && { ...summary },
          // Written by `append` from these very types.
          messages: messages.map(({ seq, role, parts }) => ({
            seq,
            role,
            parts: parts as ConversationMessage['parts'],
          })),
        };
      },
      append: async (key, { messages, summary }, once) => {
        if (ephemeral) return;
        await this.store.append(placeOf(key), { messages, summary, runId, once, now: this.clock.now() });
      },
    };
  }
}
