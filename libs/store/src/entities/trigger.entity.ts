import type { JsonObject } from '#sdk';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry point, stable for (workflow, block). */
@Entity({ name: 'triggers' })
export class TriggerEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'workspace_id' })
  workspaceId!: string;

  @Column({ type: 'text', name: 'workflow_id' })
  workflowId!: string;

  @Column({ type: 'integer', name: 'workflow_version' })
  workflowVersion!: number;

  @Column({ type: 'text', name: 'block_id' })
  blockId!: string;

  @Column({ type: 'text', name: 'block_name' })
  blockName!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'text', nullable: true })
  path!: string | null;

  @Column({ type: 'json' })
  config!: JsonObject;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'boolean' })
  active!: boolean;

  @Column({ type: 'boolean' })
  retired!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
