import { randomBytes } from 'node:crypto';
import { freshDatabase } from './database.js';
import type { TestDatabase } from './database.js';
import { Management } from './management.js';
import { startApp } from './started-app.js';
import type { StartedApp, StartEnvironment } from './started-app.js';

const KEY = 'owner-key-of-the-worker-fleet-0123456789';

/** Workers that die, and a desk that does not: real processes of the built app on one real PostgreSQL. */
export class WorkerFleet {
  readonly management: Management;
  kills = 0;
  readonly #gone = new Set<number>();
  readonly #everyApp: StartedApp[];

  private constructor(
    readonly database: TestDatabase,
    private readonly env: StartEnvironment,
    /** Accepts calls and answers questions, executes nothing, and is never killed. */
    readonly desk: StartedApp,
    /** Each accepts calls too, and then executes their runs itself. */
    private readonly workers: StartedApp[],
  ) {
    this.management = new Management(desk.url, KEY);
    this.#everyApp = [desk, ...workers];
  }

  static async start(workers: number): Promise<WorkerFleet> {
    const database = await freshDatabase();
    const env = {
      DATABASE_URL: database.url,
      PROMPTHOOK_API_KEY: KEY,
      PROMPTHOOK_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      EGRESS_ALLOW: '127.0.0.0/8',
      EGRESS_HTTP: 'true',
      LOG_LEVEL: 'warn',
    };
    const desk = await startApp({ ...env, ROLES: 'api' });
    const started = await Promise.all(Array.from({ length: workers }, () => startApp(env)));
    return new WorkerFleet(database, env, desk, started);
  }

  /** Where calls may be sent to: the desk, and the workers that are not dead just now. */
  get urls(): string[] {
    return [this.desk.url, ...this.workers.filter(({ pid }) => !this.#gone.has(pid)).map(({ url }) => url)];
  }

  /** SIGKILL to one worker. Resolves when another process has taken its place and is ready. */
  async replace(slot: number): Promise<void> {
    const worker = this.workers[slot];
    if (!worker) throw new Error(`There is no worker ${slot}.`);
    this.kills += 1;
    this.#gone.add(worker.pid);
    await worker.kill();
    this.workers[slot] = await startApp(this.env);
    this.#everyApp.push(this.workers[slot]);
  }

  /** How often a run was taken over from a dead process, by what the processes logged. */
  get takenOver(): number {
    const lines = this.#everyApp.flatMap((app) => app.output().split('\n'));
    return lines.reduce((sum, line) => {
      if (!line.includes('"runs.recovered"')) return sum;
      return sum + (JSON.parse(line) as { runs: number }).runs;
    }, 0);
  }

  /** Ends all processes and removes the database. */
  async close(): Promise<void> {
    await Promise.all(this.#everyApp.map((app) => app.kill()));
    await this.database.drop();
  }
}
