/** The process's answer to the shell. */
export const exitCode = {
  ok: 0,
  /** The command ran and found something wrong, or could not do its work. */
  failed: 1,
  /** The command was called in a way that it does not understand. */
  usage: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
