import { InvalidPlugins } from '#engine';
import { InvalidSetting } from '../../config/setting.js';
import { CommandFailure } from '../command-failure.js';

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/**
 * Why the server cannot start, in one line with what mends it. Errors of our own rooms say both already.
 *
 * @param where what was asked for: host and port of the configuration
 */
export function startFailure(error: unknown, where: { host: string; port: number }): CommandFailure {
  const { host, port } = where;
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return new CommandFailure(
      `Port ${port} on ${host} is taken by another program.`,
      `Take another: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES' && port < 1024) {
    return new CommandFailure(
      `Port ${port} is reserved for the administrator.`,
      'Take a higher one: PORT=3000 npm start',
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new CommandFailure(
      `${host} is not an address of this machine.`,
      'Use HOST=127.0.0.1, or HOST=0.0.0.0 for all',
    );
  }
  if (error instanceof InvalidSetting) return new CommandFailure(error.problems.join('\n✘ '));
  if (error instanceof InvalidPlugins) return new CommandFailure(error.faults.join('\n✘ '));
  const message = error instanceof Error ? error.message : String(error);
  return new CommandFailure(firstLine(message));
}
