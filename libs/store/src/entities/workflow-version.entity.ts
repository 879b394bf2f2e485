import type { JsonObject } from '#sdk';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published document. Never changes. */
@Entity({ name: 'workflow_versions' })
export class WorkflowVersionEntity {
  @PrimaryColumn({ type: 'text', name: 'workflow_id' })
  workflowId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'json' })
  document!: JsonObject;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text', name: 'published_by' })
  publishedBy!: string;

  @Column({ type: 'timestamptz', name: 'published_at' })
  publishedAt!: Date;

  @Column({ type: 'integer', name: 'rolled_back_from', nullable: true })
  rolledBackFrom!: number | null;
}
