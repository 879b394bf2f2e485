import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../config/app-config.js';
import { RejectedCall } from '../http/rejected-call.js';
import { isAllowedHost } from './allowed-host.js';
import { ClientAddress } from './client-address.js';
import { requestOrigin } from './cross-site.js';
import type { Visitor } from './visitor.js';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const textOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(',') : header;

/** Where management requests come from, and from where they are not taken. */
@Injectable()
export class ManagementOrigin {
  constructor(
    @Inject(AppConfig) private readonly config: AppConfig,
    @Inject(ClientAddress) private readonly addresses: ClientAddress,
  ) {}

  /** @throws RejectedCall host_not_allowed */
  check(request: FastifyRequest): Omit<Visitor, 'session'> {
    const { host, authorization } = request.headers;
    if (!isAllowedHost(host, this.config, authorization !== undefined)) {
      throw new RejectedCall('host_not_allowed', {
        detail:
          'This server does not manage itself under that host name. Call it by its address, or set PUBLIC_URL.',
      });
    }
    const userAgent = request.headers['user-agent']?.slice(0, 300) ?? null;
    return { ip: this.addresses.of(request.raw), requestId: request.id, userAgent };
  }

  /** For requests without a cookie that counts: programs send none of the headers. @throws RejectedCall cross_site */
  refuseOtherSites(request: FastifyRequest): void {
    if (!SAFE_METHODS.has(request.method) && this.#origin(request) === 'other') throw crossSite();
  }

  /** @throws RejectedCall cross_site, unsupported_media_type (a form needs no leave of ours to be sent) */
  refuseCookieOfOtherSites(request: FastifyRequest): void {
    if (SAFE_METHODS.has(request.method)) return;
    if (this.#origin(request) !== 'own') throw crossSite();
    const {
      'content-length': length = '0',
      'transfer-encoding': chunked,
      'content-type': type,
    } = request.headers;
    const hasBody = length !== '0' || chunked !== undefined;
    if (hasBody && !/^application\/json\s*(?:;|$)/i.test(type ?? '')) {
      throw new RejectedCall('unsupported_media_type');
    }
  }

  #origin({ headers }: FastifyRequest): ReturnType<typeof requestOrigin> {
    return requestOrigin({
      secFetchSite: textOf(headers['sec-fetch-site']),
      origin: textOf(headers.origin),
      host: headers.host,
      publicUrl: this.config.publicUrl,
    });
  }
}

const crossSite = (): RejectedCall =>
  new RejectedCall('cross_site', {
    detail:
      'The request was not begun by a page of this server. Programs use an API key instead of the cookie.',
  });
