import { BlockFailure } from '#sdk';

/**
 * What became of a block whose process ended under it:
 * - `at_fault`: it was the only one in there, so it ended the process itself;
 * - `cut_off`: it had begun, and so had others, one of which ended the process;
 * - `not_begun`: it was still to be begun.
 */
export type BlockFate = 'at_fault' | 'cut_off' | 'not_begun';

/**
 * Thrown by the `run` of a block that runs in a process of its own, when that process is gone. The engine then does
 * what it does after the end of its own process: what was cut off runs again, fails or waits for a person, as its side
 * effects demand. Who only knows BlockFailure sees a failure that is not retried.
 */
export class BlockLost extends BlockFailure {
  constructor(
    code: string,
    message: string,
    readonly fate: BlockFate,
  ) {
    super(code, message);
  }
}
