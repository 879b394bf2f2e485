import type { Database } from '../database/database.js';
import { managementOf } from '../database/pg-database.js';
import { SettingEntity } from '../entities/setting.entity.js';

/** Settings of the instance, such as the pepper of caller ids. */
export class SettingStore {
  constructor(private readonly db: Database) {}

  async get(key: string): Promise<string | null> {
    const setting = await managementOf(this.db).manager.findOneBy(SettingEntity, { key });
    return setting?.value ?? null;
  }

  async put(key: string, value: string, now: Date): Promise<void> {
    await managementOf(this.db).manager.upsert(SettingEntity, { key, value, updatedAt: now }, ['key']);
  }

  /**
   * Does `work` once in the life of the database, and notes it under `key`: of several processes that start together
   * one works and the others wait for it. When it fails, or its process is killed, the next one does it again. It
   * holds a connection meanwhile, so `work` needs another one of this database.
   */
  async once(key: string, work: () => Promise<void>, now: Date): Promise<void> {
    if ((await this.get(key)) !== null) return;
    await this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`prompthook once ${key}`]);
      if ((await this.get(key)) !== null) return;
      await work();
      await this.put(key, 'made', now);
    });
  }

  /** Makes the value once: of several processes that start together, all get the same. */
  async getOrCreate(key: string, make: () => string, now: Date): Promise<string> {
    const stored = await this.get(key);
    if (stored !== null) return stored;
    await managementOf(this.db).query(
      'INSERT INTO settings (key, value, updated_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [key, make(), now],
    );
    // whoever was first
    const [row]: { value: string }[] = await managementOf(this.db).query(
      'SELECT value FROM settings WHERE key = $1',
      [key],
    );
    if (!row) throw new Error(`The setting "${key}" was deleted while it was made.`);
    return row.value;
  }
}
