import { createServer } from 'node:net';

/**
 * Tries the port before anything is started, so that a second server says so at once and not after its database.
 *
 * @throws the error of the system, with its code (EADDRINUSE, EACCES, EADDRNOTAVAIL)
 */
export const assertPortFree = ({ host, port }: { host: string; port: number }): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
