import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An older value of a secret that works until it expires. */
@Entity({ name: 'previous_secrets' })
export class PreviousSecretEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @Column({ type: 'text', name: 'secret_id' })
  secretId!: string;

  @Column({ type: 'text' })
  box!: string;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;
}
