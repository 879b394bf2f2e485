import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Plugin } from '#sdk';
import { redactTokens } from '#security';
import { migrate, openDatabase, startEmbeddedPostgres } from '#store';
import type { Database, EmbeddedPostgres } from '#store';
import { AppModule } from './app.module.js';
import type { AppConfig } from './config/app-config.js';
import { Clock, SystemClock } from './config/clock.js';
import { createHttpAdapter } from './http/http-adapter.js';
import { openPlugins } from './plugins/plugin-registry.js';
import { watchStrayErrors } from './plugins/stray-errors.js';
import { shutDown } from './shut-down.js';
import { JsonLogger } from './telemetry/json-logger.js';
import type { LineSink } from './telemetry/json-logger.js';

const MEBIBYTE = 1_048_576;

/** What start-up tells as it goes; the CLI prints a line for each. Durations in milliseconds. */
export type BootStep =
  | { readonly step: 'postgres'; readonly version: string; readonly dataDir: string; readonly ms: number }
  | { readonly step: 'database'; readonly applied: readonly string[]; readonly ms: number }
  | { readonly step: 'listening'; readonly url: string; readonly ms: number };

/** What a caller of {@link bootstrap} may replace. */
export interface BootOptions {
  readonly onStep?: (step: BootStep) => void;
  /** Default: the wall clock. */
  readonly clock?: Clock;
  /** In this process. Default: src/plugins.ts, each in a process of its own. PROMPTHOOK_PLUGINS come on top of either. */
  readonly plugins?: readonly Plugin[];
  /** Where log lines go; default: standard output. */
  readonly log?: LineSink;
}

export interface RunningApp {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Stops in order: no new calls, waiting callers answered, runs finished or handed back, database. Within 10 s. */
  close(): Promise<void>;
}

/**
 * Starts the app in this process, for the roles of its configuration.
 *
 * @throws with one reason and its cure; everything that was started by then is stopped again
 */
export const bootstrap = async (config: AppConfig, options: BootOptions = {}): Promise<RunningApp> => {
  const logger = new JsonLogger(config.logLevel, redactTokens, options.log);
  /** What was started, in the order in which it is to be stopped. */
  const below: (() => Promise<void>)[] = [];
  let app: NestFastifyApplication | null = null;
  try {
    const stopWatching = watchStrayErrors(logger);
    below.push(() => Promise.resolve(stopWatching()));
    const plugins = await openPlugins(
      {
        given: options.plugins ?? [],
        listed: options.plugins === undefined,
        entries: config.plugins,
      },
      {
        memoryBytes: config.pluginMemoryMb * MEBIBYTE,
        startMs: config.pluginStartSeconds * 1_000,
        log: logger,
      },
    );
    below.push(plugins.close);
    const url = config.databaseUrl ?? (await startServer(config, logger, below, options));
    const database = await prepareDatabase(url, config, logger, options);
    below.unshift(() => database.close());

    const began = performance.now();
    const { adapter, sealRoutes, refuseNewRequests } = createHttpAdapter(config, logger);
    const parts = { config, clock: options.clock ?? new SystemClock(), logger, database, plugins };
    app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(parts), adapter, {
      logger,
      bodyParser: false,
      abortOnError: false,
    });
    await app.init();
    sealRoutes();
    await app.listen({ port: config.port, host: config.host });
    const listening = listeningUrl(app, config.host);
    options.onStep?.({ step: 'listening', url: listening, ms: performance.now() - began });
    return { url: listening, app, close: shutDown({ app, below, refuseNewRequests, logger }) };
  } catch (error) {
    for (const stop of [() => app?.close(), ...below]) {
      await Promise.resolve(stop()).catch((late: unknown) => logger.error(late));
    }
    logger.flush();
    throw error;
  }
};

const startServer = async (
  config: AppConfig,
  logger: JsonLogger,
  below: (() => Promise<void>)[],
  { onStep }: BootOptions,
): Promise<string> => {
  const began = performance.now();
  const dataDir = resolve(config.dataDir);
  const onLog = (line: string): void => logger.debug(line, 'postgres');
  const server: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, onLog });
  below.unshift(() => server.stop());
  onStep?.({ step: 'postgres', version: server.version, dataDir, ms: performance.now() - began });
  return server.url;
};

const prepareDatabase = async (
  url: string,
  config: AppConfig,
  logger: JsonLogger,
  { onStep }: BootOptions,
): Promise<Database> => {
  const began = performance.now();
  const database = await openDatabase({
    url,
    poolSize: config.databasePoolSize,
    onError: (error) => logger.warn(`A database connection broke: ${error.message}`, 'Store'),
  });
  try {
    const applied = await migrate(database);
    onStep?.({ step: 'database', applied, ms: performance.now() - began });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
};

const listeningUrl = (app: NestFastifyApplication, host: string): string => {
  const address = app.getHttpServer().address() as { port: number };
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${address.port}`;
};
