import { Inject, Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { parseTrustedProxies, resolveClientIp } from '#security';
import type { TrustedProxies } from '#security';
import { AppConfig } from '../config/app-config.js';

/** Whose request it is, by address: the peer, or behind trusted proxies the client. */
@Injectable()
export class ClientAddress {
  readonly #trustedProxies: TrustedProxies;

  constructor(@Inject(AppConfig) { trustedProxies }: AppConfig) {
    this.#trustedProxies = parseTrustedProxies(trustedProxies.join(','));
  }

  of({ headers, socket }: IncomingMessage): string | null {
    const forwarded = headers['x-forwarded-for'];
    return resolveClientIp({
      peer: socket.remoteAddress,
      xff: Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      trustedProxies: this.#trustedProxies,
    });
  }
}
