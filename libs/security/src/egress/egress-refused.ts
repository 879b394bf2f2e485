/** `egress_refused`: a rule forbids the request. The others: a limit was hit while it ran. */
export type EgressErrorCode = 'egress_refused' | 'egress_timeout' | 'egress_response_too_large';

/**
 * An outgoing request was not made, or was cut off, by the egress guard. The message names the rule and the way to
 * lift it; it holds host and address, never the URL's path, query or a header.
 */
export class EgressRefused extends Error {
  override readonly name = 'EgressRefused';
  constructor(
    readonly code: EgressErrorCode,
    message: string,
  ) {
    super(message);
  }
}
