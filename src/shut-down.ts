import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { JsonLogger } from './telemetry/json-logger.js';

/** After this, connections that are still open (streams, slow readers) are cut. */
const CONNECTIONS_MS = 3_000;
const IDLE_CHECK_MS = 50;
/** For calls and runs to end. After it the process leaves them: its lease runs out, and others take its runs over. */
const APP_MS = 7_000;
/** For each of what stands below the app: the database, the embedded server. */
const BELOW_MS = 1_250;

interface Running {
  readonly app: NestFastifyApplication;
  /** What stands below the app, in the order in which it is to be stopped. */
  readonly below: readonly (() => Promise<void>)[];
  readonly refuseNewRequests: () => void;
  readonly logger: JsonLogger;
}

/** Makes `close()` of a running app: idempotent, in order, and never longer than 10 s. */
export const shutDown = ({ app, below, refuseNewRequests, logger }: Running): (() => Promise<void>) => {
  let closing: Promise<void> | null = null;
  return () => (closing ??= close());

  async function close(): Promise<void> {
    refuseNewRequests();
    const server = app.getHttpServer();
    // A connection that answers its last caller only now becomes idle after the server looked for idle ones.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    const cut = setTimeout(() => server.closeAllConnections(), CONNECTIONS_MS);
    await stopped('The app', () => app.close(), APP_MS);
    clearInterval(idle);
    clearTimeout(cut);
    for (const stop of below) await stopped('The database', stop, BELOW_MS);
    logger.flush();
  }

  /** What fails to stop, or takes too long, must not keep the rest running. */
  async function stopped(what: string, stop: () => Promise<void>, limitMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${what} did not stop within ${limitMs} ms.`)), limitMs);
    });
    try {
      await Promise.race([stop(), tooLate]);
    } catch (error) {
      logger.error(error, 'Shutdown');
    } finally {
      clearTimeout(timer);
    }
  }
};
