import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { callerIdentity, ipCallerIdentity } from '#security';
import type { RefusedCaller } from '#security';
import { SettingStore } from '#store';
import { randomBytes } from 'node:crypto';
import type { CompiledTrigger } from '../authoring/compiled-trigger.js';
import { AppConfig } from '../config/app-config.js';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import { FailureBuckets } from './failure-buckets.js';
import type { InboundCall } from './inbound-call.js';
import { tooManyFailures } from './too-many-failures.js';
import { verifySender } from './webhook/verify-sender.js';

/** Who is calling? Verifies the credentials of a call and names its sender. */
@Injectable()
export class CallerCheck implements OnModuleInit {
  readonly #failures: FailureBuckets;
  /** An identity costs an HMAC and never changes, so each trigger's are made once; they go when the trigger goes. */
  readonly #names = new WeakMap<CompiledTrigger, Map<string, string>>();
  #pepper = Buffer.alloc(0);

  constructor(
    @Inject(AppConfig) config: AppConfig,
    private readonly clock: Clock,
    @Inject(SettingStore) private readonly settings: SettingStore,
  ) {
    this.#failures = new FailureBuckets(config.authFailuresPerMinute);
  }

  /** The pepper outlives processes: identities in logs and limits stay the same over restarts and instances. */
  async onModuleInit(): Promise<void> {
    const make = (): string => randomBytes(32).toString('base64');
    this.#pepper = Buffer.from(
      await this.settings.getOrCreate('caller_pepper', make, this.clock.now()),
      'base64',
    );
  }

  /**
   * Writes the sender into the call.
   * @throws RejectedCall 401 with `WWW-Authenticate`, or 429 when too many calls of this address failed
   */
  identify(call: InboundCall): void {
    const { trigger, raw, body, receivedAt } = call;
    const verdict = verifySender(trigger, {
      headers: raw.rawHeaders,
      body,
      now: receivedAt.getTime(),
    });
    if (!verdict.ok) throw this.#refuse(call, verdict);
    const { credentialId } = verdict;
    const caller =
      credentialId === undefined || trigger.auth.mode === 'none'
        ? ipCallerIdentity(call.clientIp)
        : this.#nameOf(trigger, trigger.auth.mode, credentialId);
    call.identify(verdict, caller);
  }

  #refuse(call: InboundCall, { code, detail, wwwAuthenticate }: RefusedCaller): RejectedCall {
    const waitMs = this.#failures.hit(`${call.trigger.id} ${call.clientIp}`, call.receivedAt.getTime());
    if (waitMs === 0)
      return new RejectedCall(code, { detail, headers: { 'www-authenticate': wwwAuthenticate } });
    return tooManyFailures(this.#failures.limit, waitMs);
  }

  #nameOf(
    trigger: CompiledTrigger,
    mode: Exclude<CompiledTrigger['auth']['mode'], 'none'>,
    credentialId: string,
  ): string {
    let names = this.#names.get(trigger);
    if (!names) this.#names.set(trigger, (names = new Map()));
    let name = names.get(credentialId);
    if (name === undefined)
      names.set(credentialId, (name = callerIdentity(this.#pepper, mode, credentialId)));
    return name;
  }
}
