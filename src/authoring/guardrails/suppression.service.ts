import { Inject, Injectable } from '@nestjs/common';
import { didYouMean } from '#engine';
import { newId, SuppressionStore } from '#store';
import type { SuppressionRecord, SuppressOutcome } from '#store';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Actor } from '../../identity/actor.js';
import { AuditLog } from '../../identity/audit-log.js';
import { TriggerDirectory } from '../trigger-directory.js';
import { GuardedTriggers, noTrigger } from './guarded-triggers.js';
import type { SuppressBody } from './guardrails.dto.js';
import { knownPatterns, OWN_PREFIX } from './own-pattern.js';
import { ANY_PATTERN, textDigest } from './settle-matches.js';

/** Judges matches harmless, with a reason, and takes it back. Both count for the next call, in every process. */
@Injectable()
export class SuppressionService {
  constructor(
    @Inject(SuppressionStore) private readonly suppressions: SuppressionStore,
    @Inject(TriggerDirectory) private readonly directory: TriggerDirectory,
    private readonly triggers: GuardedTriggers,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws RejectedCall not_found, invalid_request for a name that nothing reports, conflict */
  async create(
    actor: Actor,
    triggerId: string,
    { pattern, text, reason }: SuppressBody,
  ): Promise<SuppressionRecord> {
    const { policy } = await this.triggers.find(actor.workspaceId, triggerId);
    const known = knownPatterns(policy.own.map(({ name }) => name.slice(OWN_PREFIX.length)));
    if (pattern === ANY_PATTERN && text === undefined) {
      throw new RejectedCall('invalid_request', {
        detail:
          'Every pattern can be suppressed for one "text" only. To scan nothing, set guardrails.enabled to false.',
        param: 'text',
      });
    }
    if (pattern !== ANY_PATTERN && !known.includes(pattern)) {
      throw new RejectedCall('invalid_request', {
        detail: `This trigger reports no pattern "${pattern}".${didYouMean(pattern, known)}`,
        param: 'pattern',
      });
    }
    const outcome = await this.audit.change(
      actor,
      () =>
        this.suppressions.create({
          id: newId('sup'),
          workspaceId: actor.workspaceId,
          triggerId,
          pattern,
          textDigest: text === undefined ? null : textDigest(text),
          reason: reason.trim(),
          actor: actor.id,
          now: this.clock.now(),
        }),
      (done) => (done.kind === 'created' ? told('guardrail.suppress', done.suppression) : null),
    );
    if (outcome.kind !== 'created') throw refusal(outcome, triggerId);
    this.directory.invalidate();
    return outcome.suppression;
  }

  /** @throws RejectedCall not_found, also for one that was revoked before */
  async revoke(actor: Actor, triggerId: string, id: string): Promise<void> {
    const { workspaceId } = actor;
    const revoked = await this.audit.change(
      actor,
      () => this.suppressions.revoke({ workspaceId, triggerId, id }, actor.id, this.clock.now()),
      (done) => (done === null ? null : told('guardrail.unsuppress', done)),
    );
    if (revoked === null) {
      throw new RejectedCall('not_found', {
        detail: `There is no suppression ${id} of this trigger that still counts.`,
      });
    }
    this.directory.invalidate();
  }
}

const told = (action: string, { id, triggerId, pattern, textDigest: digest, reason }: SuppressionRecord) => ({
  action,
  targetType: 'guardrail_suppression',
  targetId: id,
  after: { trigger: triggerId, pattern, textDigest: digest, reason },
});

function refusal(outcome: Exclude<SuppressOutcome, { kind: 'created' }>, triggerId: string): RejectedCall {
  if (outcome.kind === 'no_trigger') return noTrigger(triggerId);
  return new RejectedCall('conflict', {
    detail:
      outcome.kind === 'exists'
        ? `This is suppressed already, by ${outcome.id}.`
        : 'This trigger has 200 suppressions, which is the most it may have. Revoke some, or switch the pattern off in its settings.',
  });
}
