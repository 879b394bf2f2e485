import type { Database } from '../database/database.js';
import type { ApiTriggerReceiver, TroubledReceiver } from './delivery-record.js';

/** Which receivers of results are well. The state is of a trigger and one URL: another URL begins anew. */
export class ReceiverStore {
  constructor(private readonly db: Database) {}

  /** Why nothing is sent to this URL; null = it is switched on. */
  async disabledReason(triggerId: string, urlDigest: Buffer): Promise<string | null> {
    const [row] = await this.db.query<{ reason: string | null }>(
      'SELECT disabled_reason AS reason FROM result_receivers WHERE trigger_id = $1 AND url_digest = $2',
      [triggerId, urlDigest],
    );
    return row?.reason ?? null;
  }

  /** An attempt arrived: earlier failures are forgotten. */
  async succeeded(triggerId: string): Promise<void> {
    await this.db.query('DELETE FROM result_receivers WHERE trigger_id = $1 AND disabled_at IS NULL', [
      triggerId,
    ]);
  }

  /** An attempt failed. @returns since when all of them failed */
  async failed(triggerId: string, urlDigest: Buffer, now: Date): Promise<Date> {
    const [row] = await this.db.query<{ since: Date }>(
      `INSERT INTO result_receivers AS r (trigger_id, url_digest, failing_since) VALUES ($1, $2, $3)
       ON CONFLICT (trigger_id) DO UPDATE SET
         failing_since = CASE WHEN r.url_digest = $2 THEN coalesce(r.failing_since, $3) ELSE $3 END,
         disabled_at = CASE WHEN r.url_digest = $2 THEN r.disabled_at END,
         disabled_reason = CASE WHEN r.url_digest = $2 THEN r.disabled_reason END,
         url_digest = $2
       RETURNING failing_since AS since`,
      [triggerId, urlDigest, now],
    );
    return row?.since ?? now;
  }

  /** Sends nothing more to this URL. False = it was switched off already. */
  async disable(triggerId: string, urlDigest: Buffer, reason: string, now: Date): Promise<boolean> {
    const rows = await this.db.query(
      `UPDATE result_receivers SET disabled_at = $3, disabled_reason = $4
       WHERE trigger_id = $1 AND url_digest = $2 AND disabled_at IS NULL RETURNING trigger_id`,
      [triggerId, urlDigest, now, reason],
    );
    return rows.length === 1;
  }

  /** Receivers of a workspace that failed lately or are given up, those given up first (O-04). */
  troubled(workspaceId: string, limit: number): Promise<TroubledReceiver[]> {
    return this.db.query<TroubledReceiver>(
      `SELECT r.trigger_id AS "triggerId", r.failing_since AS "failingSince", r.disabled_at AS "disabledAt",
         r.disabled_reason AS "disabledReason"
       FROM result_receivers r JOIN triggers t ON t.id = r.trigger_id
       WHERE t.workspace_id = $1 AND NOT t.retired
       ORDER BY r.disabled_at DESC NULLS LAST, r.failing_since, r.trigger_id LIMIT $2`,
      [workspaceId, limit],
    );
  }

  /** The receiver that an API trigger of a thread has now; null = it is no such trigger, or has none. */
  async ofApiTrigger(triggerId: string): Promise<ApiTriggerReceiver | null> {
    const [row] = await this.db.query<ApiTriggerReceiver>(
      `SELECT webhook_url AS url, webhook_secret_box AS "secretBox", webhook_allowed_urls AS "allowedUrls",
         webhook_hub_signature AS "hubSignature"
       FROM api_triggers WHERE id = $1 AND (webhook_url IS NOT NULL OR webhook_allowed_urls <> '{}')`,
      [triggerId],
    );
    return row ?? null;
  }
}
