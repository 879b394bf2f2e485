import { Inject, Injectable } from '@nestjs/common';
import { hashPassword } from '#security';
import { PersonStore } from '#store';
import type { PersonRecord, SessionRecord } from '#store';
import { Clock } from '../../config/clock.js';
import { AuditLog } from '../audit-log.js';
import type { Visitor } from '../visitor.js';
import { assertPassword } from './assert-password.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

/** What people do about themselves: sign in and out, change the password. */
@Injectable()
export class AccountService {
  constructor(
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The session that the browser had is over: nothing of before the sign-in goes on. @throws see SignInService.prove */
  async signIn(
    email: string,
    password: string,
    visitor: Visitor,
  ): Promise<{ person: PersonRecord; cookie: string }> {
    const person = await this.signIns.prove(email, password, visitor);
    return { person, cookie: await this.open(person.id, visitor) };
  }

  /** Opens a session for somebody who proved who they are. @returns the value of Set-Cookie */
  async open(personId: string, visitor: Visitor): Promise<string> {
    const { session: before } = visitor;
    const issued = await this.audit.change(
      await this.signIns.everywhere(personId, visitor),
      async () => {
        if (before) await this.sessions.revoke(before.personId, { id: before.id });
        return this.sessions.issue(personId, visitor);
      },
      ({ id }) => ({ action: 'session.open', targetType: 'session', targetId: id }),
    );
    return issued.cookie;
  }

  sessionsOf(personId: string): Promise<SessionRecord[]> {
    return this.sessions.list(personId);
  }

  /** @returns the ids of the sessions that ended; none for one of others */
  async signOut(
    personId: string,
    which: { readonly id: string } | 'all',
    visitor: Visitor,
  ): Promise<string[]> {
    return this.audit.change(
      await this.signIns.everywhere(personId, visitor),
      () => this.sessions.revoke(personId, which),
      (ended) =>
        ended.length === 0
          ? null
          : {
              action: 'session.end',
              targetType: 'session',
              targetId: which === 'all' ? null : which.id,
              after: { sessions: ended },
            },
    );
  }

  /**
   * Counts as a sign-in: whoever sits at an open browser does not get to guess.
   *
   * @returns the value of Set-Cookie for the one session that is left
   * @throws RejectedCall sign_in_failed, too_many_sign_ins, invalid_request
   */
  async changePassword(
    { id, email }: PersonRecord,
    { current, password }: { current: string; password: string },
    visitor: Visitor,
  ): Promise<string> {
    assertPassword(password, email);
    await this.signIns.prove(email, current, visitor);
    const passwordHash = await hashPassword(password);
    const issued = await this.audit.change(
      await this.signIns.everywhere(id, visitor),
      async () => {
        await this.people.setPassword(id, null, passwordHash, this.clock.now());
        await this.sessions.revoke(id, 'all');
        return this.sessions.issue(id, visitor);
      },
      () => ({ action: 'person.password', targetType: 'person', targetId: id }),
    );
    return issued.cookie;
  }
}
