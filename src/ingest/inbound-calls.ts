import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { parseTrustedProxies, resolveClientIp } from '#security';
import type { TrustedProxies } from '#security';
import { AppConfig } from '../config/app-config.js';
import { Clock } from '../config/clock.js';
import { InboundCall } from './inbound-call.js';

/** Makes the state of each call: its id, its time, its address. */
@Injectable()
export class InboundCalls {
  readonly #trustedProxies: TrustedProxies;

  constructor(
    @Inject(AppConfig) config: AppConfig,
    private readonly clock: Clock,
  ) {
    this.#trustedProxies = parseTrustedProxies(config.trustedProxies.join(','));
  }

  /** Attaches the state to the request and returns it. */
  receive(request: FastifyRequest): InboundCall {
    const { raw } = request;
    const forwarded = raw.headers['x-forwarded-for'];
    const clientIp = resolveClientIp({
      peer: raw.socket.remoteAddress,
      xff: Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      trustedProxies: this.#trustedProxies,
    });
    const call = new InboundCall(request.id, raw, this.clock.now(), clientIp);
    request.callNotes = call;
    return call;
  }
}
