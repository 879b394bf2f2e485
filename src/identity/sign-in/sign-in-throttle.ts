import { hash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { SignInThrottleStore } from '#store';
import type { SignInLimit } from '#store';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';

const PER_ACCOUNT = { attempts: 5, windowMs: 15 * 60_000 };
const PER_ADDRESS = { attempts: 50, windowMs: 3_600_000 };

/** A network gives each of its customers a whole /64 of IPv6: they count as one. */
const networkOf = (ip: string | null): string => {
  if (ip === null || !isIPv6(ip)) return ip ?? 'unknown';
  const [head = '', tail = ''] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(8 - left.length - right.length, 0)).fill('0'), ...right];
  return groups.slice(0, 4).join(':');
};

/** What is counted is stored as a digest: the table names no account and no address. */
const bucketOf = (...parts: string[]): Buffer => hash('sha256', parts.join('\0'), 'buffer');

/** Slows guessing of passwords down (S-08), whether the account exists or not. */
@Injectable()
export class SignInThrottle {
  constructor(
    @Inject(SignInThrottleStore) private readonly store: SignInThrottleStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Counts an attempt before its password is looked at. @throws RejectedCall too_many_sign_ins */
  async count(email: string, ip: string | null): Promise<void> {
    for (const limit of this.#limits(email, ip)) {
      const now = this.clock.now();
      const until = await this.store.count(limit, now);
      if (until === null) continue;
      const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
      throw new RejectedCall('too_many_sign_ins', { headers: { 'Retry-After': String(seconds) } });
    }
  }

  /** The counted attempt had the right password. */
  async succeeded(email: string, ip: string | null): Promise<void> {
    const [account, address] = this.#limits(email, ip);
    await this.store.forget(account.bucket, this.clock.now());
    await this.store.uncount(address);
  }

  #limits(email: string, ip: string | null): [account: SignInLimit, address: SignInLimit] {
    const network = networkOf(ip);
    return [
      { ...PER_ACCOUNT, bucket: bucketOf('account', email, network) },
      { ...PER_ADDRESS, bucket: bucketOf('address', network) },
    ];
  }
}
