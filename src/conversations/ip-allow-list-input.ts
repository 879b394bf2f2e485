import { normaliseAllowListEntry } from '#security';
import { RejectedCall } from '../http/rejected-call.js';

/**
 * An allow list as it is stored, and what was written differently from how it was typed (B-07).
 *
 * @throws RejectedCall invalid_request for the first entry that is no address
 */
export const readIpAllowList = (
  entries: readonly string[],
): { readonly entries: string[]; readonly notices: string[] } => {
  const stored: string[] = [];
  const notices: string[] = [];
  for (const [index, text] of entries.entries()) {
    const read = normaliseAllowListEntry(text);
    if (!read.ok) {
      throw new RejectedCall('invalid_request', { detail: read.message, param: `ipAllowList/${index}` });
    }
    stored.push(read.entry);
    if (read.notice !== null) notices.push(read.notice);
  }
  return { entries: [...new Set(stored)], notices };
};
