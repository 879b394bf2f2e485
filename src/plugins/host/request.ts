import type { BlockFate } from '#engine';
import type { ToChild, ToHost } from '../wire/messages.js';
import type { ServedAttempt } from './served-attempt.js';

/** How the process of a plugin came to its end. */
export interface Death {
  /** `unresponsive`: it was ended because it did not yield. `stopped`: the server wanted it so. */
  readonly kind: 'crashed' | 'unresponsive' | 'stopped';
  /** Completes "its process ...", e.g. `was ended by SIGKILL`. */
  readonly how: string;
}

/** Something that a plugin's process was asked to do. */
export interface Request {
  /** Blocks may be begun again elsewhere; questions are only asked. */
  readonly kind: 'run' | 'ask';
  readonly message: (id: number) => ToChild;
  /** The context of a block. */
  readonly attempt: ServedAttempt | null;
  begun: boolean;
  /** It was told to stop, and heard it. */
  aborting: boolean;
  readonly settle: (result: Extract<ToHost, { t: 'done' | 'threw' | 'no_json' }>) => void;
  readonly fail: (error: unknown) => void;
  /** The process is gone, or will not begin it any more. */
  readonly lose: (fate: BlockFate, death: Death) => void;
}

/** Was not begun by a process that is gone or stalls: it may be given to another one. */
export class NeverBegun extends Error {
  override readonly name = 'NeverBegun';
}
