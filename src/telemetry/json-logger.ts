import type { LoggerService } from '@nestjs/common';

/** Least severe first. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Takes finished lines, each ending in a line break. */
export type LineSink = (lines: string) => void;

/** Fields of one line. Values are JSON-escaped, so no text can forge a second line (W-25). */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What Nest tells at every start (each module, each route) is of interest to nobody but us. */
const FRAMEWORK = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** A flood of lines is dropped (and counted) rather than kept in memory without end. */
const MAX_PENDING = 10_000;

/**
 * Structured log: one JSON object a line. Lines of one turn of the event loop leave in one write, since a write per
 * call would cost more than the call's own work. `redact` passes over every text that is not ours.
 */
export class JsonLogger implements LoggerService {
  #pending: string[] = [];
  #dropped = 0;
  #scheduled = false;
  readonly #threshold: number;

  constructor(
    level: LogLevel,
    private readonly redact: (text: string) => string = (text) => text,
    private readonly sink: LineSink = (lines) => void process.stdout.write(lines),
  ) {
    this.#threshold = LOG_LEVELS.indexOf(level);
  }

  isOn(level: Exclude<LogLevel, 'silent'>): boolean {
    return LOG_LEVELS.indexOf(level) >= this.#threshold;
  }

  /** Writes one line of the given kind, such as `call` or `boot`. Fields are the caller's duty to keep secret-free. */
  line(level: Exclude<LogLevel, 'silent'>, event: string, fields: LogFields = {}): void {
    if (!this.isOn(level)) return;
    if (this.#pending.length >= MAX_PENDING) {
      this.#dropped += 1;
      return;
    }
    this.#pending.push(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.flush());
  }

  /** Writes what waits; call it before the process ends. */
  flush(): void {
    this.#scheduled = false;
    const lines = this.#pending;
    this.#pending = [];
    if (this.#dropped > 0) {
      const dropped = {
        time: new Date().toISOString(),
        level: 'warn',
        event: 'log.dropped',
        lines: this.#dropped,
      };
      this.#dropped = 0;
      lines.push(`${JSON.stringify(dropped)}\n`);
    }
    if (lines.length > 0) this.sink(lines.join(''));
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#nest(FRAMEWORK.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#nest('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#nest('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#nest('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#nest('debug', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#nest('error', message, rest);
  }

  /** Nest passes `(message, ...optional, context)`; an error's stack comes between the two. */
  #nest(level: Exclude<LogLevel, 'silent'>, message: unknown, rest: readonly unknown[]): void {
    if (!this.isOn(level)) return;
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : message instanceof Error ? message.stack : undefined;
    this.line(level, 'app', {
      context: typeof context === 'string' ? context : null,
      message: this.redact(message instanceof Error ? message.message : textOf(message)),
      stack: typeof stack === 'string' ? this.redact(stack) : undefined,
    });
  }
}

const textOf = (message: unknown): string =>
  typeof message === 'string' ? message : (JSON.stringify(message) ?? String(message));
