import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '#store';
import { RunsLifecycle } from '../runs/runs.lifecycle.js';
import { DATABASE } from '../store.module.js';

/** A database that takes longer is no help to a caller. */
const DATABASE_TIMEOUT_MS = 2_000;

/** One thing that this process needs, and how it stands. */
export interface ReadinessCheck {
  readonly name: 'database' | 'worker';
  readonly ok: boolean;
  /** For the operator; no secrets. */
  readonly detail: string;
}

/** Can this process do what its roles say? The schema is up to date once the app runs: it migrates before it starts. */
@Injectable()
export class ReadinessService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly runs: RunsLifecycle,
  ) {}

  async check(): Promise<readonly ReadinessCheck[]> {
    return [
      await this.#database(),
      {
        name: 'worker',
        ok: this.runs.isReady,
        detail: this.runs.isReady
          ? 'ok'
          : 'this process holds no lease: it starts, stops, or cannot reach the database',
      },
    ];
  }

  async #database(): Promise<ReadinessCheck> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`no answer within ${DATABASE_TIMEOUT_MS} ms`)),
        DATABASE_TIMEOUT_MS,
      );
    });
    try {
      await Promise.race([this.database.query('SELECT 1'), tooLate]);
      return { name: 'database', ok: true, detail: 'ok' };
    } catch (error) {
      return { name: 'database', ok: false, detail: (error as Error).message };
    } finally {
      clearTimeout(timer);
    }
  }
}
