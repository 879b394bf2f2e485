import type { JsonObject } from '#sdk';
import type { Database } from '../database/database.js';
import { SYSTEM_WORKSPACE_ID } from './conversation-record.js';

/** Workflows that the server itself provides. Nobody edits them: a new document is a new version in the code. */
export class SystemWorkflowStore {
  constructor(private readonly db: Database) {}

  /**
   * Makes the version if it is not there yet; older versions stay for runs under way and for older processes.
   *
   * @throws Error when the version is stored with another document: a version never changes
   */
  async provide(
    workflow: {
      readonly id: string;
      readonly name: string;
      readonly version: number;
      readonly document: JsonObject;
    },
    now: Date,
  ): Promise<void> {
    const { id, name, version } = workflow;
    const document = JSON.stringify(workflow.document);
    await this.db.transaction(async (tx) => {
      // One process at a time: two that insert the same row may meet at the index of the names, which ON CONFLICT (id)
      // does not catch.
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`prompthook system workflow ${id}`]);
      await tx.query(
        `INSERT INTO workflows (id, workspace_id, name, draft, draft_version, published_version, updated_by, created_at,
           updated_at)
         VALUES ($1, $2, $3, $4, $5, $5, 'system', $6, $6)
         ON CONFLICT (id) DO UPDATE SET draft = excluded.draft, draft_version = excluded.draft_version,
           published_version = excluded.published_version, updated_at = excluded.updated_at
         WHERE workflows.published_version < excluded.published_version`,
        [id, SYSTEM_WORKSPACE_ID, name, document, version, now],
      );
      await tx.query(
        `INSERT INTO workflow_versions (workflow_id, version, document, published_by, published_at)
         VALUES ($1, $2, $3, 'system', $4) ON CONFLICT DO NOTHING`,
        [id, version, document, now],
      );
      const [stored] = await tx.query<{ same: boolean }>(
        `SELECT document::jsonb = $3::jsonb AS same FROM workflow_versions WHERE workflow_id = $1 AND version = $2`,
        [id, version, document],
      );
      if (!stored?.same) {
        throw new Error(
          `Version ${version} of the workflow ${name} is stored with another document. Raise the version.`,
        );
      }
    });
  }
}
