import { randomBytes } from 'node:crypto';
import { bootstrap } from '../../src/main.js';
import type { RunningApp } from '../../src/main.js';
import { readConfig } from '../../src/config/app-config.js';
import type { Environment } from '../../src/config/app-config.js';
import { plugins as ownPlugins } from '../../src/plugins.js';
import type { JsonObject, Plugin } from '#sdk';
import { freshDatabase } from './database.js';
import type { TestDatabase } from './database.js';
import { Management } from './management.js';
import type { PromptWorkflow } from './prompt-workflow.js';
import { openLog, registerSecret } from './secrets.js';
import { TestClock } from './test-clock.js';

const API_KEY = 'test-owner-key-0123456789';
/** One for the test file: a second instance on the same data has to read the same secrets. */
const ENCRYPTION_KEY = randomBytes(32).toString('hex');

/** The whole app in this process: real HTTP, real PostgreSQL, real queue; only the clock stands still. */
export interface TestApp {
  readonly url: string;
  readonly port: number;
  readonly clock: TestClock;
  readonly management: Management;
  readonly database: TestDatabase;
  readonly running: RunningApp;
  /** Parsed log lines so far. */
  logs(): JsonObject[];
  /** Stores the secrets, then publishes the document. Returns the trigger's id. */
  publish(document: PromptWorkflow, secrets?: Readonly<Record<string, string>>): Promise<string>;
  /** Posts to `/api/webhooks/prompt/{path}`. */
  post(path: string, body: BodyInit | null, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** `{"prompt":"hi"}` to that path, as JSON. */
  call(path: string, headers?: Readonly<Record<string, string>>, prompt?: string): Promise<Response>;
  /** Text that must never stand in the log; checked on close. Secrets of `publish` are added by themselves. */
  keepSecret(text: string): void;
  /** Stops everything, and fails when the log holds a secret (W-24). */
  close(): Promise<void>;
}

type BodyInit = string | Uint8Array<ArrayBuffer>;

export interface TestAppOptions {
  readonly env?: Environment;
  readonly plugins?: readonly Plugin[];
  readonly clock?: TestClock;
  /** Another instance on the same data. */
  readonly database?: TestDatabase;
}

/** Boots the app on a database of its own. */
export const bootApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const database = options.database ?? (await freshDatabase());
  const clock = options.clock ?? new TestClock();
  const lines: string[] = [];
  const writeLog = openLog();
  const secrets = new Set<string>();
  const keepSecret = (text: string): void => {
    secrets.add(text);
    registerSecret(text);
  };
  keepSecret(API_KEY);
  keepSecret(ENCRYPTION_KEY);
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: database.url,
    PROMPTHOOK_API_KEY: API_KEY,
    PROMPTHOOK_ENCRYPTION_KEY: ENCRYPTION_KEY,
    ...options.env,
  });
  const running = await bootstrap(config, {
    clock,
    log: (text) => {
      lines.push(text);
      writeLog(text);
    },
    plugins: [...ownPlugins, ...(options.plugins ?? [])],
  });
  const { url } = running;
  const management = new Management(url, API_KEY);
  const post: TestApp['post'] = (path, body, headers = { 'content-type': 'application/json' }) =>
    fetch(`${url}/api/webhooks/prompt/${path}`, { method: 'POST', body, headers });

  return {
    url,
    port: Number(new URL(url).port),
    clock,
    management,
    database,
    running,
    post,
    call: (path, headers = {}, prompt = 'hi') =>
      post(path, JSON.stringify({ prompt }), { 'content-type': 'application/json', ...headers }),
    logs: () =>
      lines
        .join('')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as JsonObject),
    keepSecret,
    async publish(document, values = {}) {
      for (const [name, value] of Object.entries(values)) {
        keepSecret(value);
        await management.secret(name, value);
      }
      const { triggers } = await management.publish(document);
      const [trigger] = triggers;
      if (!trigger) throw new Error(`${document.name} was published without a trigger.`);
      return trigger.id;
    },
    async close() {
      await running.close();
      if (!options.database) await database.drop();
      const log = lines.join('');
      // Short placeholders such as 1234567890 would be found in times and ids.
      const leaked = [...secrets].filter((secret) => secret.length >= 16 && log.includes(secret));
      if (leaked.length > 0) throw new Error(`The log holds ${leaked.length} secret(s) of this test.`);
    },
  };
};

/** What is asked often takes its time from what is waited for. */
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 150;

/** Asks until the answer satisfies, at most `timeoutMs`, more and more seldom; for what happens after an answer. */
export const eventually = async <T>(
  ask: () => Promise<T>,
  satisfies: (value: T) => boolean,
  timeoutMs = 20_000,
): Promise<T> => {
  const deadline = performance.now() + timeoutMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const value = await ask();
    if (satisfies(value)) return value;
    if (performance.now() > deadline)
      throw new Error(`Still not so after ${timeoutMs} ms: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
