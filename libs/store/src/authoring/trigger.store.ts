import { In } from 'typeorm';
import type { Database } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { TriggerEntity } from '../entities/trigger.entity.js';
import { NotFound } from '../store-errors.js';
import type { TriggerRecord } from './authoring-record.js';
import { announceTriggers } from './trigger-changes.js';
import { readTriggers } from './trigger-record.js';

/** Published entry points. */
export class TriggerStore {
  constructor(private readonly db: Database) {}

  /** The trigger of that path, switched on or off; null = no published workflow has it. */
  async byPath(path: string): Promise<TriggerRecord | null> {
    const [trigger] = await readTriggers(managementOf(this.db).manager, { path, retired: false });
    return trigger ?? null;
  }

  /** Retired ones too. */
  async byId(triggerId: string): Promise<TriggerRecord | null> {
    const [trigger] = await readTriggers(managementOf(this.db).manager, { id: triggerId });
    return trigger ?? null;
  }

  /** Those that are not retired, oldest first; of one workflow when given. */
  list(workspaceId: string, workflowId?: string): Promise<TriggerRecord[]> {
    return readTriggers(managementOf(this.db).manager, {
      workspaceId,
      retired: false,
      ...(workflowId !== undefined && { workflowId }),
    });
  }

  /** Those of these types that are switched on and published, of all workspaces, oldest first. */
  activeOf(types: readonly string[]): Promise<TriggerRecord[]> {
    return readTriggers(managementOf(this.db).manager, {
      type: In([...types]),
      active: true,
      retired: false,
    });
  }

  /** Switches a trigger on or off; calls are refused from the commit on. @throws NotFound */
  setActive(workspaceId: string, triggerId: string, active: boolean, now: Date): Promise<TriggerRecord> {
    return managementOf(this.db).transaction(async (manager) => {
      const trigger = await manager.findOne(TriggerEntity, {
        where: { id: triggerId, workspaceId, retired: false },
        lock: { mode: 'pessimistic_write' },
      });
      if (!trigger) throw new NotFound('trigger', triggerId);
      if (trigger.active !== active) {
        trigger.active = active;
        trigger.revision++;
        trigger.updatedAt = now;
        await manager.save(trigger);
        await announceTriggers(manager, [trigger]);
      }
      const [record] = await readTriggers(manager, { id: triggerId });
      return record as TriggerRecord;
    });
  }

  /** The workflow id of the trigger of this instance that holds the path; null = free, or of `exceptWorkflowId`. */
  async pathTakenBy(path: string, exceptWorkflowId: string | null): Promise<string | null> {
    const trigger = await managementOf(this.db).manager.findOneBy(TriggerEntity, { path, retired: false });
    return trigger && trigger.workflowId !== exceptWorkflowId ? trigger.workflowId : null;
  }

  /** Counts up with every change of any trigger: poll it while notifications are down. */
  async changeCount(): Promise<number> {
    const [row] = await this.db.query<{ changes: string }>('SELECT changes FROM trigger_changes');
    return Number(row?.changes ?? 0);
  }
}
