import type { IncomingMessage } from 'node:http';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AgentTokenRecord, CallableAgent, ChargeOutcome } from '#store';
import type { CallNotes } from '../../http/call-notes.js';
import type { ErrorCode } from '../../http/error-codes.js';
import type { RejectedCall } from '../../http/rejected-call.js';
import type { InboundCall } from '../inbound-call.js';

const NO_BODY = Buffer.alloc(0);

/** What became of an event. */
export type AgentVerdict =
  | {
      readonly kind: 'accepted';
      readonly runId: string;
      readonly conversationId: string;
      /** The call says where its result goes. */
      readonly namesReceiver: boolean;
    }
  /** The event came before: its original outcome is the answer. */
  | { readonly kind: 'repeat'; readonly runId: string; readonly payloadMatches: boolean }
  | { readonly kind: 'refused'; readonly refusal: RejectedCall };

/** One call to an agent on its way through the guards. */
export class AgentCall implements CallNotes {
  refusedWith: ErrorCode | null = null;
  refusalDetail: string | null = null;
  /** Exact bytes, before any decoding. */
  body: Buffer = NO_BODY;
  charge: ChargeOutcome | null = null;
  /** Set by AgentLimitGuard; null for a call over its limit. */
  verdict: AgentVerdict | null = null;
  readonly requestId: string;
  readonly raw: IncomingMessage;
  readonly receivedAt: Date;
  readonly clientIp: string | null;
  #agent: CallableAgent | null = null;

  constructor(
    received: InboundCall,
    readonly token: AgentTokenRecord,
  ) {
    this.requestId = received.requestId;
    this.raw = received.raw;
    this.receivedAt = received.receivedAt;
    this.clientIp = received.clientIp;
  }

  get agent(): CallableAgent {
    if (this.#agent) return this.#agent;
    throw new Error('The call has no agent yet. List AgentGuard earlier in @UseGuards.');
  }

  set agent(agent: CallableAgent) {
    this.#agent = agent;
  }

  /** Null until AgentGuard ran. */
  get knownAgent(): CallableAgent | null {
    return this.#agent;
  }

  get triggerId(): string | null {
    return this.#agent?.channel?.triggerId ?? this.#agent?.id ?? null;
  }

  /** The id of the token, which opens nothing. */
  get callerId(): string {
    return this.token.id;
  }
}

/** The call of a request. */
export const agentCallOf = (request: FastifyRequest): AgentCall => {
  if (request.callNotes instanceof AgentCall) return request.callNotes;
  throw new Error('The request has no agent call yet. List AgentTokenGuard earlier in @UseGuards.');
};

/** The call that a guard looks at. */
export const agentCall = (context: ExecutionContext): AgentCall =>
  agentCallOf(context.switchToHttp().getRequest<FastifyRequest>());
