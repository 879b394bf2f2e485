import type { InboundCall } from './inbound-call.js';

/** Name or address with an optional port; anything else is not repeated to the caller. */
const HOST = /^(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/**
 * Where the caller asks for its run. Absolute by PUBLIC_URL, or by the host that the caller itself used; relative
 * when there is neither.
 */
export const runStatusUrl = (
  { raw, trigger }: InboundCall,
  runId: string,
  publicUrl: string | null,
): string => {
  const { host } = raw.headers;
  const base = publicUrl ?? (host !== undefined && HOST.test(host) ? `http://${host}` : '');
  const route = trigger.surface === 'webhook' ? 'trigger' : 'prompt';
  return `${base}/api/webhooks/${route}/${trigger.path}/runs/${runId}`;
};
