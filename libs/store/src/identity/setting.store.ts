import type { Database } from '../database/database.js';

/** Settings of the instance. */
export class SettingStore {
  constructor(private readonly db: Database) {}

  get(_key: string): Promise<string | null> {
    void this.db;
    throw new Error('#store: under construction');
  }

  put(_key: string, _value: string, _now: Date): Promise<void> {
    void this.db;
    throw new Error('#store: under construction');
  }

  /** Makes the value once: of several processes that start together, all get the same. */
  getOrCreate(_key: string, _make: () => string, _now: Date): Promise<string> {
    void this.db;
    throw new Error('#store: under construction');
  }
}
