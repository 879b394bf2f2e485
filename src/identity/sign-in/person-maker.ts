import { Inject, Injectable } from '@nestjs/common';
import { MemberStore, newId, PersonStore } from '#store';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import { AuditLog } from '../audit-log.js';

/** Where somebody comes in, as what. */
export interface Entry {
  /** Of the workspace. */
  readonly id: string;
  readonly role: string;
  readonly reveal: boolean;
}

/** Somebody new. */
export interface PersonToMake {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly workspace: Entry;
}

interface Source {
  readonly ip: string | null;
  readonly requestId: string | null;
}

/** What entitles to it, used up in the same transaction; it throws when it does not. */
type Allow = () => Promise<void>;

/** Makes accounts and memberships. An account begins as a member of one workspace. */
@Injectable()
export class PersonMaker {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(MemberStore) private readonly members: MemberStore,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the id @throws RejectedCall conflict when the address has an account */
  async make(
    { email, name, passwordHash, workspace }: PersonToMake,
    source: Source,
    allow: Allow,
  ): Promise<string> {
    const id = newId('usr');
    await this.join({ id, email }, workspace, source, async () => {
      await allow();
      const made = await this.people.create({ id, email, name, passwordHash, createdAt: this.clock.now() });
      if (made) return;
      throw new RejectedCall('conflict', { detail: 'This e-mail address has an account already.' });
    });
    return id;
  }

  /** @throws RejectedCall conflict when the person is a member already: nothing was used up */
  async join(
    person: { readonly id: string; readonly email: string },
    { id: workspaceId, role, reveal }: Entry,
    { ip, requestId }: Source,
    allow: Allow,
  ): Promise<void> {
    const { id: personId, email } = person;
    await this.audit.change(
      { id: personId, workspaceId, ip, requestId },
      async () => {
        await allow();
        const added = await this.members.add({ workspaceId, personId, role, reveal }, this.clock.now());
        if (!added)
          throw new RejectedCall('conflict', { detail: 'You are a member of the workspace already.' });
      },
      () => ({
        action: 'member.add',
        targetType: 'person',
        targetId: personId,
        after: { email, role, reveal },
      }),
    );
  }
}
