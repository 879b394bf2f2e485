import type { JsonValue } from '#sdk';

export interface WorkspaceRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** A workspace as one of its members sees it. */
export interface MembershipRecord {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly role: string;
  /** May have secrets shown: a right of its own, in no role. */
  readonly reveal: boolean;
  readonly since: Date;
}

/** Somebody who signs in. */
export interface PersonRecord {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** With the hash of the password; never leaves the sign-in. */
export interface PersonWithPassword extends PersonRecord {
  readonly passwordHash: string;
}

export interface NewPerson extends PersonRecord {
  readonly passwordHash: string;
}

/** A person in a workspace. */
export interface MemberRecord extends PersonRecord {
  readonly workspaceId: string;
  readonly role: string;
  readonly reveal: boolean;
  readonly since: Date;
}

export interface MemberChange {
  readonly role?: string;
  readonly reveal?: boolean;
}

export interface InviteRecord {
  readonly id: string;
  readonly workspaceId: string;
  readonly email: string;
  readonly role: string;
  readonly reveal: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface NewInvite extends Omit<InviteRecord, 'acceptedAt' | 'revokedAt'> {
  /** SHA-256 of the token. */
  readonly digest: Buffer;
}

/** A signed-in browser. */
export interface SessionRecord {
  readonly id: string;
  readonly personId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export interface NewSession extends SessionRecord {
  readonly digest: Buffer;
}

/** What a session proves: who, and where they are members, the oldest membership first. */
export interface OpenSession extends SessionRecord {
  readonly person: PersonRecord;
  readonly memberships: readonly MembershipRecord[];
}

export interface ApiKeyRecord {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly role: string;
  readonly scopes: readonly string[];
  /** The beginning of the key, for display. */
  readonly prefix: string;
  readonly last4: string;
  /** Made from the environment at start. */
  readonly seeded: boolean;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

export interface NewApiKey {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly role: string;
  readonly scopes: readonly string[];
  /** SHA-256 of the key; the key itself is never stored. */
  readonly digest: Buffer;
  readonly prefix: string;
  readonly last4: string;
  readonly expiresAt: Date | null;
  readonly createdBy: string | null;
  readonly now: Date;
}

/** One thing that somebody did. No secrets in `before` and `after`. */
export interface AuditEntry {
  readonly workspaceId: string;
  readonly at: Date;
  /** Who: `key_...`, `system`, `env`. */
  readonly actor: string;
  /** What: `secret.rotate`, `workflow.publish`, ... */
  readonly action: string;
  readonly targetType: string;
  readonly targetId: string | null;
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly ip: string | null;
  readonly requestId: string | null;
}

export interface AuditRecord extends AuditEntry {
  readonly id: string;
}

export interface AuditFilter {
  readonly action?: string;
  readonly actor?: string;
  readonly targetId?: string;
  readonly since?: Date;
  readonly until?: Date;
}
