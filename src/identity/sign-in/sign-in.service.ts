import { Inject, Injectable } from '@nestjs/common';
import { hashPassword, needsRehash, verifyPassword } from '#security';
import { DEFAULT_WORKSPACE_ID, MemberStore, PersonStore } from '#store';
import type { PersonRecord } from '#store';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import { AuditLog } from '../audit-log.js';
import type { AuditActor } from '../audit-log.js';
import type { Visitor } from '../visitor.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Proves by password who somebody is. Every attempt is counted first, and told in the audit log. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(MemberStore) private readonly members: MemberStore,
    @Inject(SignInThrottle) private readonly throttle: SignInThrottle,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * The person with this address and password. For an account that does not exist it answers the same, as late.
   *
   * @param email in lower case
   * @throws RejectedCall sign_in_failed, too_many_sign_ins
   */
  async prove(email: string, password: string, visitor: Visitor): Promise<PersonRecord> {
    await this.throttle.count(email, visitor.ip);
    const known = await this.people.byEmail(email);
    if (!(await verifyPassword(password, known?.passwordHash ?? null)) || !known) {
      await this.#tellOfFailure(known?.id ?? null, visitor);
      throw new RejectedCall('sign_in_failed');
    }
    await this.throttle.succeeded(email, visitor.ip);
    const { passwordHash, ...person } = known;
    if (needsRehash(passwordHash)) {
      await this.people.setPassword(person.id, passwordHash, await hashPassword(password), this.clock.now());
    }
    return person;
  }

  /** The person as actor in each of their workspaces: what concerns a person is told in all of them. */
  async everywhere(personId: string, { ip, requestId }: Visitor): Promise<AuditActor[]> {
    const workspaces = await this.members.workspacesOf(personId);
    const told = workspaces.length > 0 ? workspaces : [DEFAULT_WORKSPACE_ID];
    return told.map((workspaceId) => ({ id: personId, workspaceId, ip, requestId }));
  }

  /** What was typed as the address is not written: people type passwords there. */
  async #tellOfFailure(personId: string | null, visitor: Visitor): Promise<void> {
    const { ip, requestId } = visitor;
    const told =
      personId === null
        ? [{ id: 'unknown', workspaceId: DEFAULT_WORKSPACE_ID, ip, requestId }]
        : await this.everywhere(personId, visitor);
    await this.audit.note(told, { action: 'session.refuse', targetType: 'person', targetId: personId });
  }
}
