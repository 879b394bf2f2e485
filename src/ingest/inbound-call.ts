import type { IncomingMessage } from 'node:http';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { VerifiedCaller } from '#security';
import type { CompiledTrigger } from '../authoring/compiled-trigger.js';
import type { CallNotes } from '../http/call-notes.js';
import type { ErrorCode } from '../http/error-codes.js';
import type { Admission } from './admission.js';

const NO_BODY = Buffer.alloc(0);

/**
 * One inbound hit on its way through the guards. Each guard adds what it found out; reading something that no guard
 * has found yet is a defect of the guard list, and says so.
 */
export class InboundCall implements CallNotes {
  refusedWith: ErrorCode | null = null;
  refusalDetail: string | null = null;
  /** Exact bytes, before any decoding. */
  body: Buffer = NO_BODY;
  #trigger: CompiledTrigger | null = null;
  #sender: VerifiedCaller | null = null;
  #caller: string | null = null;
  #admission: Admission | null = null;

  constructor(
    readonly requestId: string,
    readonly raw: IncomingMessage,
    /** The server's clock when the request came; every time in the call's life is measured from here. */
    readonly receivedAt: Date,
    /** Canonical address; null when a proxy's header could not be read. */
    readonly clientIp: string | null,
  ) {}

  get trigger(): CompiledTrigger {
    return this.#trigger ?? missing('trigger', 'TriggerGuard');
  }

  set trigger(trigger: CompiledTrigger) {
    this.#trigger = trigger;
  }

  /** What authentication proved. */
  get sender(): VerifiedCaller {
    return this.#sender ?? missing('sender', 'CredentialsGuard');
  }

  /** Derived identity, such as `hmac:c8722a8eca4d024c`; never a credential. */
  get caller(): string {
    return this.#caller ?? missing('caller', 'CredentialsGuard');
  }

  identify(sender: VerifiedCaller, caller: string): void {
    this.#sender = sender;
    this.#caller = caller;
  }

  /** What the accepting transaction said. */
  get admission(): Admission {
    return this.#admission ?? missing('admission', 'RateLimitGuard');
  }

  set admission(admission: Admission) {
    this.#admission = admission;
  }

  get triggerId(): string | null {
    return this.#trigger?.id ?? null;
  }

  get callerId(): string | null {
    return this.#caller;
  }

  /** Null until TriggerGuard ran; for those that record calls which came to nothing. */
  get knownTrigger(): CompiledTrigger | null {
    return this.#trigger;
  }

  /** Null when no answer was decided before the call was refused. */
  get knownAdmission(): Admission | null {
    return this.#admission;
  }
}

const missing = (what: string, guard: string): never => {
  throw new Error(`The call has no ${what} yet. List ${guard} earlier in @UseGuards.`);
};

/** The call of a request. */
export const callOf = (request: FastifyRequest): InboundCall => {
  if (request.callNotes instanceof InboundCall) return request.callNotes;
  return missing('state', 'DeclaredSizeGuard');
};

/** The call that a guard looks at. */
export const inboundCall = (context: ExecutionContext): InboundCall =>
  callOf(context.switchToHttp().getRequest<FastifyRequest>());
