import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate, openDatabase } from '#store';
import { allMigrations } from '../../libs/store/src/migrations/all-migrations.js';

/** A database of one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/**
 * Makes a database for one test file on `PROMPTHOOK_TEST_DATABASE_URL`. It is copied from a template that holds the
 * migrated schema, which the first caller makes; the template's name is the digest of the migrations.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = process.env['PROMPTHOOK_TEST_DATABASE_URL'];
  if (!server) throw new Error('PROMPTHOOK_TEST_DATABASE_URL is not set: run the tests with `npm test`.');
  const template = await migratedTemplate(server);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(server, async (admin) => {
    await lockTemplate(admin, template);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} ${await copyStrategy(admin)}`);
  });
  return {
    url: urlOf(server, name),
    drop: () => asAdmin(server, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function migratedTemplate(server: string): Promise<string> {
  const digest = createHash('sha256');
  for (const migration of allMigrations) digest.update(String(migration));
  const template = `template_${digest.digest('hex').slice(0, 16)}`;
  await asAdmin(server, async (admin) => {
    await lockTemplate(admin, template);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return;
    // made under another name first, so that an interrupted run leaves no half template
    const draft = `${template}_draft`;
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${draft}`);
    const failures: Error[] = [];
    const db = await openDatabase({ url: urlOf(server, draft), onError: (error) => failures.push(error) });
    await migrate(db);
    await db.close();
    if (failures[0]) throw failures[0];
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  });
  return template;
}

/** Files copied as they are: a fifth of the work of writing each block to the log, which is the default since 15. */
async function copyStrategy(admin: Client): Promise<string> {
  const { rows } = await admin.query<{ server_version_num: string }>('SHOW server_version_num');
  return Number(rows[0]?.server_version_num) >= 150_000 ? 'STRATEGY FILE_COPY' : '';
}

/** CREATE DATABASE refuses a template that somebody else is copying or making. Held until the session ends. */
const lockTemplate = (admin: Client, template: string) =>
  admin.query('SELECT pg_advisory_lock(hashtext($1))', [template]);

async function asAdmin(server: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}
