import { connect } from 'node:net';
import type { AppConfig } from '../../config/app-config.js';
import { failed, ok } from './finding.js';
import type { Finding } from './finding.js';

const NAME = 'Port';
const TIMEOUT_MS = 2_000;

const isOpen = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: TIMEOUT_MS });
    const end = (open: boolean) => (): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });

const reachable = (host: string): string => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);

/** Is the port free, or does a Prompthook answer there? */
export async function examineServer(
  config: Pick<AppConfig, 'host' | 'port'>,
): Promise<{ finding: Finding; running: boolean }> {
  const host = reachable(config.host);
  const where = `${host}:${config.port}`;
  if (config.port === 0) return { finding: ok(NAME, 'a free one is taken at each start'), running: false };
  if (!(await isOpen(host, config.port))) return { finding: ok(NAME, `${where} is free`), running: false };
  const name = host.includes(':') ? `[${host}]` : host;
  try {
    const response = await fetch(`http://${name}:${config.port}/health/ready`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'manual',
    });
    if (response.status === 200)
      return { finding: ok(NAME, `a server answers on ${where} and is ready`), running: true };
    if (response.status === 503) {
      return {
        finding: failed(
          NAME,
          `a server answers on ${where} and is not ready`,
          `curl http://${where}/health/ready`,
        ),
        running: true,
      };
    }
  } catch {
    // Whatever listens there speaks no HTTP, or too slowly: it is not a healthy server of ours.
  }
  const mend = `Take another: PORT=${config.port + 1} npm start`;
  return { finding: failed(NAME, `${where} is taken by another program`, mend), running: false };
}
