import { Inject, Injectable } from '@nestjs/common';
import { hashPassword, isTokenOfKind, tokenDigest } from '#security';
import { InviteStore, PersonStore } from '#store';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import { assertPassword } from '../sign-in/assert-password.js';
import { PersonMaker } from '../sign-in/person-maker.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import type { Visitor } from '../visitor.js';

/** What somebody brings who accepts. */
export interface Acceptance {
  readonly token: string;
  /** For a new account. */
  readonly name: string | undefined;
  /** Of the account that the invited address has; of a new one, the one to be. */
  readonly password: string;
}

/**
 * Takes an invitation up. Its address decides whose account it is: the one that there is (whose password is needed), or
 * a new one. Used once; of two who try at the same time one succeeds.
 */
@Injectable()
export class InviteAcceptance {
  constructor(
    @Inject(InviteStore) private readonly invites: InviteStore,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(PersonMaker) private readonly maker: PersonMaker,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the person
   * @throws RejectedCall not_found for a token that opens nothing, conflict for a member, sign_in_failed,
   *   too_many_sign_ins, invalid_request
   */
  async accept({ token, name, password }: Acceptance, visitor: Visitor): Promise<string> {
    const known = isTokenOfKind(token, 'invitation');
    const invite = known ? await this.invites.open(tokenDigest(token), this.clock.now()) : null;
    if (!invite) throw gone();
    const { email, role, reveal } = invite;
    const workspace = { id: invite.workspaceId, role, reveal };
    const useUp = async (): Promise<void> => {
      if (!(await this.invites.accept(invite.id, this.clock.now()))) throw gone();
    };
    if (await this.people.byEmail(email)) {
      const person = await this.signIns.prove(email, password, visitor);
      await this.maker.join(person, workspace, visitor, useUp);
      return person.id;
    }
    if (name === undefined) {
      throw new RejectedCall('invalid_request', {
        detail: 'This address has no account yet: give the name that the others will see.',
        param: 'name',
      });
    }
    assertPassword(password, email);
    const passwordHash = await hashPassword(password);
    return this.maker.make({ email, name, passwordHash, workspace }, visitor, useUp);
  }
}

const gone = (): RejectedCall =>
  new RejectedCall('not_found', {
    detail: 'The invitation is unknown, used, revoked or too old. Have an owner send a new one.',
  });
