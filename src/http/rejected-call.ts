import type { JsonObject } from '#sdk';
import type { ErrorCode } from './error-codes.js';

/** What a refusal says beyond its code. */
export interface RejectionOptions {
  /** What is wrong here and how to mend it. Never a secret, the path, or a piece of the body. */
  readonly detail?: string;
  /** The field that is at fault, as `error.param`. */
  readonly param?: string;
  /** Response headers, such as `Retry-After` or `WWW-Authenticate`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** More members of the problem document, such as `problems`. */
  readonly extensions?: JsonObject;
}

/**
 * The caller's fault (or the server's temporary inability), decided before a run exists. Turned into an RFC 9457
 * answer by problem.filter and by nothing else.
 *
 * @example
 * throw new RejectedCall('ip_not_allowed');
 */
export class RejectedCall extends Error {
  override readonly name = 'RejectedCall';
  readonly detail: string | undefined;
  readonly param: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly extensions: JsonObject;

  constructor(
    readonly code: ErrorCode,
    options: RejectionOptions = {},
  ) {
    super(options.detail ?? code);
    this.detail = options.detail;
    this.param = options.param;
    this.headers = options.headers ?? {};
    this.extensions = options.extensions ?? {};
  }
}
