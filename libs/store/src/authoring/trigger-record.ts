import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { In } from 'typeorm';
import { CredentialEntity } from '../entities/credential.entity.js';
import { plain } from '../entities/plain.js';
import { TriggerEntity } from '../entities/trigger.entity.js';
import { WorkflowEntity } from '../entities/workflow.entity.js';
import type { TriggerRecord } from './authoring-record.js';

/** Reads triggers with the name of their workflow and their credentials, oldest first. */
export async function readTriggers(
  manager: EntityManager,
  where: FindOptionsWhere<TriggerEntity>,
): Promise<TriggerRecord[]> {
  const triggers = await manager.find(TriggerEntity, { where, order: { createdAt: 'ASC', id: 'ASC' } });
  if (triggers.length === 0) return [];
  const [workflows, credentials] = await Promise.all([
    manager.find(WorkflowEntity, {
      select: { id: true, name: true },
      where: { id: In(triggers.map((trigger) => trigger.workflowId)) },
    }),
    manager.find(CredentialEntity, {
      where: { triggerId: In(triggers.map((trigger) => trigger.id)), retired: false },
      order: { position: 'ASC' },
    }),
  ]);
  return triggers.map((trigger) => ({
    ...plain(trigger),
    workflowName: workflows.find((workflow) => workflow.id === trigger.workflowId)?.name ?? '',
    credentials: credentials
      .filter((credential) => credential.triggerId === trigger.id)
      .map(({ id, name }) => ({ id, name })),
  }));
}
