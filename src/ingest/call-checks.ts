import { checkFreshness, isAllowed } from '#security';
import { RejectedCall } from '../http/rejected-call.js';
import type { InboundCall } from './inbound-call.js';

/** @throws RejectedCall 403 when the address is outside the trigger's list, or unknown while there is a list */
export const assertAddressAllowed = (call: InboundCall): void => {
  if (!isAllowed(call.clientIp, call.trigger.ipAllowList)) throw new RejectedCall('ip_not_allowed');
};

/** Must run after the sender is known. @throws RejectedCall 401 outside the replay window */
export const assertFresh = (call: InboundCall): void => {
  const verdict = checkFreshness({
    policy: call.trigger.auth,
    scheme: call.sender.scheme,
    timestampHeader: call.sender.timestampHeader,
    now: call.receivedAt.getTime(),
  });
  if (verdict.ok) return;
  throw new RejectedCall(verdict.code, {
    detail: verdict.detail,
    headers: { 'www-authenticate': verdict.wwwAuthenticate },
  });
};
