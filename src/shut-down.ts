import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { JsonLogger } from './telemetry/json-logger.js';

/** After this, connections that are still open (streams, slow readers) are cut. */
const CONNECTIONS_MS = 4_000;
/** After this, the process leaves whatever is left: its lease runs out, and others take over its runs. */
const ALL_MS = 9_500;

interface Running {
  /** In the order in which they are to be stopped. */
  readonly stops: readonly (() => Promise<void>)[];
  readonly refuseNewRequests: () => void;
  readonly app: NestFastifyApplication;
  readonly logger: JsonLogger;
}

/** Makes `close()` of a running app: idempotent, in order, and never longer than 10 s. */
export const shutDown = ({ stops, refuseNewRequests, app, logger }: Running): (() => Promise<void>) => {
  let closing: Promise<void> | null = null;
  return () => (closing ??= close());

  async function close(): Promise<void> {
    refuseNewRequests();
    const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), CONNECTIONS_MS);
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => {
      late = setTimeout(() => {
        logger.error(`Stopping took longer than ${ALL_MS} ms; leaving what is left.`, 'Shutdown');
        resolve();
      }, ALL_MS);
    });
    await Promise.race([inOrder(), tooLate]);
    clearTimeout(cut);
    clearTimeout(late);
    logger.flush();
  }

  /** What fails to stop must not keep the rest running. */
  async function inOrder(): Promise<void> {
    for (const stop of stops) {
      try {
        await stop();
      } catch (error) {
        logger.error(error, 'Shutdown');
      }
    }
  }
};
