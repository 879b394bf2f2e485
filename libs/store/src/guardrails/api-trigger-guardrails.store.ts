import type { JsonObject } from '#sdk';
import { announceTrigger } from '../conversations/announce-trigger.js';
import type { Database } from '../database/database.js';

/** An API trigger, by the thread that it belongs to. */
export interface ApiTriggerPlace {
  readonly workspaceId: string;
  readonly threadId: string;
  readonly triggerId: string;
}

/** Guardrail settings of API triggers, which have no document to say them in. */
export class ApiTriggerGuardrailsStore {
  constructor(private readonly db: Database) {}

  /** As they were saved; `{}` = the defaults. Null = there is no such trigger. */
  async read({ workspaceId, threadId, triggerId }: ApiTriggerPlace): Promise<JsonObject | null> {
    const [found] = await this.db.query<{ settings: JsonObject | null }>(
      `SELECT t.config -> 'guardrails' AS settings FROM triggers t JOIN api_triggers a ON a.id = t.id
       WHERE t.id = $1 AND t.workspace_id = $2 AND a.thread_id = $3 AND NOT t.retired`,
      [triggerId, workspaceId, threadId],
    );
    return found ? (found.settings ?? {}) : null;
  }

  /** Calls are scanned by them from the commit on, in every process. False = there is no such trigger. */
  save(place: ApiTriggerPlace, settings: JsonObject, now: Date): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [saved] = await tx.query(
        `UPDATE triggers t SET config = (t.config::jsonb || jsonb_build_object('guardrails', $4::jsonb))::json,
           revision = t.revision + 1, updated_at = $5
         FROM api_triggers a
         WHERE a.id = t.id AND t.id = $1 AND t.workspace_id = $2 AND a.thread_id = $3 AND NOT t.retired
         RETURNING t.id`,
        [place.triggerId, place.workspaceId, place.threadId, JSON.stringify(settings), now],
      );
      if (!saved) return false;
      await announceTrigger(tx, [place.triggerId]);
      return true;
    });
  }
}
