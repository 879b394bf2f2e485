import { WorkspaceEntity } from './workspace.entity.js';
import { SettingEntity } from './setting.entity.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { WorkflowEntity } from './workflow.entity.js';
import { WorkflowVersionEntity } from './workflow-version.entity.js';
import { TriggerEntity } from './trigger.entity.js';
import { CredentialEntity } from './credential.entity.js';
import { TriggerSecretEntity } from './trigger-secret.entity.js';
import { SecretEntity } from './secret.entity.js';
import { PreviousSecretEntity } from './previous-secret.entity.js';
import { ConnectionEntity } from './connection.entity.js';

/** The management tables. Calls and runs are raw SQL: see accepting/ and running/. */
export const allEntities = [
  WorkspaceEntity,
  SettingEntity,
  ApiKeyEntity,
  AuditEntryEntity,
  WorkflowEntity,
  WorkflowVersionEntity,
  TriggerEntity,
  CredentialEntity,
  TriggerSecretEntity,
  SecretEntity,
  PreviousSecretEntity,
  ConnectionEntity,
];
