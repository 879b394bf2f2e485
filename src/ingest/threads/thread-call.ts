import type { IncomingMessage } from 'node:http';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AcceptOutcome } from '#store';
import type { ReadyApiTrigger } from '../../conversations/api-trigger-directory.js';
import type { CallNotes } from '../../http/call-notes.js';
import type { ErrorCode } from '../../http/error-codes.js';
import type { InboundCall } from '../inbound-call.js';
import type { ThreadReading } from './read-thread-prompt.js';

const NO_BODY = Buffer.alloc(0);

/** What became of a call to an API trigger in the accepting transaction. */
export interface ThreadAdmission {
  readonly reading: ThreadReading;
  readonly outcome: AcceptOutcome;
  /** Of the run, if the call became one. */
  readonly runId: string;
}

/** One call to an API trigger of a thread, on its way through the guards. */
export class ThreadCall implements CallNotes {
  refusedWith: ErrorCode | null = null;
  refusalDetail: string | null = null;
  /** Exact bytes, before any decoding. */
  body: Buffer = NO_BODY;
  /** Set by ThreadLimitGuard. */
  admission: ThreadAdmission | null = null;
  readonly requestId: string;
  readonly raw: IncomingMessage;
  readonly receivedAt: Date;
  readonly clientIp: string | null;

  constructor(
    received: InboundCall,
    /** Replaced when the accepting statement says that it is out of date. */
    public trigger: ReadyApiTrigger,
  ) {
    this.requestId = received.requestId;
    this.raw = received.raw;
    this.receivedAt = received.receivedAt;
    this.clientIp = received.clientIp;
  }

  get triggerId(): string {
    return this.trigger.id;
  }

  /** The token is the credential, so all who hold it are one caller. */
  get callerId(): string {
    return `url:${this.trigger.id}`;
  }
}

/** The call of a request. */
export const threadCallOf = (request: FastifyRequest): ThreadCall => {
  if (request.callNotes instanceof ThreadCall) return request.callNotes;
  throw new Error('The request has no thread call yet. List ApiTokenGuard earlier in @UseGuards.');
};

/** The call that a guard looks at. */
export const threadCall = (context: ExecutionContext): ThreadCall =>
  threadCallOf(context.switchToHttp().getRequest<FastifyRequest>());
