import type { ErrorCode } from './error-codes.js';

/**
 * What a request's way through the app leaves for its access-log line. The log holds nothing else about a call:
 * no path, no header, no body (W-24).
 */
export interface CallNotes {
  /** Why the call was refused; null when it was not. */
  refusedWith: ErrorCode | null;
  /** What the caller was told about it. */
  refusalDetail: string | null;
  readonly triggerId: string | null;
  /** Derived identity, never a credential. */
  readonly callerId: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the room that takes the request; null until then. */
    callNotes: CallNotes | null;
  }
  interface FastifyContextConfig {
    /** The room reads the body itself, in its guards, after it knows that the call deserves it. */
    readsOwnBody?: boolean;
  }
}
