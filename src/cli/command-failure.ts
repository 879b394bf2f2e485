import { exitCode } from './exit-code.js';
import type { ExitCode } from './exit-code.js';

/** A command cannot go on for a reason that the person can mend. Printed as one line, without a stack. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  /**
   * @param reason what is wrong, one sentence
   * @param mend the command or setting that mends it; printed after the reason
   */
  constructor(
    reason: string,
    readonly mend: string | null = null,
    readonly code: ExitCode = exitCode.failed,
  ) {
    super(reason);
  }

  /** The command was called in a way that makes no sense (exit code 2). */
  static usage(reason: string, mend: string | null = null): CommandFailure {
    return new CommandFailure(reason, mend, exitCode.usage);
  }
}
