import { isEmail } from 'class-validator';
import { hashPassword } from '#security';
import {
  AuditStore,
  DEFAULT_WORKSPACE_ID,
  MemberStore,
  newId,
  PersonStore,
  SessionStore,
  SetupStore,
} from '#store';
import type { Database } from '#store';
import { assertPassword } from '../../identity/sign-in/assert-password.js';
import { CommandFailure } from '../command-failure.js';

/** Who is to own the first workspace. */
export interface OwnerToCreate {
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/**
 * Makes an owner of the first workspace who may do everything in it. An account that there is gets the password, and
 * its sessions end.
 *
 * @returns `created` false = there was an account
 * @throws CommandFailure, RejectedCall for what cannot be an address or a password
 */
export async function createOwner(
  database: Database,
  { email, name, password }: OwnerToCreate,
): Promise<{ id: string; created: boolean }> {
  if (!isEmail(email)) throw CommandFailure.usage(`"${email}" is no e-mail address.`);
  assertPassword(password, email);
  const passwordHash = await hashPassword(password);
  const [people, members] = [new PersonStore(database), new MemberStore(database)];
  const now = new Date();
  return new AuditStore(database).alongside(
    async () => {
      // Whoever has the database needs no token; the setup is closed with it.
      await new SetupStore(database).claim(null, now);
      const known = await people.byEmail(email);
      const id = known?.id ?? newId('usr');
      if (known) {
        await people.setPassword(id, null, passwordHash, now);
        await new SessionStore(database).revoke(id, 'all', now);
      } else {
        await people.create({ id, email, name, passwordHash, createdAt: now });
      }
      const owner = { workspaceId: DEFAULT_WORKSPACE_ID, personId: id, role: 'owner', reveal: true };
      const added = await members.add(owner, now);
      if (!added) await members.change(DEFAULT_WORKSPACE_ID, id, { role: 'owner', reveal: true });
      return { id, created: !known };
    },
    ({ id, created }) => [
      {
        workspaceId: DEFAULT_WORKSPACE_ID,
        at: now,
        actor: 'cli',
        action: created ? 'owner.create' : 'owner.restore',
        targetType: 'person',
        targetId: id,
        before: null,
        after: { email },
        ip: null,
        requestId: null,
      },
    ],
  );
}
