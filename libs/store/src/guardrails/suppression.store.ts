import { announceTrigger } from '../conversations/announce-trigger.js';
import type { Database, Transaction } from '../database/database.js';
import { pageLimit, pageOf, positionOf, type Page, type PageRequest } from '../paging.js';
import type {
  ActiveSuppression,
  NewSuppression,
  SuppressionRecord,
  SuppressOutcome,
} from './guardrail-record.js';

/** Every one of them is compared with each match of a call. */
const MOST_ACTIVE = 200;

const COLUMNS = `
  id, workspace_id AS "workspaceId", trigger_id AS "triggerId", pattern,
  encode(text_digest, 'hex') AS "textDigest", reason, created_by AS "createdBy", created_at AS "createdAt",
  revoked_by AS "revokedBy", revoked_at AS "revokedAt"`;

/** Matches that authors judged harmless, by trigger. A revoked one stays, so that it can be seen who thought what. */
export class SuppressionStore {
  constructor(private readonly db: Database) {}

  /** Those that count now, for the hot path. */
  active(triggerId: string): Promise<ActiveSuppression[]> {
    return this.db.query<ActiveSuppression>(
      `SELECT id, pattern, encode(text_digest, 'hex') AS "textDigest" FROM guardrail_suppressions
       WHERE trigger_id = $1 AND revoked_at IS NULL ORDER BY id`,
      [triggerId],
    );
  }

  /** Newest first; revoked ones too when asked. @throws InvalidCursor */
  async list(
    workspaceId: string,
    triggerId: string,
    filter: { readonly revoked: boolean },
    page: PageRequest,
  ): Promise<Page<SuppressionRecord>> {
    const limit = pageLimit(page);
    const after = positionOf(page);
    const rows = await this.db.query<SuppressionRecord>(
      `SELECT ${COLUMNS} FROM guardrail_suppressions
       WHERE workspace_id = $1 AND trigger_id = $2 AND ($3 OR revoked_at IS NULL)
         AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5))
       ORDER BY created_at DESC, id DESC LIMIT $6`,
      [workspaceId, triggerId, filter.revoked, after?.at ?? null, after?.id ?? null, limit + 1],
    );
    return pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  /** Calls are scanned by it from the commit on, in every process. */
  create(suppression: NewSuppression): Promise<SuppressOutcome> {
    const { id, workspaceId, triggerId, pattern, textDigest, reason, actor, now } = suppression;
    return this.db.transaction(async (tx): Promise<SuppressOutcome> => {
      const [trigger] = await tx.query(
        'SELECT id FROM triggers WHERE id = $1 AND workspace_id = $2 AND NOT retired FOR UPDATE',
        [triggerId, workspaceId],
      );
      if (!trigger) return { kind: 'no_trigger' };
      const standing = await tx.query<ActiveSuppression>(
        `SELECT id, pattern, encode(text_digest, 'hex') AS "textDigest" FROM guardrail_suppressions
         WHERE trigger_id = $1 AND revoked_at IS NULL`,
        [triggerId],
      );
      const same = standing.find((each) => each.pattern === pattern && each.textDigest === textDigest);
      if (same) return { kind: 'exists', id: same.id };
      if (standing.length >= MOST_ACTIVE) return { kind: 'too_many' };
      const [made] = await tx.query<SuppressionRecord>(
        `INSERT INTO guardrail_suppressions
           (id, workspace_id, trigger_id, pattern, text_digest, reason, created_by, created_at)
         VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6, $7, $8) RETURNING ${COLUMNS}`,
        [id, workspaceId, triggerId, pattern, textDigest, reason, actor, now],
      );
      await this.touch(tx, triggerId, now);
      return { kind: 'created', suppression: made as SuppressionRecord };
    });
  }

  /** Makes the pattern count again. Null = there is no such suppression that still counts. */
  revoke(
    { workspaceId, triggerId, id }: Pick<SuppressionRecord, 'workspaceId' | 'triggerId' | 'id'>,
    actor: string,
    now: Date,
  ): Promise<SuppressionRecord | null> {
    return this.db.transaction(async (tx) => {
      const [revoked] = await tx.query<SuppressionRecord>(
        `UPDATE guardrail_suppressions SET revoked_by = $4, revoked_at = $5
         WHERE workspace_id = $1 AND trigger_id = $2 AND id = $3 AND revoked_at IS NULL RETURNING ${COLUMNS}`,
        [workspaceId, triggerId, id, actor, now],
      );
      if (!revoked) return null;
      await this.touch(tx, triggerId, now);
      return revoked;
    });
  }

  /** The trigger is another one now: calls that were checked against the old one are checked again. */
  private async touch(tx: Transaction, triggerId: string, now: Date): Promise<void> {
    const [trigger] = await tx.query<{ path: string | null }>(
      'UPDATE triggers SET revision = revision + 1, updated_at = $2 WHERE id = $1 RETURNING path',
      [triggerId, now],
    );
    await announceTrigger(tx, trigger?.path ? [triggerId, trigger.path] : [triggerId]);
  }
}
