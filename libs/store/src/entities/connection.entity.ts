import type { JsonObject } from '#sdk';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A model connection. */
@Entity({ name: 'connections' })
export class ConnectionEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'workspace_id' })
  workspaceId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', name: 'base_url', nullable: true })
  baseUrl!: string | null;

  @Column({ type: 'text', name: 'api_key_box', nullable: true })
  apiKeyBox!: string | null;

  @Column({ type: 'text', name: 'api_key_secret', nullable: true })
  apiKeySecret!: string | null;

  @Column({ type: 'text', nullable: true })
  last4!: string | null;

  @Column({ type: 'json' })
  settings!: JsonObject;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
