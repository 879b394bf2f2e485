/** A setting whose value cannot be used. The message names the variable and the cure, never the value. */
export class InvalidSetting extends Error {
  override readonly name = 'InvalidSetting';
  /** @param problems one line each, each beginning with the variable's name */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** One environment variable: what it is called, what holds without it, what it does, how its text is read. */
export interface Setting<T> {
  /** The variable; `<name>_FILE` gives a file that holds the value instead. */
  readonly name: string;
  /** As shown in the README; null = no value. */
  readonly fallback: string | null;
  /** One sentence for the README. */
  readonly description: string;
  /** True when the value must never be shown. */
  readonly secret: boolean;
  /** @throws Error whose message completes "NAME must be ..." and does not repeat the value */
  readonly parse: (text: string | null) => T;
}

/** Declares a setting that always has a value. */
export const setting = <T>(
  name: string,
  fallback: string,
  description: string,
  parse: (text: string) => T,
): Setting<T> => ({
  name,
  fallback,
  description,
  secret: false,
  parse: (text) => parse(text ?? fallback),
});

/** Declares a setting that may be absent. */
export const optional = <T>(
  name: string,
  description: string,
  parse: (text: string) => T,
  options: { secret?: boolean } = {},
): Setting<T | null> => ({
  name,
  fallback: null,
  description,
  secret: options.secret ?? false,
  parse: (text) => (text === null ? null : parse(text)),
});
