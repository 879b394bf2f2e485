import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which trigger uses which secret. */
@Entity({ name: 'trigger_secrets' })
export class TriggerSecretEntity {
  @PrimaryColumn({ type: 'text', name: 'trigger_id' })
  triggerId!: string;

  @Column({ type: 'text', name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn({ type: 'text', name: 'secret_name' })
  secretName!: string;
}
