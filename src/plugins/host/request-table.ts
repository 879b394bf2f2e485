import { monotonicMs, STALL_MS } from '../wire/messages.js';
import type { Death, Request } from './request.js';
import type { ServedContext } from './serve-context.js';

interface Entry {
  readonly request: Request;
  readonly context: ServedContext | null;
  stall: NodeJS.Timeout;
}

/** What one process was asked to do and has not answered. */
export class RequestTable {
  readonly #open = new Map<number, Entry>();
  /** Begun, and given up by who asked: they may still be at work, and end the process. */
  readonly #lingering = new Set<number>();
  #last = 0;
  #heardAt = monotonicMs();

  /** @param stalled is called when a request is not begun in time */
  constructor(private readonly stalled: () => void) {}

  get isEmpty(): boolean {
    return this.#open.size === 0;
  }

  nextId(): number {
    return (this.#last += 1);
  }

  add(id: number, request: Request, context: ServedContext | null): void {
    this.#open.set(id, { request, context, stall: this.#watch(id, STALL_MS) });
  }

  /** The process said something, so it yields. */
  heard(): void {
    this.#heardAt = monotonicMs();
  }

  /** For how long the process has said nothing. Milliseconds. */
  get quietMs(): number {
    return monotonicMs() - this.#heardAt;
  }

  #watch(id: number, afterMs: number): NodeJS.Timeout {
    const look = (): void => {
      const entry = this.#open.get(id);
      if (entry === undefined || entry.request.begun) return;
      // It has much to do, and comes to this as well.
      const left = STALL_MS - this.quietMs;
      if (left > 0) entry.stall = this.#watch(id, left);
      else this.stalled();
    };
    // Timers go before what has arrived: the answer may be here already.
    return setTimeout(() => setImmediate(look), afterMs);
  }

  request(id: number): Request | undefined {
    return this.#open.get(id)?.request;
  }

  context(id: number): ServedContext | null {
    return this.#open.get(id)?.context ?? null;
  }

  begun(id: number): void {
    const entry = this.#open.get(id);
    if (entry === undefined) return;
    entry.request.begun = true;
    clearTimeout(entry.stall);
  }

  /** Takes it out. */
  close(id: number): Request | undefined {
    const entry = this.#open.get(id);
    clearTimeout(entry?.stall);
    this.#open.delete(id);
    return entry?.request;
  }

  /** It is at work, though nobody waits for it. */
  linger(id: number): void {
    this.#lingering.add(id);
  }

  /** It has come to its end. */
  lingered(id: number): void {
    this.#lingering.delete(id);
  }

  /** Ids of those that are still to be begun. */
  waiting(): readonly number[] {
    return [...this.#open].filter(([, { request }]) => !request.begun).map(([id]) => id);
  }

  /**
   * The process is gone, and everything with it.
   *
   * @param culprit the only request that can be at fault; null = the one that was alone in there, if one was
   */
  lose(death: Death, culprit: Request | null): void {
    const lost = [...this.#open.keys()].flatMap((id) => this.close(id) ?? []);
    const suspects = lost.filter(({ begun }) => begun).length + this.#lingering.size;
    for (const request of lost) {
      const isAtFault = culprit === null ? suspects === 1 : request === culprit;
      request.lose(request.begun ? (isAtFault ? 'at_fault' : 'cut_off') : 'not_begun', death);
    }
  }
}
