import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { makeToken, tokenDigest } from '#security';
import { DEFAULT_WORKSPACE_ID, MemberStore } from '#store';
import { AppConfig } from '../../config/app-config.js';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import { isLoopback } from '../allowed-host.js';
import type { Visitor } from '../visitor.js';
import { SetupService } from './setup.service.js';

const TOKEN_MS = 86_400_000;

/** From where a request came to this process, whatever its headers say of others. */
export interface Peer {
  readonly address: string | undefined;
  /** True when anybody passed it on: a proxy, or a tunnel that makes this machine's port public. */
  readonly forwarded: boolean;
}

/**
 * Trying it out: whoever starts the server on their own machine opens the console by a link and is signed in. Only with
 * the embedded database (who started it can read it anyway), only where no other machine reaches the server, never in
 * production. The link works once; its token is in this process and in the output of the start, and nowhere else.
 */
@Injectable()
export class LocalSignIn {
  #offered: { readonly digest: Buffer; readonly until: number } | null = null;

  constructor(
    @Inject(AppConfig) private readonly config: AppConfig,
    @Inject(SetupService) private readonly setup: SetupService,
    @Inject(MemberStore) private readonly members: MemberStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A token for the link; null where this is not offered. One that was made before works no longer. */
  offer(): string | null {
    const { databaseUrl, host, nodeEnv, publicUrl } = this.config;
    const isLocal =
      databaseUrl === null && publicUrl === null && nodeEnv !== 'production' && isLoopback(host);
    if (!isLocal) return null;
    const token = makeToken('first_start');
    this.#offered = { digest: tokenDigest(token), until: this.clock.now().getTime() + TOKEN_MS };
    return token;
  }

  /**
   * Uses the token up. On a server without people it makes the owner, under a name that nobody signs in with by
   * password.
   *
   * @returns the id of the oldest owner
   * @throws RejectedCall unauthorized
   */
  async claim(token: string, peer: Peer, visitor: Visitor): Promise<string> {
    const offered = this.#offered;
    const isHere = !peer.forwarded && isLoopback(peer.address?.replace(/^::ffff:/, '') ?? '');
    const digest = tokenDigest(token);
    const isRight =
      offered !== null &&
      offered.until > this.clock.now().getTime() &&
      timingSafeEqual(digest, offered.digest);
    if (!isHere || !isRight) {
      throw new RejectedCall('unauthorized', {
        detail: 'The link was used, is too old, or is not of this start of the server on this machine.',
      });
    }
    this.#offered = null;
    return (await this.#owner()) ?? this.#makeOwner(visitor);
  }

  async #owner(): Promise<string | null> {
    const members = await this.members.list(DEFAULT_WORKSPACE_ID);
    const owners = members.filter(({ role }) => role === 'owner');
    return owners.toSorted((a, b) => a.since.getTime() - b.since.getTime())[0]?.id ?? null;
  }

  #makeOwner(visitor: Visitor): Promise<string> {
    const owner = {
      email: 'owner@localhost',
      name: 'Owner on this machine',
      password: makeToken('first_start'),
    };
    return this.setup.claim(this.setup.made ?? '', owner, visitor);
  }
}
