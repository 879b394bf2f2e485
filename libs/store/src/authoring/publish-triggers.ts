import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { sqlState } from '../database/sql-errors.js';
import { CredentialEntity } from '../entities/credential.entity.js';
import { TriggerSecretEntity } from '../entities/trigger-secret.entity.js';
import { TriggerEntity } from '../entities/trigger.entity.js';
import { newId } from '../new-id.js';
import { PathTaken } from '../store-errors.js';
import type { TriggerDraft } from './authoring-record.js';
import { announceTriggers } from './trigger-changes.js';

const UNIQUE_VIOLATION = '23505';

/** The version whose triggers are published. */
export interface PublishedVersion {
  readonly workspaceId: string;
  readonly workflowId: string;
  readonly version: number;
  readonly now: Date;
}

/**
 * Makes the triggers of a workflow those of one version. A block keeps its trigger's id (and whether it is switched
 * on), a name keeps its credential's id; what is gone retires and comes back under the same id.
 *
 * @throws PathTaken
 */
export async function publishTriggers(
  manager: EntityManager,
  published: PublishedVersion,
  drafts: readonly TriggerDraft[],
): Promise<TriggerEntity[]> {
  const stored = await manager.findBy(TriggerEntity, { workflowId: published.workflowId });
  // noted now, because the rows change below: a cache must also forget the paths that are given up
  const before = stored.map(({ id, path }) => ({ id, path }));
  const kept = new Set(drafts.map((draft) => draft.blockId));
  const gone = stored.filter((trigger) => !trigger.retired && !kept.has(trigger.blockId));
  for (const trigger of gone) retire(trigger, published.now);
  // first of all, so that a path may move from one block of the workflow to another
  await manager.save(gone);
  await releaseMovedPaths(manager, stored, drafts);

  const live: TriggerEntity[] = [];
  for (const draft of drafts) {
    const known = stored.find((trigger) => trigger.blockId === draft.blockId);
    const trigger = await saveTrigger(manager, next(known, published, draft), draft);
    await saveCredentials(manager, trigger, draft.credentialNames, published.now);
    await manager.delete(TriggerSecretEntity, { triggerId: trigger.id });
    await manager.insert(
      TriggerSecretEntity,
      [...new Set(draft.secretNames)].map((secretName) => ({
        triggerId: trigger.id,
        workspaceId: published.workspaceId,
        secretName,
      })),
    );
    live.push(trigger);
  }
  await announceTriggers(manager, [...live, ...before]);
  return live;
}

/** Retires every trigger of a workflow, with their secrets. */
export async function retireTriggers(manager: EntityManager, workflowId: string, now: Date): Promise<void> {
  const triggers = await manager.findBy(TriggerEntity, { workflowId, retired: false });
  for (const trigger of triggers) retire(trigger, now);
  await manager.save(triggers);
  await manager.delete(TriggerSecretEntity, { triggerId: In(triggers.map(({ id }) => id)) });
  await announceTriggers(manager, triggers);
}

function retire(trigger: TriggerEntity, now: Date): void {
  trigger.retired = true;
  trigger.revision++;
  trigger.updatedAt = now;
}

function next(
  before: TriggerEntity | undefined,
  { workspaceId, workflowId, version, now }: PublishedVersion,
  draft: TriggerDraft,
): TriggerEntity {
  const trigger = before ?? new TriggerEntity();
  if (!before) {
    trigger.id = newId('trg');
    trigger.workspaceId = workspaceId;
    trigger.workflowId = workflowId;
    trigger.blockId = draft.blockId;
    trigger.revision = 0;
    trigger.active = true;
    trigger.createdAt = now;
  }
  trigger.workflowVersion = version;
  trigger.blockName = draft.blockName;
  trigger.type = draft.type;
  trigger.path = draft.path;
  trigger.config = draft.config;
  trigger.revision++;
  trigger.retired = false;
  trigger.updatedAt = now;
  return trigger;
}

/** Two blocks that swap their paths would collide on the way. */
async function releaseMovedPaths(
  manager: EntityManager,
  stored: readonly TriggerEntity[],
  drafts: readonly TriggerDraft[],
): Promise<void> {
  const moved = stored.filter(
    (trigger) =>
      trigger.path !== null &&
      !trigger.retired &&
      drafts.some((draft) => draft.blockId === trigger.blockId && draft.path !== trigger.path),
  );
  if (moved.length > 0)
    await manager.update(TriggerEntity, { id: In(moved.map(({ id }) => id)) }, { path: null });
}

async function saveTrigger(
  manager: EntityManager,
  trigger: TriggerEntity,
  draft: TriggerDraft,
): Promise<TriggerEntity> {
  try {
    return await manager.save(trigger);
  } catch (error) {
    const cause = (error as { driverError?: { constraint?: string } }).driverError;
    const taken = sqlState(cause ?? error) === UNIQUE_VIOLATION && cause?.constraint === 'trigger_paths';
    if (taken && draft.path !== null) throw new PathTaken(draft.path, draft.blockId);
    throw error;
  }
}

async function saveCredentials(
  manager: EntityManager,
  trigger: TriggerEntity,
  names: readonly string[],
  now: Date,
): Promise<void> {
  const stored = await manager.findBy(CredentialEntity, { triggerId: trigger.id });
  const known = new Map(stored.map((credential) => [credential.name, credential]));
  const wanted = [...new Set(names)].map((name, position) => {
    const credential = known.get(name) ?? new CredentialEntity();
    if (!known.has(name)) {
      credential.id = newId('crd');
      credential.triggerId = trigger.id;
      credential.name = name;
      credential.createdAt = now;
    }
    credential.position = position;
    credential.retired = false;
    return credential;
  });
  const gone = stored.filter((credential) => !names.includes(credential.name));
  for (const credential of gone) credential.retired = true;
  await manager.save([...wanted, ...gone]);
}
