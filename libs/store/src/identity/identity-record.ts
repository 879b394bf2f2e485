import type { JsonValue } from '#sdk';

export interface WorkspaceRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
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
