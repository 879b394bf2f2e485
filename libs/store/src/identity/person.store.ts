import type { Database } from '../database/database.js';
import type { NewPerson, PersonRecord, PersonWithPassword } from './identity-record.js';

const PERSON = 'id, email, name, created_at AS "createdAt"';

/** People who sign in, with the hashes of their passwords. */
export class PersonStore {
  constructor(private readonly db: Database) {}

  /** @param email in lower case */
  async byEmail(email: string): Promise<PersonWithPassword | null> {
    const [person] = await this.db.query<PersonWithPassword>(
      `SELECT ${PERSON}, password_hash AS "passwordHash" FROM people WHERE email = $1`,
      [email],
    );
    return person ?? null;
  }

  async byId(id: string): Promise<PersonWithPassword | null> {
    const [person] = await this.db.query<PersonWithPassword>(
      `SELECT ${PERSON}, password_hash AS "passwordHash" FROM people WHERE id = $1`,
      [id],
    );
    return person ?? null;
  }

  /** Null = the e-mail address belongs to somebody already. */
  async create(person: NewPerson): Promise<PersonRecord | null> {
    const [created] = await this.db.query<PersonRecord>(
      `INSERT INTO people (id, email, name, password_hash, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (email) DO NOTHING RETURNING ${PERSON}`,
      [person.id, person.email, person.name, person.passwordHash, person.createdAt],
    );
    return created ?? null;
  }

  /** @param from the hash that the change was allowed by; another one in the database refuses (false) */
  async setPassword(id: string, from: string | null, to: string, now: Date): Promise<boolean> {
    const rows = await this.db.query(
      `UPDATE people SET password_hash = $3, updated_at = $4
       WHERE id = $1 AND ($2::text IS NULL OR password_hash = $2) RETURNING id`,
      [id, from, to, now],
    );
    return rows.length === 1;
  }
}
