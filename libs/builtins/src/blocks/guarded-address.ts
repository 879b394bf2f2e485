import { BlockFailure } from '#sdk';
import type { BlockContext, BlockServices } from '#sdk';

/**
 * The service that blocks with protocols of their own (SQL, SMTP) need beside `fetch`: it resolves a host, checks
 * every address by the egress rules, and gives one to connect to, so that no second DNS answer is ever asked for.
 * Rejects with an error whose `code` is `egress_refused`.
 */
export type HostGuard = Pick<BlockServices, 'resolveHost'>;

/**
 * The address to connect to for a host that an author or a secret names.
 *
 * @throws BlockFailure `egress_refused` (not retryable) when the rules forbid it or nobody can check them;
 *   `host_unknown` (retryable) when the name does not resolve
 */
export async function guardedAddress(context: BlockContext, host: string): Promise<string> {
  if (context.resolveHost === undefined) {
    throw new BlockFailure(
      'egress_refused',
      'This server lends its blocks no way to check an address, so no connection is opened. It must provide resolveHost.',
    );
  }
  try {
    return await context.resolveHost(host);
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const said = typeof message === 'string' ? message : String(error);
    if (code === 'egress_refused') throw new BlockFailure('egress_refused', said, { cause: error });
    throw new BlockFailure('host_unknown', `${host} cannot be resolved: ${said}`, {
      retryable: true,
      cause: error,
    });
  }
}
