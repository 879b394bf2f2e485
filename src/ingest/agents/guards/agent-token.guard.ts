import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isTokenOfKind, tokenDigest } from '#security';
import { AgentTokenStore } from '#store';
import type { AgentTokenRecord } from '#store';
import { AppConfig } from '../../../config/app-config.js';
import { RejectedCall } from '../../../http/rejected-call.js';
import { FailureBuckets } from '../../failure-buckets.js';
import { callOf } from '../../inbound-call.js';
import type { InboundCall } from '../../inbound-call.js';
import { tooManyFailures } from '../../too-many-failures.js';
import { AgentCall } from '../agent-call.js';
import { invalidToken, readBearerToken } from '../read-bearer-token.js';

/**
 * Who is calling? Refuses everything but a current agent access token (401; 429 after too many failures of one
 * address). The token is read from the store each time, so a revoked one is dead at once everywhere.
 */
@Injectable()
export class AgentTokenGuard implements CanActivate {
  readonly #failures: FailureBuckets;

  constructor(
    @Inject(AgentTokenStore) private readonly tokens: AgentTokenStore,
    @Inject(AppConfig) config: AppConfig,
  ) {
    this.#failures = new FailureBuckets(config.authFailuresPerMinute);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const received = callOf(request);
    try {
      request.callNotes = new AgentCall(received, await this.#authenticate(received));
    } catch (error) {
      throw error instanceof RejectedCall ? this.#counted(received, error) : error;
    }
    return true;
  }

  async #authenticate({ raw, receivedAt }: InboundCall): Promise<AgentTokenRecord> {
    const text = readBearerToken(raw.rawHeaders);
    // Keys of other kinds, ids of tokens and typing errors cost no query.
    if (!isTokenOfKind(text, 'workspace_agent')) throw invalidToken();
    const token = await this.tokens.byDigest(tokenDigest(text));
    const isCurrent =
      token !== null &&
      token.revokedAt === null &&
      (token.expiresAt === null || token.expiresAt > receivedAt);
    if (!isCurrent) throw invalidToken();
    return token;
  }

  #counted({ clientIp, receivedAt }: InboundCall, refusal: RejectedCall): RejectedCall {
    const waitMs = this.#failures.hit(`agents ${clientIp}`, receivedAt.getTime());
    if (waitMs === 0) return refusal;
    return tooManyFailures(this.#failures.limit, waitMs);
  }
}
