/** Where a command writes. Tests give their own; the CLI gives the process's streams. */
export interface Terminal {
  /** One line of result, to stdout. */
  out(line: string): void;
  /** One line of explanation or error, to stderr. */
  err(line: string): void;
  /** True when a person is reading: colour and live lines are welcome. */
  readonly interactive: boolean;
}

/** The real terminal. `NO_COLOR` and pipes are respected through Node's own stream detection. */
export const processTerminal = (): Terminal => ({
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  interactive: process.stdout.isTTY,
});
