import type { Queryable } from '../database/database.js';

/** A row of `triggers` for something that is called by a token or by people instead of by a path. */
export interface ConversationTrigger {
  readonly id: string;
  readonly workspaceId: string;
  readonly workflow: { readonly id: string; readonly version: number };
  readonly name: string;
  readonly now: Date;
}

/** Makes the row that lets `accept_calls` accept for it. Its block id is its own id: one workflow has many of them. */
export async function insertConversationTrigger(tx: Queryable, trigger: ConversationTrigger): Promise<void> {
  await tx.query(
    `INSERT INTO triggers (id, workspace_id, workflow_id, workflow_version, block_id, block_name, type, path, config,
       revision, active, retired, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $1, $5, 'thread', NULL, '{}', 1, true, false, $6, $6)`,
    [
      trigger.id,
      trigger.workspaceId,
      trigger.workflow.id,
      trigger.workflow.version,
      trigger.name,
      trigger.now,
    ],
  );
}
