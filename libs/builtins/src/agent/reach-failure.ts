import { types } from 'node:util';
import { BlockFailure } from '#sdk';

/** Who was to be reached, and how its failures are named: `model` gives `model_timeout`, `model_unreachable`. */
export interface Reached {
  /** Starts the message, e.g. `Model "openai/gpt-5"`. */
  readonly who: string;
  readonly prefix: 'model' | 'mcp';
}

/**
 * What an error means that kept a server from being reached or cut it off: the egress guard's refusal, a timeout,
 * a broken connection. Undefined when it is something else.
 */
export function reachFailure(error: unknown, { who, prefix }: Reached): BlockFailure | undefined {
  const chain = causes(error);
  const own = chain.find((cause) => cause instanceof BlockFailure);
  if (own !== undefined) return own;
  const refused = chain.find((cause) => codeOf(cause).startsWith('egress_'));
  const code = codeOf(refused);
  if (code === 'egress_timeout' || chain.some((cause) => read(cause, 'name') === 'TimeoutError')) {
    return new BlockFailure(`${prefix}_timeout`, `${who} did not answer in time.`, { retryable: true });
  }
  if (refused !== undefined) return new BlockFailure(code, `${who} was not asked: ${messageOf(refused)}`);
  const network = chain.find(isNetworkError);
  if (network === undefined) return undefined;
  const text = `${who} could not be reached: ${messageOf(network).replace(/\.?$/, '.')}`;
  return new BlockFailure(`${prefix}_unreachable`, text, { retryable: true });
}

/** True for what a broken connection leaves behind; fetch may live in another realm, where instanceof is blind. */
export const isNetworkError = (error: unknown): boolean =>
  types.isNativeError(error) &&
  (NETWORK.test(codeOf(error)) || /^(fetch failed|terminated)$/i.test(error.message));

const NETWORK =
  /^(E(CONN(REFUSED|RESET|ABORTED)|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND)|ENOTFOUND|UND_ERR_\w+)$/;

/** The error and what caused it, outermost first. */
export function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && at !== null && chain.length < 10; at = read(at, 'cause'))
    chain.push(at);
  return chain;
}

const read = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

const codeOf = (error: unknown): string => {
  const code = read(error, 'code');
  return typeof code === 'string' ? code : '';
};

/** Errors of refused connections to several addresses have no message of their own. */
const messageOf = (error: unknown): string => {
  const message = read(error, 'message');
  return typeof message === 'string' && message !== '' ? message : codeOf(error) || 'no reason given';
};
