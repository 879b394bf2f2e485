/** Crashes further apart have nothing to do with each other. */
const RECENT_MS = 60_000;
/** As long as a plugin is told to be degraded after its last crash. */
const DEGRADED_MS = 600_000;
const DEGRADED_CRASHES = 3;
/** The first ones are made good at once: other blocks wait. */
const FREE_CRASHES = 5;
const FIRST_PAUSE_MS = 100;
/** Short enough for a block to wait for it. */
const LONGEST_PAUSE_MS = 2_000;

/** How a plugin's processes fare. */
export interface PluginState {
  /** `degraded`: it crashed repeatedly, or cannot be started. Blocks of other plugins know nothing of it. */
  readonly status: 'up' | 'degraded';
  /** Since the server started. */
  readonly crashes: number;
  readonly lastCrash: { readonly at: string; readonly how: string } | null;
}

/** Remembers the crashes of one plugin, and says how long to wait before its next process. */
export class PluginHealth {
  #recent: number[] = [];
  #crashes = 0;
  #last: { readonly at: number; readonly how: string } | null = null;

  constructor(private readonly now: () => number = Date.now) {}

  crashed(how: string): void {
    const at = this.now();
    this.#crashes += 1;
    this.#last = { at, how };
    this.#recent = [...this.#recent.filter((each) => each > at - DEGRADED_MS), at].slice(-100);
  }

  /** When the next process may be started. Milliseconds since the epoch. */
  get notBefore(): number {
    if (this.#last === null) return 0;
    const { at } = this.#last;
    const close = this.#recent.filter((each) => each > at - RECENT_MS).length - FREE_CRASHES;
    return close <= 0 ? at : at + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (close - 1));
  }

  get state(): PluginState {
    const recent = this.#recent.filter((each) => each > this.now() - DEGRADED_MS).length;
    const last = this.#last;
    return {
      status: recent >= DEGRADED_CRASHES ? 'degraded' : 'up',
      crashes: this.#crashes,
      lastCrash: last && { at: new Date(last.at).toISOString(), how: last.how },
    };
  }
}
