import type { JsonObject } from '#sdk';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A workflow with its draft. */
@Entity({ name: 'workflows' })
export class WorkflowEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'workspace_id' })
  workspaceId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'json' })
  draft!: JsonObject;

  @Column({ type: 'integer', name: 'draft_version' })
  draftVersion!: number;

  @Column({ type: 'integer', name: 'published_version', nullable: true })
  publishedVersion!: number | null;

  @Column({ type: 'boolean' })
  archived!: boolean;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'text', name: 'updated_by' })
  updatedBy!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
