import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Channels, NaturalBatch, RunStore } from '#store';
import type { Database, RunEventWrite } from '#store';
import { RunEvents } from './run-events.js';
import { endingOf, hasEnded, isLastEvent, lastEventOf } from './run-ending.js';
import type { RunEvent } from './run-ending.js';

const MAX_WRITES_PER_BATCH = 200;
/** How long a lost notification can delay a stream. */
const POLL_MS = 1_000;
import { DATABASE } from '../store.module.js';

/** One reader of a run's events: what arrived and was not read yet, and who to wake. */
interface Follower {
  readonly arrived: RunEvent[];
  wake: () => void;
}

/**
 * Stores the events of streamed runs and hands them on only when they are committed: an event that a caller has
 * seen is never lost by a crash, so `Last-Event-ID` resumes without a gap and without a repetition.
 */
@Injectable()
export class RunEventsService extends RunEvents implements OnModuleInit, OnModuleDestroy {
  readonly #followers = new Map<string, Set<Follower>>();
  readonly #writes: NaturalBatch<RunEventWrite, boolean>;
  #unlisten: (() => Promise<void>) | null = null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(RunStore) private readonly runs: RunStore,
  ) {
    super();
    this.#writes = new NaturalBatch((writes) => this.runs.events.append(writes), {
      maxItems: MAX_WRITES_PER_BATCH,
    });
  }

  async onModuleInit(): Promise<void> {
    const wakeAll = () => this.#wake([...this.#followers.keys()]);
    this.#unlisten = await this.database.listen(
      Channels.runEvent,
      (ids) => this.#wake(ids.split(',')),
      wakeAll,
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.#unlisten?.();
    this.#wake([...this.#followers.keys()]);
  }

  /**
   * Stores events of a streamed run of this process, then hands them to its followers. Resolves when they are
   * stored; a process that lost the run stores nothing.
   */
  async publish(events: readonly RunEvent[], fence: { owner: string; attempt: number }): Promise<void> {
    const [first] = events;
    if (!first) return;
    const rows = events.map(({ seq, type, data }) => ({ seq, type, data: JSON.stringify(data) }));
    if (await this.#writes.add({ runId: first.runId, ...fence, events: rows })) this.handOn(events);
  }

  /** Hands stored events to the followers of this process. */
  handOn(events: readonly RunEvent[]): void {
    for (const event of events) {
      for (const follower of this.#followers.get(event.runId) ?? []) {
        follower.arrived.push(event);
        follower.wake();
      }
    }
  }

  override async *follow(runId: string, afterSeq: number, signal: AbortSignal): AsyncGenerator<RunEvent> {
    const follower: Follower = { arrived: [], wake: () => undefined };
    const followers = this.#followers.get(runId) ?? new Set<Follower>();
    this.#followers.set(runId, followers.add(follower));
    let seen = afterSeq;
    try {
      while (!signal.aborted) {
        // The short way first: live events that continue what was read. Anything else comes from the store.
        const live = follower.arrived.splice(0).filter((event) => event.seq > seen);
        const batch = live[0]?.seq === seen + 1 ? live : await this.#stored(runId, seen);
        for (const event of batch) {
          seen = event.seq;
          yield event;
          if (isLastEvent(event)) return;
        }
        if (batch.length > 0) continue;
        const last = await this.#unstoredLast(runId, seen);
        if (last) {
          yield last;
          return;
        }
        if (!signal.aborted) await this.#woken(follower, signal);
      }
    } finally {
      followers.delete(follower);
      if (followers.size === 0) this.#followers.delete(runId);
    }
  }

  override async hasSeenLast(runId: string, seq: number): Promise<boolean> {
    if (seq === 0) return false;
    const [event] = await this.#stored(runId, seq - 1);
    // Nothing from there on is stored: what the reader saw was the last event of a run that has none stored.
    return event === undefined || (event.seq === seq && isLastEvent(event));
  }

  /** The final event of an ended run that has none stored: it was not streamed, or it crashed in between. */
  async #unstoredLast(runId: string, seen: number): Promise<RunEvent | null> {
    const [row] = await this.runs.endings([runId]);
    const ending = row ? endingOf(row) : null;
    if (!ending || !hasEnded(ending)) return null;
    const [stored] = await this.#stored(runId, seen);
    return stored ? null : lastEventOf(ending, seen + 1);
  }

  async #stored(runId: string, afterSeq: number): Promise<RunEvent[]> {
    const rows = await this.runs.events.read(runId, afterSeq);
    return rows as unknown as RunEvent[]; // written by publish and the run's finish
  }

  #woken(follower: Follower, signal: AbortSignal): Promise<void> {
    if (follower.arrived.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        follower.wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(end, POLL_MS);
      signal.addEventListener('abort', end, { once: true });
      follower.wake = end;
    });
  }

  #wake(runIds: readonly string[]): void {
    for (const runId of runIds) for (const follower of this.#followers.get(runId) ?? []) follower.wake();
  }
}
